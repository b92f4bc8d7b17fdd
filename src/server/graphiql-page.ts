import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { readExamples } from './examples.ts';
import { tabScripts } from './graphiql-tabs.ts';

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
  const tabs = readExamples().filter(({ isTab }) => isTab);
  const options = {
    title: 'xianzhi',
    defaultTabs: tabs.map(({ query, variables = null }) => ({ query, variables })),
    // The key that stands under "Headers" ends with the visit, unless the settings of GraphiQL say otherwise.
    shouldPersistHeaders: false,
    showPersistHeadersSettings: true,
  };
  const html = renderGraphiQL(options).replace(
    '</head>',
    () => `${STYLE}${tabScripts(tabs)}</head>`,
  );
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

/**
 * Whether a browser opens an address, and a person is to see a page: an operation in it, as GraphiQL writes it at each
 * edit, opens in a tab. A program that asks by GET gets a result.
 */
export function wantsPage({ method, headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (headers['sec-fetch-dest'] !== undefined) return headers['sec-fetch-dest'] === 'document';
  const types = (headers.accept ?? '').toLowerCase();
  const html = types.indexOf('text/html');
  const json = types.search(/application\/(?:[\w.-]+\+)?json/u);
  return html !== -1 && (json === -1 || html < json);
}

/** Sends GraphiQL, which loads nothing from other hosts. */
export async function sendPage(request: IncomingMessage, response: ServerResponse): Promise<void> {
  rendered ??= makePage();
  const { zipped, etag, policy } = await rendered;
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'private, max-age=3600');
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
