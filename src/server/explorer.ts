import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import Negotiator from 'negotiator';
import { z } from 'zod';

/** The explorer: its files, and the documents that it sends. */
export interface Explorer {
  /** Whether it has something at a path: a view, or a file of the build. */
  has(path: string): boolean;
  /** Sends what is at a path. */
  send(path: string, request: IncomingMessage, response: ServerResponse): void;
  /** Sends the page for a path that has nothing, so that a reader finds on. */
  sendNowhere(request: IncomingMessage, response: ServerResponse): void;
  /** The document of the page with this SHA-256; undefined for any other. */
  documentOf(hash: string): string | undefined;
}

/** A file as it is sent. */
interface SentFile {
  readonly type: string;
  readonly etag: string;
  readonly bodies: Readonly<Partial<Record<'br' | 'gzip' | 'identity', Buffer>>>;
}

const FOLDER = new URL('../../dist/explorer/', import.meta.url);
const PREFIX = '/explorer/';

/** The views of the page; each has an address of its own, and all are one file. */
const VIEWS = [
  '/',
  '/search',
  '/official',
  '/meeting',
  '/county',
  '/policy',
  '/organization',
  '/article',
  '/post',
  '/network',
  '/path',
  '/co-attendance',
];

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Nothing is loaded from other hosts, nothing inline runs, and no other page may frame it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The explorer as `npm run build` left it; undefined where there is no build. `hasGraphiql` is whether the page leads to
 * GraphiQL. Files are read at the first request for each.
 */
export function openExplorer({ hasGraphiql }: { hasGraphiql: boolean }): Explorer | undefined {
  if (!existsSync(new URL('index.html', FOLDER))) return undefined;
  const names = new Set([
    'index.html',
    ...readdirSync(new URL('assets/', FOLDER)).map((name) => `assets/${name}`),
  ]);
  const files = new Map<string, SentFile | undefined>();
  let documents: ReadonlyMap<string, string> | undefined;
  const fileOf = (path: string): SentFile | undefined => {
    // What is not of the build is not even remembered.
    if (names.has(path) && !files.has(path))
      files.set(path, path === 'index.html' ? readPage(hasGraphiql) : readBuilt(path));
    return files.get(path);
  };
  const pathOfFile = (path: string) => (VIEWS.includes(path) ? 'index.html' : assetOf(path));
  return {
    has: (path) => fileOf(pathOfFile(path)) !== undefined,
    send(path, request, response) {
      const file = fileOf(pathOfFile(path));
      if (file !== undefined)
        sendFile(file, request, response, { isView: VIEWS.includes(path), status: 200 });
    },
    sendNowhere(request, response) {
      const page = fileOf('index.html');
      if (page !== undefined) sendFile(page, request, response, { isView: true, status: 404 });
    },
    documentOf(hash) {
      documents ??= readDocuments();
      return documents.get(hash);
    },
  };
}

function assetOf(path: string): string {
  const asset = path.startsWith(`${PREFIX}assets/`) ? path.slice(PREFIX.length) : '';
  return asset;
}

function sendFile(
  { type, etag, bodies }: SentFile,
  request: IncomingMessage,
  response: ServerResponse,
  { isView, status }: { readonly isView: boolean; readonly status: 200 | 404 },
): void {
  response.setHeader('etag', etag);
  response.setHeader('vary', 'accept-encoding');
  // The names of files tell their content; a view asks each time, and is told that nothing is new.
  response.setHeader('cache-control', isView ? 'no-cache' : 'public, max-age=31536000, immutable');
  if (isView) response.setHeader('content-security-policy', POLICY);
  const held = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
  if (status === 200 && (held.includes(etag) || held.includes('*'))) {
    response.writeHead(304).end();
    return;
  }
  const offered = (['br', 'gzip', 'identity'] as const).filter((one) => bodies[one] !== undefined);
  const encoding = encodingFor(request, offered);
  const body = bodies[encoding] ?? Buffer.alloc(0);
  response.writeHead(status, {
    'content-type': type,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    'content-length': body.length,
  });
  response.end(body);
}

/** The encoding that a client likes best; the smallest of those that it likes equally. */
function encodingFor<Encoding extends string>(
  { headers }: IncomingMessage,
  offered: readonly Encoding[],
): Encoding | 'identity' {
  if (headers['accept-encoding'] === undefined) return 'identity';
  // What decides between equals is newer than the types.
  const negotiator: {
    encoding(available: Encoding[], options?: { preferred: Encoding[] }): string | undefined;
  } = new Negotiator({ headers });
  const best = negotiator.encoding([...offered], { preferred: [...offered] });
  return offered.find((one) => one === best) ?? 'identity';
}

function readPage(hasGraphiql: boolean): SentFile {
  const html = readFileSync(new URL('index.html', FOLDER), 'utf8');
  const page = Buffer.from(hasGraphiql ? html : html.replace('<html ', '<html data-no-graphiql '));
  return {
    type: TYPES.html as string,
    etag: etagOf(page),
    bodies: { gzip: gzipSync(page), identity: page },
  };
}

function readBuilt(path: string): SentFile | undefined {
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
  const url = new URL(path, FOLDER);
  if (type === undefined) return undefined;
  const identity = readFileSync(url);
  return {
    type,
    etag: etagOf(identity),
    bodies: {
      br: readFileSync(new URL(`${path}.br`, FOLDER)),
      gzip: readFileSync(new URL(`${path}.gz`, FOLDER)),
      identity,
    },
  };
}

function readDocuments(): ReadonlyMap<string, string> {
  const text = readFileSync(new URL('operations.json', FOLDER), 'utf8');
  return new Map(Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(text))));
}

/** A weak tag: all encodings of a file share it. */
function etagOf(bytes: Buffer): string {
  return `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}
