import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
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
  const files = new Map<string, SentFile | undefined>();
  let documents: ReadonlyMap<string, string> | undefined;
  const fileOf = (path: string): SentFile | undefined => {
    if (!files.has(path) && /^[\w-]+(?:\/[\w-]+)?\.\w{1,5}$/u.test(path))
      files.set(path, path === 'index.html' ? readPage(hasGraphiql) : readBuilt(path));
    return files.get(path);
  };
  const pathOfFile = (path: string) => (VIEWS.includes(path) ? 'index.html' : assetOf(path));
  return {
    has: (path) => fileOf(pathOfFile(path)) !== undefined,
    send(path, request, response) {
      const file = fileOf(pathOfFile(path));
      if (file !== undefined) sendFile(file, request, response, VIEWS.includes(path));
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
  isView: boolean,
): void {
  response.setHeader('etag', etag);
  response.setHeader('vary', 'accept-encoding');
  // The names of files tell their content; a view asks each time, and is told that nothing is new.
  response.setHeader('cache-control', isView ? 'no-cache' : 'public, max-age=31536000, immutable');
  if (isView) response.setHeader('content-security-policy', POLICY);
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const offered = (['br', 'gzip', 'identity'] as const).filter((one) => bodies[one] !== undefined);
  const wanted = new Negotiator(request).encodings([...offered]);
  const encoding = offered.find((one) => wanted.includes(one)) ?? 'identity';
  const body = bodies[encoding] ?? Buffer.alloc(0);
  response.writeHead(200, {
    'content-type': type,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    'content-length': body.length,
  });
  response.end(body);
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
  if (type === undefined || !existsSync(url)) return undefined;
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

function etagOf(bytes: Buffer): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}
