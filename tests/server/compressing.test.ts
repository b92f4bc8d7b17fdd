import { get, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/store/store.ts';
import { serveExamples, type TestServer } from '../support/ask.ts';

let store: GraphStore;
let server: TestServer;
beforeAll(async () => {
  ({ store, server } = await serveExamples());
});
afterAll(async () => {
  await server.close();
  await store.close();
});

const LARGE = '{ meetings { nodes { id title attendees { nodes { id name pinyin } } } } }';
const SMALL = '{ stats { engine } }';

interface Answer {
  readonly encoding: string | undefined;
  readonly vary: string;
  readonly length: string | undefined;
  readonly body: Buffer;
}

/** Asks by node:http, which unlike fetch leaves the body as it comes; from elsewhere by default. */
function ask(query: string, accepted?: string, from = '198.51.100.7'): Promise<Answer> {
  const headers = {
    accept: 'application/json',
    ...(accepted !== undefined && { 'accept-encoding': accepted }),
    ...(from !== 'here' && { 'x-forwarded-for': from }),
  };
  return new Promise((resolve, reject) => {
    const url = `${server.url}/graphql?query=${encodeURIComponent(query)}`;
    get(url, { headers }, async (answer: IncomingMessage) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      resolve({
        encoding: answer.headers['content-encoding'],
        vary: answer.headers.vary ?? '',
        length: answer.headers['content-length'],
        body: Buffer.concat(chunks),
      });
    }).on('error', reject);
  });
}

describe('an answer', () => {
  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['gzip;q=1, br;q=0.5', 'gzip', gunzipSync],
    ['*', 'br', brotliDecompressSync],
  ] as const)(
    'is compressed for a client elsewhere that accepts %s',
    async (accepted, encoding, unpack) => {
      const plain = await ask(LARGE);
      const packed = await ask(LARGE, accepted);
      expect([plain.encoding, packed.encoding]).toEqual([undefined, encoding]);
      expect(unpack(packed.body).equals(plain.body)).toBe(true);
      expect(packed.body.length).toBeLessThan(plain.body.length / 3);
      expect(packed.length).toBe(String(packed.body.length));
      for (const { vary } of [plain, packed]) expect(vary).toMatch(/accept-encoding/u);
    },
  );

  it.each([
    ['a client that accepts none', LARGE, undefined, undefined],
    ['a client that refuses them', LARGE, 'identity, br;q=0, gzip;q=0', undefined],
    ['a client that wants it as it is', LARGE, 'identity;q=1, br;q=0.1', undefined],
    ['less than a packet', SMALL, 'br, gzip', undefined],
    ['this machine', LARGE, 'br, gzip', 'here'],
  ])('is sent as it is to or for %s', async (_whom, query, accepted, from) => {
    const { encoding, body, length } = await ask(query, accepted, from);
    expect(encoding).toBeUndefined();
    expect(JSON.parse(body.toString())).toHaveProperty('data');
    expect(length).toBe(String(body.length));
  });

  it('that refuses something large is compressed with its status', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        'accept-encoding': 'br',
        'x-forwarded-for': '198.51.100.7',
      },
      body: JSON.stringify({
        query: `{ ${Array.from({ length: 5 }, (_, at) => `no${'x'.repeat(300)}${at}`).join(' ')} }`,
      }),
    });
    expect([response.status, response.headers.get('content-encoding')]).toEqual([400, 'br']);
    expect(await response.json()).toHaveProperty('errors');
  });
});
