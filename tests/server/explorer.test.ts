import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NODE_PAGES } from '../../src/explorer/address.ts';
import { schema } from '../../src/graphql/schema.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { CURATE_KEY, serve, serveExamples, type TestServer } from '../support/ask.ts';

const DIST = new URL('../../dist/explorer/', import.meta.url);
const documents = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(new URL('operations.json', DIST), 'utf8')));
const [HASH = '', DOCUMENT = ''] =
  Object.entries(documents).find(([, text]) => text.includes('ExplorerHome')) ?? [];

let store: GraphStore;
let server: TestServer;
beforeAll(async () => {
  ({ store, server } = await serveExamples());
});
afterAll(async () => {
  await server.close();
  await store.close();
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(new URL(path, server.url), { headers, method, redirect: 'manual' });
const send = async (of: TestServer, body: object, key?: string) => {
  const response = await fetch(`${of.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as Record<string, unknown>) };
};
const byHash = (sha256Hash: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash } },
});
const NOT_KNOWN = {
  message: 'This server answers the documents of its own page alone.',
  extensions: { code: 'BAD_REQUEST' },
};

describe('the explorer over HTTP', () => {
  it.each(['/', '/search?q=x', ...NODE_PAGES.map((name) => `/${name}?id=x`)])(
    'is one page at %s, under a policy that allows no other host and nothing inline',
    async (path) => {
      const response = await get(path);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        'text/html; charset=utf-8',
      ]);
      expect(response.headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      );
      const html = await response.text();
      expect(html).not.toMatch(/<script(?![^>]*src=)|<style|style=|onload=|https?:/u);
    },
  );

  it('sends its files compressed and for good, and a page only where it is new', async () => {
    const html = await (await get('/')).text();
    const [, script = ''] = /src="(\/explorer\/assets\/[\w-]+\.js)"/u.exec(html) ?? [];
    const plain = Buffer.from(
      await (await get(script, { 'accept-encoding': 'identity' })).arrayBuffer(),
    );
    for (const [encoding, suffix, unpack] of [
      ['br', 'br', brotliDecompressSync],
      ['gzip', 'gz', gunzipSync],
    ] as const) {
      const response = await get(script, { 'accept-encoding': encoding });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      const file = readFileSync(new URL(`${script.slice('/explorer/'.length)}.${suffix}`, DIST));
      expect(unpack(file).equals(plain)).toBe(true);
    }
    const page = await get('/');
    const etag = page.headers.get('etag') ?? '';
    expect(page.headers.get('cache-control')).toBe('no-cache');
    for (const held of [etag, `"x", ${etag}`, '*'])
      expect((await get('/', { 'if-none-match': held })).status).toBe(304);
    const head = await get('/', {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it.each([
    '/explorer/assets/../index.html',
    '/explorer/assets/%2e%2e/index.html',
    '/explorer/operations.json',
    '/explorer/index.html.br',
    '/explorer/assets/nothing.js',
    '/explorer/',
    '/nothing',
    '/official/x',
  ])('has nothing at %s', async (path) => {
    const url = new URL(server.url);
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      request({ host: url.hostname, port: url.port, path }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .once('error', reject)
        .end();
    });
    expect(status).toBe(404);
  });

  it('takes the encoding that the client likes best, and the smallest of equals', async () => {
    const html = await (await get('/')).text();
    const [, script = ''] = /src="(\/explorer\/assets\/[\w-]+\.js)"/u.exec(html) ?? [];
    for (const [accepted, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip;q=1, br;q=0.1', 'gzip'],
      ['identity, br;q=0.1', null],
      ['deflate', null],
    ] as const)
      expect(
        (await get(script, { 'accept-encoding': accepted })).headers.get('content-encoding'),
        accepted,
      ).toBe(encoding);
  });

  it('shows a browser the way on from a path that has nothing, as a 404', async () => {
    const response = await get('/nothing', { accept: 'text/html' });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
  });

  it('takes no other method than GET and HEAD', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      for (const path of ['/', '/official?id=x'])
        expect((await get(path, {}, method)).status).toBe(404);
  });

  it('leads to GraphiQL where it is off', async () => {
    const without = await serve(store, { settings: { EXPLORER: 'off' } });
    const response = await fetch(without.url, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
    expect((await fetch(`${without.url}/official?id=x`)).status).toBe(404);
    await without.close();
  });

  it('names in each bundle the licence of what it was made with', () => {
    const textOf = (name: RegExp) => {
      const file = readdirSync(new URL('assets/', DIST)).find((one) => name.test(one)) ?? '';
      return readFileSync(new URL(`assets/${file}`, DIST), 'utf8');
    };
    expect(textOf(/^index-.*\.js$/u)).toContain('with preact: MIT License');
    expect(textOf(/^layout-worker-.*\.js$/u)).toContain('with d3-force: ISC License');
  });

  it('has no path of the machine on which it was built', () => {
    const scripts = readdirSync(new URL('assets/', DIST)).filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(2);
    for (const file of scripts)
      expect(readFileSync(new URL(`assets/${file}`, DIST), 'utf8')).not.toContain('src/explorer');
  });

  it('is at most 40 kB of gzip at the first load, and 100 kB in all', () => {
    const zipped = readdirSync(new URL('assets/', DIST)).filter((file) => file.endsWith('.gz'));
    const bytesOf = (files: readonly string[]) =>
      files.reduce(
        (sum, file) => sum + readFileSync(new URL(`assets/${file}`, DIST)).length,
        readFileSync(new URL('index.html.gz', DIST)).length,
      );
    const html = readFileSync(new URL('index.html', DIST), 'utf8');
    const first = zipped.filter((file) => html.includes(file.replace(/\.gz$/u, '')));
    expect(first.length).toBeLessThan(zipped.length);
    expect(bytesOf(first)).toBeLessThan(40_000);
    expect(bytesOf(zipped)).toBeLessThan(100_000);
  });
});

describe('the documents of the page', () => {
  it('fit the schema, and are known by their hashes', () => {
    expect(Object.keys(documents).length).toBeGreaterThan(10);
    for (const [hash, text] of Object.entries(documents)) {
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
      expect(validate(schema, parse(text))).toEqual([]);
    }
  });

  it('are answered by their hash; an unknown hash gets PersistedQueryNotSupported', async () => {
    const { data } = (await send(server, byHash(HASH))) as { data?: { stats: unknown } };
    const whole = (await send(server, { query: DOCUMENT })) as { data?: unknown };
    expect(data).toEqual(whole.data);
    for (const hash of ['0'.repeat(64), 'constructor', '__proto__', ''])
      expect(await send(server, byHash(hash))).toMatchObject({
        status: 200,
        errors: [{ message: 'PersistedQueryNotSupported' }],
      });
  });

  it('are all that is answered where a setting says so, but for keys that may write', async () => {
    const alone = await serve(store, { settings: { DOCUMENTS: 'known' } });
    const query = '{ stats { articles } }';
    expect(await send(alone, byHash(HASH))).toMatchObject({ status: 200, data: {} });
    expect(await send(alone, { query: DOCUMENT })).toMatchObject({ status: 200, data: {} });
    for (const body of [{ query }, byHash('0'.repeat(64)), { query: `${DOCUMENT} ` }])
      expect(await send(alone, body)).toMatchObject({ status: 400, errors: [NOT_KNOWN] });
    const spoofed = { query, ...byHash(HASH) };
    expect(await send(alone, spoofed)).toMatchObject({ status: 400, errors: [NOT_KNOWN] });
    expect(await send(alone, { query }, CURATE_KEY)).toMatchObject({ status: 200, data: {} });
    const page = await fetch(`${alone.url}/graphql`, { headers: { accept: 'text/html' } });
    expect([page.status, await page.text()]).toEqual([
      404,
      expect.stringContaining('GraphiQL is off'),
    ]);
    expect(await (await fetch(alone.url)).text()).toContain('data-no-graphiql');
    await alone.close();
  });

  it('do not let anybody try keys without end', async () => {
    const alone = await serve(store, { settings: { DOCUMENTS: 'known' } });
    const statuses = new Set<number>();
    for (let round = 0; round < 40; round += 1)
      statuses.add(
        (await send(alone, { query: '{ stats { articles } }' }, `wrong-key-number-${round}`))
          .status,
      );
    expect([...statuses]).toEqual([400, 429]);
    await alone.close();
  });
});
