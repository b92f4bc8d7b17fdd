import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeyring, namedKey, type Right } from '../../src/server/clients/keys.ts';
import { parseKeysFile } from '../../src/server/clients/keys-file.ts';
import type { RequestRecord } from '../../src/server/request-record.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { KEY, serve } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';

const digestOf = (key: string) => createHash('sha256').update(key).digest('hex');
const bearer = (key: string) => `Bearer ${key}`;

describe('a file of keys', () => {
  const [one, other] = ['the-key-of-the-newsroom', 'the-key-of-the-curators'];

  it('has a line a key: name, digest and rights', () => {
    const keys = parseKeysFile(
      `# who may do what\r\n\r\nnewsroom ${digestOf(one)} ingest\n  curators\t${digestOf(other).toUpperCase()}  curate,read \n`,
    );
    expect(keys.map(({ name, rights }) => [name, ...rights])).toEqual([
      ['newsroom', 'ingest'],
      ['curators', 'curate', 'read'],
    ]);
    const keyring = createKeyring(keys);
    expect(keyring.keyOf(bearer(one))?.name).toBe('newsroom');
    expect(keyring.keyOf(bearer(other))?.name).toBe('curators');
    for (const wrong of [
      undefined,
      '',
      one,
      `Basic ${one}`,
      bearer(`${one}x`),
      bearer(digestOf(one)),
    ])
      expect(keyring.keyOf(wrong)).toBeUndefined();
  });

  it.each([
    ['newsroom', 'KEYS_FILE, line 2: must be NAME SHA256 RIGHTS'],
    [
      `newsroom ${'0'.repeat(63)} ingest`,
      'line 2: the digest of a key must be 64 hexadecimal digits',
    ],
    [
      `newsroom ${'0'.repeat(64)} write`,
      'line 2: a right must be one of ingest, curate, read, and is write',
    ],
    [`newsroom ${'0'.repeat(64)} ingest curate`, 'line 2: must be NAME SHA256 RIGHTS'],
    [`first ${'1'.repeat(64)} read`, 'line 2: the name first comes twice'],
  ])('that has %s is refused with its line', (line, message) => {
    expect(() => parseKeysFile(`first ${'0'.repeat(64)} ingest\n${line}`)).toThrow(message);
  });

  it('gives one key that comes twice the rights of both', () => {
    const keys = (['ingest', 'curate'] as Right[]).map((right) => namedKey(right, one, [right]));
    expect([...(createKeyring(keys).keyOf(bearer(one))?.rights ?? [])]).toEqual([
      'ingest',
      'curate',
    ]);
  });

  it('can be replaced, so that an old key ends and a new one begins', () => {
    const keyring = createKeyring([namedKey('old', one, ['ingest'])]);
    keyring.replace([namedKey('new', other, ['ingest'])]);
    expect(keyring.keyOf(bearer(one))).toBeUndefined();
    expect(keyring.keyOf(bearer(other))?.name).toBe('new');
  });
});

describe('a key that is sent', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await emptyGraph('embedded');
  });
  afterAll(() => store.close());
  const send = (url: string, query: string, authorization?: string) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: JSON.stringify({ query }),
    });

  it('is no wrong key with a plain question, whatever scheme it has', async () => {
    const own = await serve(store);
    for (let request = 0; request < 30; request++) {
      const authorization = request % 2 === 0 ? 'Basic cHJveHk6eA==' : bearer('of-another-service');
      expect((await send(own.url, '{ stats { engine } }', authorization)).status).toBe(200);
    }
    const mutation = 'mutation { ingestArticles(input: { articles: [] }) { results { status } } }';
    expect((await send(own.url, mutation, bearer('wrong'))).status).toBe(401);
    expect((await send(own.url, mutation, bearer(KEY))).status).toBe(200);
    await own.close();
  });

  it('opens a mutation only with the right for it', async () => {
    const keyring = createKeyring([namedKey('reader', KEY, ['read'])]);
    const own = await serve(store, { keyring });
    const answer = await send(
      own.url,
      'mutation { ingestArticles(input: { articles: [] }) { results { status } } }',
      bearer(KEY),
    );
    expect(answer.status).toBe(403);
    await own.close();
  });

  it.each([
    [
      'none is set',
      [],
      undefined,
      403,
      /^A mutation is off: no key of this server has the right to ingest or to curate\. Its operator sets INGEST_KEY/u,
    ],
    [
      'none is sent',
      ['ingest'],
      undefined,
      401,
      /^A mutation needs a key with the right to ingest or to curate, sent as `Authorization: Bearer KEY`\.$/u,
    ],
    ['it is wrong', ['ingest'], 'wrong', 401, /^The key is wrong: A mutation needs one/u],
    [
      'it has another right',
      ['ingest', 'read'],
      KEY,
      403,
      /^A mutation needs a key with the right to ingest or to curate; yours has it not\.$/u,
    ],
  ] as const)('tells that %s', async (_what, rights, sent, status, message) => {
    const [other, own] = ['another-key-another-key', KEY];
    const keyring = createKeyring(
      rights.map((right) => namedKey(right, right === 'read' ? own : other, [right])),
    );
    const opened = await serve(store, { keyring });
    const answer = await send(
      opened.url,
      'mutation { ingestArticles(input: { articles: [] }) { results { status } } }',
      sent === undefined ? undefined : bearer(sent),
    );
    expect(answer.status).toBe(status);
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    expect(errors[0]?.message).toMatch(message);
    await opened.close();
  });

  it('is in the log by its name, and never by its value', async () => {
    const records: RequestRecord[] = [];
    const own = await serve(store, { onRequest: (record) => records.push(record) });
    await (await send(own.url, '{ stats { engine } }', bearer(KEY))).text();
    await (await send(own.url, '{ stats { engine } }', bearer('wrong'))).text();
    await own.close();
    expect(records.map(({ key }) => key)).toEqual(['ingest key', undefined]);
    expect(JSON.stringify(records)).not.toContain(KEY);
  });

  it('cannot be guessed by the size of a body that it allows', async () => {
    const own = await serve(store);
    const statuses: number[] = [];
    for (let request = 0; request < 22; request++) {
      const response = await fetch(`${own.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: bearer(`guess-${request}`) },
        body: ' '.repeat(1_100_000),
      });
      statuses.push(response.status);
    }
    expect(new Set(statuses)).toEqual(new Set([413]));
    // These count as wrong keys: the next attempt has to wait.
    const next = await send(
      own.url,
      'mutation { ingestArticles(input: { articles: [] }) { results { status } } }',
      bearer('x'),
    );
    expect(next.status).toBe(429);
    await own.close();
  });
});

it('are compared by their digests in constant time, and nowhere else', () => {
  const folder = new URL('../../src/server/', import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);
  const comparing = sources.filter(([, source]) =>
    /(?:token|digest|authorization|secret)\s*(?:===|!==)(?!\s*undefined)/u.test(source),
  );
  expect(comparing.map(([name]) => name)).toEqual([]);
  const timed = sources.filter(([, source]) => source.includes('timingSafeEqual('));
  expect(timed.map(([name]) => name)).toEqual(['clients/keys.ts']);
});
