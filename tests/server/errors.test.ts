import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/store/store.ts';
import { serve, type TestServer } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';

const root = new URL('../../', import.meta.url);
const ORIGIN = 'https://page.example';
const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';

let store: GraphStore;
let server: TestServer;

beforeAll(async () => {
  store = await emptyGraph('embedded');
  server = await serve(store, { settings: { CORS_ORIGINS: [ORIGIN] } });
});
afterAll(async () => {
  await server.close();
  await store.close();
});

interface Answer {
  readonly status: number;
  readonly codes: unknown[];
  readonly message: string | undefined;
}

async function post(body: object, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': JSON_TYPE, accept: JSON_TYPE, ...headers },
    body: JSON.stringify(body),
  });
  const { errors = [] } = (await response.json()) as {
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  return {
    status: response.status,
    codes: errors.map(({ extensions }) => extensions?.code),
    message: errors[0]?.message,
  };
}

describe('each error has a code, and one status for what is wrong before it is executed', () => {
  it.each([
    ['no GraphQL', { query: '{ stats {' }, 'GRAPHQL_PARSE_FAILED'],
    ['no field', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a wrong date',
      { query: '{ meetings(filter: { from: "x" }) { totalCount } }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a wrong date in a variable',
      {
        query: 'query ($d: PartialDate) { meetings(filter: { from: $d }) { totalCount } }',
        variables: { d: 'x' },
      },
      'BAD_USER_INPUT',
    ],
    [
      'a variable that is missing',
      { query: 'query ($n: Int!) { meetings(first: $n) { totalCount } }' },
      'BAD_USER_INPUT',
    ],
    [
      'two operations and no name',
      { query: 'query A { stats { engine } } query B { stats { engine } }' },
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'a name of no operation',
      { query: 'query A { stats { engine } }', operationName: 'X' },
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['no query', {}, 'BAD_REQUEST'],
  ])('%s', async (_what, body, code) => {
    expect(await post(body)).toMatchObject({ status: 200, codes: [code] });
    expect(await post(body, { accept: GRAPHQL_TYPE })).toMatchObject({
      status: 400,
      codes: [code],
    });
    // Again, when the operation is compiled.
    expect(await post(body)).toMatchObject({ status: 200, codes: [code] });
  });
});

it('tells clients that send the digest of a query to send the query', async () => {
  const digest = { version: 1, sha256Hash: 'a'.repeat(64) };
  for (const accept of [JSON_TYPE, GRAPHQL_TYPE])
    expect(await post({ extensions: { persistedQuery: digest } }, { accept })).toEqual({
      status: 200,
      codes: ['PERSISTED_QUERY_NOT_SUPPORTED'],
      message: 'PersistedQueryNotSupported',
    });
  const both = { query: '{ stats { engine } }', extensions: { persistedQuery: digest } };
  expect(await post(both)).toMatchObject({ status: 200, codes: [] });
});

it('lists every code in the README', () => {
  const sources = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?:server|graphql|errors)/u.test(file) && file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(`src/${file}`, root), 'utf8'));
  const found = sources.flatMap((text) =>
    Array.from(
      text.matchAll(/\bcode(?:: | = |: \{ )'(?<code>[A-Z_]+)'/gu),
      ({ groups }) => groups?.code ?? '',
    ),
  );
  // Errors of commands, which no server sends, and GraphQL Yoga's own.
  const ofCommands =
    /^(?:CONFIG_INVALID|USAGE|GRAPH_(?!READ_ONLY)\w+|CANCELED|INPUT_REJECTED|REMOTE_\w+)$/u;
  const sent = new Set([
    ...found.filter((code) => !ofCommands.test(code)),
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'OPERATION_RESOLUTION_FAILURE',
  ]);
  const readme = readFileSync(new URL('README.md', root), 'utf8');
  const listed = Array.from(
    readme.matchAll(/^\| `(?<code>[A-Z_]+)` \| \d{3} \|/gmu),
    ({ groups }) => groups?.code ?? '',
  );
  expect(listed.sort()).toEqual([...sent].sort());
});

describe('a page of a listed origin can read why it is refused', () => {
  const headers = { origin: ORIGIN, 'content-type': JSON_TYPE };
  const allowed = (response: Response) => [
    response.status,
    response.headers.get('access-control-allow-origin'),
  ];

  it('for its body', async () => {
    const large = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers,
      body: 'x'.repeat(2_000_000),
    });
    expect(allowed(large)).toEqual([413, ORIGIN]);
    const text = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/plain' },
      body: 'x',
    });
    expect(allowed(text)).toEqual([415, ORIGIN]);
  });

  it('for asking too often', async () => {
    const own = await serve(store, {
      settings: { CORS_ORIGINS: [ORIGIN], REQUESTS_PER_MINUTE: 1, TRUST_PROXY: ['loopback'] },
    });
    const ask = () =>
      fetch(`${own.url}/graphql`, {
        method: 'POST',
        headers: { ...headers, 'x-forwarded-for': '198.51.100.7' },
        body: '{"query":"{ stats { engine } }"}',
      });
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.map(allowed)).toContainEqual([429, ORIGIN]);
    await own.close();
  });

  it('for a graph that is busy, and for an answer that takes too long', async () => {
    const own = await serve(
      { engine: 'embedded', read: () => new Promise(() => undefined) } as never,
      { settings: { CORS_ORIGINS: [ORIGIN], MAX_REQUESTS: 8 } },
    );
    const ask = () =>
      fetch(`${own.url}/graphql`, {
        method: 'POST',
        headers,
        body: '{"query":"{ stats { engine articles } }"}',
      });
    const answers = await Promise.all(Array.from({ length: 9 }, ask));
    const seen = new Set(answers.map((answer) => allowed(answer).join(' ')));
    expect([...seen].sort()).toEqual([`503 ${ORIGIN}`, `504 ${ORIGIN}`]);
    await own.close();
  }, 60_000);
});
