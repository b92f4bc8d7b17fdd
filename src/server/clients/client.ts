import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import proxyAddress from 'proxy-addr';
import type { Keyring, NamedKey, Right } from './keys.ts';

/** Who sends a request. */
export interface Client {
  /** The address, of IPv6 the network of 64 bits, which one subscriber has whole: `2001:db8:0:1::/64`. */
  readonly address: string;
  /** Sent from this machine, and not by a proxy on it. */
  readonly isLocal: boolean;
  /** Whether the connection comes from a proxy that is trusted. */
  readonly isByProxy: boolean;
  /** The key that it sent; undefined for none and for a wrong one. */
  readonly key: NamedKey | undefined;
  /** Whether it sent one, right or wrong. */
  readonly hasSentKey: boolean;
}

/** The same for all requests of one client: `key newsroom`, or its address. */
export function nameOf({ address, key }: Client): string {
  return key === undefined ? address : `key ${key.name}`;
}

/** Whether a client has a key with a right. */
export function hasRight({ key }: Client, right: Right): boolean {
  return key?.rights.has(right) ?? false;
}

/**
 * Tells who sends a request. `X-Forwarded-For` counts where the connection comes from one of the
 * trusted proxies: addresses, networks such as `10.0.0.0/8`, or `loopback`.
 */
export function identifying(
  keyring: Keyring,
  trustedProxies: readonly string[],
): (request: IncomingMessage) => Client {
  const trusts = proxyAddress.compile([...trustedProxies]);
  return (request) => {
    const { socket, headers } = request;
    const from = socket.remoteAddress ?? '';
    const isForwarded = headers['x-forwarded-for'] !== undefined;
    const isByProxy = trustedProxies.length > 0 && trusts(from, 0);
    const { network, isLoopback } = addressOf(isForwarded ? proxyAddress(request, trusts) : from);
    return {
      address: network,
      isLocal: !isForwarded && isLoopback,
      isByProxy,
      key: keyring.keyOf(headers.authorization),
      hasSentKey: headers.authorization !== undefined,
    };
  };
}

interface Address {
  readonly network: string;
  readonly isLoopback: boolean;
}

/** Addresses that were parsed: most clients ask more than once. */
const addresses = new LRUCache<string, Address>({ max: 1_000 });

function addressOf(text: string): Address {
  const known = addresses.get(text);
  if (known !== undefined) return known;
  const isLoopback = ipaddr.isValid(text) && ipaddr.process(text).range() === 'loopback';
  const address = { network: networkOf(text), isLoopback };
  // What a client wrote into a header may be of any length.
  if (text.length <= 64) addresses.set(text, address);
  return address;
}

/** An IPv4 address as it is; the first 64 bits of an IPv6 address. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address.slice(0, 64);
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const network = [...parsed.toByteArray().slice(0, 8), ...new Array<number>(8).fill(0)];
  return `${ipaddr.fromByteArray(network).toString()}/64`;
}
