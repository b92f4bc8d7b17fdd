import type { IncomingMessage, ServerResponse } from 'node:http';

/** Seconds for which a browser remembers what it may send. */
const MAX_AGE = 86_400;

/**
 * Lets pages of the listed origins, and of no other, read answers; sends the answer to a preflight
 * itself and then returns true. `null`, the origin of a sandboxed frame, is never listed.
 */
export function allowOrigins(
  origins: readonly string[],
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const allowed = new Set(origins);
  return ({ method, headers }, response) => {
    // Always: a cache must not give one origin's answer to another.
    response.appendHeader('vary', 'origin');
    const { origin } = headers;
    const isAllowed = origin !== undefined && allowed.has(origin);
    if (isAllowed) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('access-control-expose-headers', 'x-request-id, retry-after');
    }
    if (method !== 'OPTIONS') return false;
    if (isAllowed) {
      response.setHeader('access-control-allow-methods', 'GET, POST');
      response.setHeader('access-control-allow-headers', 'authorization, content-type');
      response.setHeader('access-control-max-age', String(MAX_AGE));
    }
    response.writeHead(204, { 'content-length': 0 }).end();
    return true;
  };
}
