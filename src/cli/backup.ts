import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { type Config, loadConfig } from '../config.ts';
import { ConfigError, RemoteIngestError, RemoteUnavailableError, UsageError } from '../errors.ts';
import { type BackupHeader, isBackup, saveBackup } from '../store/embedded/backup-file.ts';
import { openStore } from '../store/open-store.ts';
import { EXIT } from './exit.ts';
import { backingUp } from './make-backup.ts';
import { endingAtSignal } from './on-signal.ts';
import { reasonOf, serverUrl } from './send.ts';

const NEO4J =
  'the graph is in Neo4j, whose own tools back it up: docs/backup.md has their commands';

/** `xianzhi backup`: a copy of the embedded graph in one file, of a server's graph where its address is given. */
export function runBackup(file: string, { server }: { server?: string }): Promise<number> {
  return endingAtSignal(async (signal) => {
    const config = loadConfig(process.env);
    refuseTarget(file, config);
    const header = await (server === undefined
      ? backUpHere(file, config, signal)
      : backUpFrom(new URL('/backup', serverUrl(server)), file, config, signal));
    process.stdout.write(`${described(header)}\n`);
    return EXIT.done;
  });
}

/** A backup takes the place of a backup, and of nothing else. */
function refuseTarget(file: string, { GRAPH_PATH }: Config): void {
  if (file === '-') throw new UsageError('backup needs the name of a file');
  if (!existsSync(dirname(file))) throw new UsageError(`There is no folder ${dirname(file)}`);
  const graph = resolve(GRAPH_PATH);
  const isGraph = [graph, `${graph}.wal`, `${graph}.holder`].includes(resolve(file));
  if (isGraph) throw new UsageError(`${file} is the graph itself: name another file`);
  const target = statSync(file, { throwIfNoEntry: false });
  if (target !== undefined && !(target.isFile() && isBackup(file)))
    throw new UsageError(`${file} is there already, and is no backup: name another file`);
}

/** `120 nodes and 340 relationships, 65536 bytes`. */
export function described({ nodes, relationships, bytes }: BackupHeader): string {
  return `${nodes} nodes and ${relationships} relationships, ${bytes} bytes`;
}

async function backUpHere(
  file: string,
  config: Config,
  signal: AbortSignal,
): Promise<BackupHeader> {
  if (config.NEO4J_URI !== undefined) throw new ConfigError(NEO4J);
  if (config.GRAPH_PATH === ':memory:')
    throw new ConfigError('GRAPH_PATH names no graph: :memory:');
  const store = await openStore(config, { readOnly: true });
  try {
    const backup = await backingUp(store, file)?.();
    if (backup === undefined) throw new ConfigError(NEO4J);
    try {
      return await saveBackup(backup.chunks, file, signal);
    } finally {
      backup.remove();
    }
  } finally {
    await store.close();
  }
}

async function backUpFrom(
  url: URL,
  file: string,
  { READ_KEY: key }: Config,
  signal: AbortSignal,
): Promise<BackupHeader> {
  if (key === undefined)
    throw new ConfigError('--server needs READ_KEY, a key of the server with the right to read');
  const headers = { authorization: `Bearer ${key}` };
  const response = await fetch(url, { headers, signal }).catch((cause: unknown) => {
    throw new RemoteUnavailableError(`${url.origin} cannot be reached: ${reasonOf(cause)}`, {
      cause,
    });
  });
  if (response.status === 401 || response.status === 403)
    throw new ConfigError(`${url.origin} does not accept READ_KEY as a key that may read`);
  if (response.status !== 200) {
    const text = (await response.text()).slice(0, 1_000);
    const [, message = text] = /"message":"(?<message>[^"]*)"/u.exec(text) ?? [];
    const why = `${url.origin} sent no backup: ${message}`;
    throw response.status === 503 ? new RemoteUnavailableError(why) : new RemoteIngestError(why);
  }
  return saveBackup(chunksOf(response), file, signal);
}

/** What a server sends; a connection that is cut ends it, and the digest then says that it is not whole. */
async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  try {
    if (body !== null) yield* Readable.fromWeb(body as ReadableStream);
  } catch {
    return;
  }
}
