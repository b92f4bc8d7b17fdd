import type { IncomingMessage } from 'node:http';

/** Whether host and path make an address: what parses them later would answer with the stack of its error. */
export function isAddress({ headers, url = '/' }: IncomingMessage): boolean {
  return URL.canParse(url, `http://${headers.host ?? 'localhost'}`);
}

/** The path of a request, without its query. */
export function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/';
}

/** Whether a request has a body. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}
