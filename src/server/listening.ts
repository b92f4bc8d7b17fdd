import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError, messageOf } from '../errors.ts';

/**
 * Listens, and returns the address: http://127.0.0.1:4000. Rejects with a ConfigError that names the settings where the
 * address is none of this machine, or the port is taken.
 */
export async function listening(
  server: Server,
  host: string,
  port: number,
  settings: string,
): Promise<string> {
  server.listen(port, host);
  await once(server, 'listening').catch((cause: unknown) => {
    throw new ConfigError(`${settings} cannot be used: ${messageOf(cause)}`, { cause });
  });
  const { port: own } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${own}`;
}
