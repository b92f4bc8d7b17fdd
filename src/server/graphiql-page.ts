import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const EXAMPLES = new URL('../../schema/examples/', import.meta.url);

/** An operation that GraphiQL opens in a tab. */
export interface Example {
  readonly name: string;
  readonly query: string;
  /** JSON, or undefined for an operation that needs none. */
  readonly variables?: string;
}

/** The operations of schema/examples/ in the order of their names: the first needs no variables. */
export function readExamples(): Example[] {
  const files = readdirSync(EXAMPLES).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return files
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => {
      const name = file.slice(0, -'.graphql'.length);
      const query = readFileSync(new URL(file, EXAMPLES), 'utf8');
      if (!files.includes(`${name}.json`)) return { name, query };
      return { name, query, variables: readFileSync(new URL(`${name}.json`, EXAMPLES), 'utf8') };
    });
}

interface GraphiqlPage {
  readonly zipped: Buffer;
  readonly etag: string;
}

/**
 * GraphiQL leaves its tabs moved aside and takes that back when one is pressed: the pointer is then
 * let go elsewhere, and a click opens nothing.
 */
const STYLE = '<style>.graphiql-tab { transform: none !important; }</style>';

let rendered: Promise<GraphiqlPage> | undefined;

/** The page is 9 MB: it is rendered and compressed at the first request, and cached by browsers. */
async function makePage(): Promise<GraphiqlPage> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: 'xianzhi',
    defaultTabs: readExamples().map(({ query, variables }) => ({
      query,
      variables: variables ?? null,
    })),
  });
  const zipped = await promisify(gzip)(html.replace('</head>', `${STYLE}</head>`));
  return {
    zipped,
    etag: `"${createHash('sha256').update(zipped).digest('base64url').slice(0, 22)}"`,
  };
}

/** Whether a browser requests the page, not a result. */
export function wantsPage({ method, headers, url = '' }: IncomingMessage): boolean {
  return (
    method === 'GET' && !/[?&]query=/u.test(url) && (headers.accept ?? '').includes('text/html')
  );
}

/** Sends GraphiQL, which loads nothing from other hosts. */
export async function sendPage(request: IncomingMessage, response: ServerResponse): Promise<void> {
  rendered ??= makePage();
  const { zipped, etag } = await rendered;
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'private, max-age=3600');
  response.appendHeader('vary', 'accept, accept-encoding');
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  );
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    'content-length': zipped.length,
  });
  response.end(zipped);
}
