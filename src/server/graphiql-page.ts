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
  /** The Content-Security-Policy that it needs, and no more. */
  readonly policy: string;
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
  const options = {
    title: 'xianzhi',
    defaultTabs: readExamples().map(({ query, variables }) => ({
      query,
      variables: variables ?? null,
    })),
    // The key that stands under "Headers" ends with the visit, unless the settings of GraphiQL say otherwise.
    shouldPersistHeaders: false,
    showPersistHeadersSettings: true,
  };
  const html = renderGraphiQL(options).replace('</head>', `${STYLE}</head>`);
  const zipped = await promisify(gzip)(html);
  return {
    zipped,
    etag: `"${createHash('sha256').update(zipped).digest('base64url').slice(0, 22)}"`,
    policy: policyFor(html),
  };
}

/**
 * Only the scripts of the page itself run, by their hashes: nothing that somebody else wrote into it. Its
 * editor makes workers of blobs, and writes styles while it runs.
 */
function policyFor(html: string): string {
  const hashes = Array.from(
    html.matchAll(/<script>(?<script>[\s\S]*?)<\/script>/gu),
    ({ groups }) =>
      createHash('sha256')
        .update(groups?.script ?? '')
        .digest('base64'),
  ).map((hash) => `'sha256-${hash}'`);
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
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
  const { zipped, etag, policy } = await rendered;
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'private, max-age=3600');
  response.appendHeader('vary', 'accept, accept-encoding');
  response.setHeader('content-security-policy', policy);
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
