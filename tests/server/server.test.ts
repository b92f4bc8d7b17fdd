import { get } from 'node:http';
import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { GraphQLError } from 'graphql';
import { serverAudits } from 'graphql-http';
import { Neo4jError } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  StatementError,
  StatementTimeoutError,
  StoreRefusedError,
  StoreUnavailableError,
} from '../../src/errors.ts';
import { maskError } from '../../src/graphql/builder/errors.ts';
import { createKeyring } from '../../src/server/clients/keys.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { KEY, serve, serveExamples, type TestServer } from '../support/ask.ts';
import { dumpOf } from '../support/graph.ts';

let store: GraphStore;
let server: TestServer;

beforeAll(async () => {
  ({ store, server } = await serveExamples());
});
afterAll(async () => {
  await server.close();
  await store.close();
});

const post = (
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) => fetch(`${server.url}/graphql`, { method: 'POST', headers, body });

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${server.url}/graphql` });

  it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))(
    '%s',
    async (name, audit) => {
      const result = await audit.fn();
      // MAY is a notice; what the specification says MUST or SHOULD be holds.
      expect(
        result.status === 'ok' || name.includes(' MAY '),
        'reason' in result ? result.reason : '',
      ).toBe(true);
    },
  );

  it('ignores parameters that it does not know', async () => {
    const response = await post(JSON.stringify({ query: '{ stats { engine } }', unknown: 1 }));
    expect(await response.json()).toEqual({ data: { stats: { engine: 'embedded' } } });
  });

  it.each([
    ['no JSON', '{"query": "{ stats', 'The body is not JSON.'],
    [
      'an array',
      '[{"query": "{ stats { engine } }"}]',
      'The request is not what GraphQL over HTTP asks for.',
    ],
    [
      'variables that are no object',
      '{"query": "{ stats { engine } }", "variables": 1}',
      'variables is not what GraphQL over HTTP asks for.',
    ],
    ['a query that is no text', '{"query": 1}', 'query is not what GraphQL over HTTP asks for.'],
  ])('answers 400 to %s and shows none of it', async (_what, body, message) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: object[] };
    expect(errors).toEqual([expect.objectContaining({ message })]);
    expect(JSON.stringify(errors)).not.toContain('originalError');
  });

  it('answers 400 to bytes that are not UTF-8', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('The body is not UTF-8.'),
    ]);
  });

  it('answers 400 to variables of a GET that are no JSON', async () => {
    const response = await fetch(`${server.url}/graphql?query={stats{engine}}&variables={`);
    expect(response.status).toBe(400);
  });

  it('takes a body without content-length', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"query": "{ stats { engine } }"}'));
        controller.close();
      },
    });
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(await response.json()).toEqual({ data: { stats: { engine: 'embedded' } } });
  });
});

describe('limits', () => {
  const refused = async (query: string) => {
    const { errors, data } = await server.ask(query);
    expect(data).toBeUndefined();
    return errors?.map(({ message }) => message).join('\n');
  };
  const nested = (depth: number) =>
    `{ county(code: "1") { ${'parent { '.repeat(depth)} id ${'} '.repeat(depth)} } }`;

  it.each([
    ['deep documents', nested(16), 'depth of 18, and 12'],
    [
      'deep fragments',
      `{ county(code: "1") { ...A } } fragment A on County { ${'parent { '.repeat(16)} id ${'} '.repeat(16)} }`,
      'depth of',
    ],
    [
      'a deep fragment named like introspection',
      `{ county(code: "1") { ...__schema } } fragment __schema on County { ${'parent { '.repeat(16)} id ${'} '.repeat(16)} }`,
      'depth of',
    ],
    [
      'many aliases',
      `{ ${Array.from({ length: 19 }, (_, i) => `a${i}: stats { x${i}: engine }`).join(' ')} }`,
      'aliases of 38, and 15',
    ],
    [
      'many fields at the root',
      `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: stats { engine }`).join(' ')} }`,
      'rootFields of 21, and 20',
    ],
    [
      'many operations',
      `${Array.from({ length: 6 }, (_, i) => `query Q${i} { stats { engine } }`).join(' ')}`,
      'operation',
    ],
    [
      'pages in pages',
      '{ meetings(first: 100) { edges { node { attendees(first: 100) { edges { node { meetings(first: 100) { edges { cursor } } } } } } } } }',
      'can have 1010100 entries, most of them in `meetings.edges.node.attendees.edges.node.meetings`, and 20000 is the limit',
    ],
    [
      'many tokens',
      `{ ${'stats { engine } '.repeat(400)} }`,
      'Syntax Error: Document contains more that 1000 tokens',
    ],
    [
      'circles of fragments',
      '{ county(code: "1") { ...A } } fragment A on County { parent { ...A } }',
      'Cannot spread fragment "A" within itself',
    ],
  ])('refuse %s', async (_what, query, why) => {
    expect(await refused(query)).toContain(why);
  });

  it('are limited to a hundred ids', async () => {
    const { errors } = await server.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array(101).fill('County:620522'),
    });
    expect(errors?.[0]?.message).toBe('`ids` must be at most 100, but are 101.');
  });

  it('stop at five errors', async () => {
    const { errors } = await server.ask(
      `{ ${Array.from({ length: 15 }, (_, i) => `unknown${i}`).join(' ')} }`,
    );
    expect(errors?.length).toBeLessThanOrEqual(6);
  });

  it('let GraphiQL ask for the schema', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect((await server.ask(getIntrospectionQuery())).errors).toBeUndefined();
  });

  it('refuse a body that is too large, with or without content-length', async () => {
    expect((await post(JSON.stringify({ query: `# ${'x'.repeat(1_100_000)}` }))).status).toBe(413);
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(300_000).fill(32));
      },
    });
    const sent = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(await sent.then(({ status }) => status).catch(() => 413)).toBe(413);
  });

  it.each([
    'PUT /graphql',
    'GET /graphql?query=%7B__typename%7D',
    'POST /healthz',
    'POST /nowhere',
  ])('read no body of %s', async (line) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    socket.on('error', () => undefined).resume();
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
    socket.write(`${line} HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n`);
    const writing = setInterval(() => socket.write(chunk), 5);
    await closed;
    clearInterval(writing);
    expect(socket.bytesWritten).toBeLessThan(20 * 0x10000);
  });

  it('say in no log that a client left before its body was whole', async () => {
    const logged: unknown[] = [];
    const own = await serve(store, { logError: (...what) => logged.push(what) });
    const socket = connect(Number(new URL(own.url).port), '127.0.0.1');
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"que',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await own.close();
    expect(logged).toEqual([]);
  });
});

describe('requests from other pages', () => {
  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/graphql',
    'application/jsonx',
  ])('as %s are refused', async (type) => {
    const response = await post('query={stats{engine}}', { 'content-type': type });
    expect(response.status).toBe(415);
  });

  it('get no CORS header that allows an origin', async () => {
    const response = await post('{"query": "{ stats { engine } }"}', {
      'content-type': 'application/json',
      origin: 'https://example.org',
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may come from an origin that is listed', async () => {
    const open = await serve(store, { settings: { CORS_ORIGINS: ['https://example.org'] } });
    const ask = (origin: string) =>
      fetch(`${open.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: '{"query": "{ stats { engine } }"}',
      });
    expect((await ask('https://example.org')).headers.get('access-control-allow-origin')).toBe(
      'https://example.org',
    );
    expect((await ask('https://example.com')).headers.get('access-control-allow-origin')).not.toBe(
      'https://example.com',
    );
    expect(
      (await ask('https://example.org')).headers.get('access-control-allow-credentials'),
    ).toBeNull();
    await open.close();
  });

  it('cannot change anything by GET', async () => {
    const response = await fetch(
      `${server.url}/graphql?query=${encodeURIComponent('mutation { ingestArticles(input: { articles: [] }) { results { status } } }')}`,
      { headers: { authorization: `Bearer ${KEY}` } },
    );
    expect(response.status).toBe(405);
  });
});

describe('the ingest key', () => {
  const MUTATION =
    'mutation ($articles: [ArticleInput!]!) { ingestArticles(input: { articles: $articles }) { results { status message article { id title } meetings { title } officialCount } } }';
  const article = {
    id: 'sent',
    text: '3月1日,秦安县召开座谈会。县长王新主持会议。',
    published: '2018-03-02',
  };

  it('lets articles in, with a result for each', async () => {
    const { data } = await server.ask(
      MUTATION,
      { articles: [article, { text: ' ' }, { ...article, id: 'x', published: '2018' }] },
      KEY,
    );
    expect(data.ingestArticles.results).toEqual([
      {
        status: 'CREATED',
        message: null,
        article: { id: 'Article:sent', title: '3月1日,秦安县召开座谈会。县长王新主持会议。' },
        meetings: [{ title: '座谈会' }],
        officialCount: 1,
      },
      {
        status: 'FAILED',
        message: 'text: must not be blank',
        article: null,
        meetings: [],
        officialCount: 0,
      },
      expect.objectContaining({ status: 'CREATED' }),
    ]);
    expect(
      (await server.ask(MUTATION, { articles: [article] }, KEY)).data.ingestArticles.results[0]
        .status,
    ).toBe('UNCHANGED');
  });

  it.each([
    undefined,
    '',
    'x',
    KEY.slice(0, -1),
    `${KEY}x`,
    KEY.toUpperCase(),
    ` ${KEY}`,
    'undefined',
    'x'.repeat(8_000),
  ])('is not %s', async (key) => {
    const own = await serve(store);
    const before = await dumpOf(store);
    const { status, errors } = await own.ask(MUTATION, { articles: 'not even articles' }, key);
    expect([status, errors?.map(({ extensions }) => extensions?.code)]).toEqual([
      401,
      ['UNAUTHENTICATED'],
    ]);
    expect(await dumpOf(store)).toEqual(before);
    await own.close();
  });

  it('is not taken from the address or a cookie', async () => {
    const response = await fetch(`${server.url}/graphql?key=${KEY}&authorization=Bearer%20${KEY}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `authorization=Bearer ${KEY}` },
      body: JSON.stringify({ query: MUTATION, variables: { articles: [article] } }),
    });
    expect(response.status).toBe(401);
  });

  it('opens nothing where none is set', async () => {
    const closed = await serve(store, { keyring: createKeyring([]) });
    for (const key of ['undefined', '', KEY])
      expect(await closed.ask(MUTATION, { articles: [article] }, key)).toMatchObject({
        status: 403,
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      });
    await closed.close();
  });

  it('cannot be tried many times a minute', async () => {
    const own = await serve(store);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 25; attempt++)
      statuses.push((await own.ask(MUTATION, { articles: [article] }, `wrong-${attempt}`)).status);
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401));
    expect(statuses.slice(20)).toEqual(Array(5).fill(429));
    expect((await own.ask(MUTATION, { articles: [article] }, KEY)).status).toBe(200);
    await own.close();
  });

  it('keeps keys of members out of prototypes', async () => {
    const response = await post(
      `{"query": ${JSON.stringify(MUTATION)}, "variables": {"articles": [{"text": "x", "__proto__": {"polluted": 1}}]}}`,
      { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
    );
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('errors', () => {
  const secret = 'bolt://10.0.0.1 MATCH (node) secret';
  const logged: unknown[] = [];
  const failing = (error: unknown) => ({
    engine: 'embedded' as const,
    read: () => Promise.reject(error),
  });

  const AWAY = 'The database of this server cannot be reached at the moment: try again.';

  it.each<[string, unknown, string, (string | RegExp)?]>([
    ['an error', new Error(secret), 'INTERNAL_SERVER_ERROR'],
    ['a TypeError', new TypeError(secret), 'INTERNAL_SERVER_ERROR'],
    [
      'a failed statement',
      new StatementError('meeting/page', 'neo4j', new Error(secret)),
      'GRAPH_STATEMENT_FAILED',
    ],
    ['a database that is away', new StoreUnavailableError(secret), 'SERVICE_UNAVAILABLE', AWAY],
    ['a wrong password', new StoreRefusedError(secret), 'SERVICE_UNAVAILABLE', AWAY],
    ['several errors', new AggregateError([new Error(secret)], secret), 'INTERNAL_SERVER_ERROR'],
    ['no error at all', secret, 'INTERNAL_SERVER_ERROR'],
  ])(
    'hide %s behind an id that is in the log',
    async (_what, error, code, message = 'Unexpected error.') => {
      const own = await serve(failing(error) as never, {
        logError: (id, cause) => logged.push([id, cause]),
      });
      const answer = await own.ask('{ meetings(first: 1) { edges { cursor } } }');
      expect(JSON.stringify(answer)).not.toContain('secret');
      expect(answer.errors?.[0]).toMatchObject({
        message: expect.stringMatching(message),
        extensions: { code },
      });
      expect((logged.at(-1) as unknown[])[0]).toBe(answer.errors?.[0]?.extensions?.id);
      await own.close();
    },
  );

  it('report one field that took too long, and return the others', async () => {
    const slow = await serve({
      ...store,
      read: (statement, params) =>
        statement.name === 'co-attendance/page'
          ? Promise.reject(new StatementTimeoutError(secret))
          : store.read(statement, params),
    });
    const { data, errors } = await slow.ask(
      '{ coAttendance { edges { cursor } } meetings(first: 0) { totalCount } }',
    );
    expect(data).toEqual({ coAttendance: null, meetings: { totalCount: expect.any(Number) } });
    expect(errors).toMatchObject([
      {
        message: 'The answer took too long: ask for less, such as a county or a span of time.',
        path: ['coAttendance', 'edges'],
        extensions: { code: 'TIMEOUT' },
      },
    ]);
    await slow.close();
  });

  it.each(['production', 'development'])(
    'of the driver, in a loader, in %s leave the other fields, and tell nothing',
    async (mode) => {
      process.env.NODE_ENV = mode;
      const driverError = new Neo4jError(
        `${secret} MATCH (n)`,
        'Neo.ClientError.Statement.SyntaxError',
        '',
        '',
      );
      const own = await serve({
        ...store,
        read: (statement, params, reads) =>
          statement.name.startsWith('article/by-ids')
            ? Promise.reject(driverError)
            : store.read(statement, params, reads),
      });
      const id = (await own.ask('{ articles(first: 1) { edges { node { id } } } }')).data.articles
        .edges[0].node.id;
      const answer = await own.ask(`{ node(id: "${id}") { id } stats { engine } }`);
      expect(answer.data).toEqual({ node: null, stats: { engine: 'embedded' } });
      expect(answer.errors).toMatchObject([{ message: 'Unexpected error.', path: ['node'] }]);
      expect(JSON.stringify(answer)).not.toMatch(/secret|MATCH|at /u);
      process.env.NODE_ENV = 'test';
      await own.close();
    },
  );

  it('hide what a GraphQLError wraps', () => {
    const wrapped = new GraphQLError('x', {
      originalError: new GraphQLError('y', { originalError: new Error(secret) }),
    });
    expect(maskError(wrapped, 'Unexpected error.').message).toBe('Unexpected error.');
  });
});

describe('health', () => {
  it('is reported for the process and for the graph', async () => {
    const away = await serve({
      engine: 'neo4j',
      read: () => Promise.reject(new Error('bolt://10.0.0.1')),
    } as never);
    expect((await fetch(`${away.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${away.url}/readyz`);
    expect([ready.status, await ready.text()]).toEqual([503, '{"status":"not ready"}']);
    await away.close();
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect((await fetch(`${server.url}/x/healthz`)).status).toBe(404);
  });

  it('is not there for a graph that does not answer', async () => {
    const hung = await serve({
      engine: 'neo4j',
      read: () => new Promise(() => undefined),
    } as never);
    expect((await fetch(`${hung.url}/readyz`)).status).toBe(503);
    await hung.close();
  });
});

describe('GraphiQL', () => {
  const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
  const query = encodeURIComponent('{ stats { engine } }');
  // `get` of node:http, since fetch sends headers of its own.
  const typeOf = (path: string, headers: Record<string, string>) =>
    new Promise((resolve, reject) => {
      get(`${server.url}${path}`, { headers }, (answer) => {
        answer.resume();
        resolve(String(answer.headers['content-type']).split(';')[0]);
      }).on('error', reject);
    });

  it.each([
    ['a browser that opens the address', { accept: BROWSER, 'sec-fetch-dest': 'document' }],
    ['a browser that says only what it takes', { accept: BROWSER }],
    ['a navigation that takes all', { accept: '*/*', 'sec-fetch-dest': 'document' }],
  ])('is shown to %s, with and without an operation in it', async (_who, headers) => {
    expect(await typeOf('/graphql', headers)).toBe('text/html');
    expect(await typeOf(`/graphql?query=${query}`, headers)).toBe('text/html');
  });

  it.each([
    ['takes all', { accept: '*/*' }, 'application/json'],
    ['takes JSON first', { accept: 'application/json, text/html' }, 'application/json'],
    [
      'takes GraphQL and then pages',
      { accept: 'application/graphql-response+json, text/html;q=0.5' },
      'application/graphql-response+json',
    ],
    [
      'runs in a browser',
      { accept: 'application/json, text/html', 'sec-fetch-dest': 'empty' },
      'application/json',
    ],
  ])('gives a program that %s its result by GET', async (_which, headers, type) => {
    expect(await typeOf(`/graphql?query=${query}`, headers)).toBe(type);
  });

  it('is one page without any other host, compressed and cached', async () => {
    const response = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
    const head = await fetch(`${server.url}/graphql`, {
      method: 'HEAD',
      headers: { accept: 'text/html' },
    });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const html = await response.text();
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(Number(response.headers.get('content-length'))).toBeLessThan(4_000_000);
    expect(html).toContain('Who attended a meeting, in the order of rank');
    expect(html).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="https?:/u);
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'self'");
    const again = await fetch(`${server.url}/graphql`, {
      headers: { accept: 'text/html', 'if-none-match': response.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    const sent = await new Promise<Buffer>((resolve, reject) => {
      const chunks: Buffer[] = [];
      get(`${server.url}/graphql`, { headers: { accept: 'text/html' } }, (raw) => {
        raw
          .on('data', (chunk) => chunks.push(chunk))
          .on('end', () => resolve(Buffer.concat(chunks)));
      }).on('error', reject);
    });
    expect(gunzipSync(sent).toString() === html).toBe(true);
  });
});

it('closes a connection that sends its head slowly', async () => {
  const { port, hostname } = new URL(server.url);
  const started = Date.now();
  await new Promise<void>((resolve) => {
    const slow = connect(Number(port), hostname, () =>
      slow.write('POST /graphql HTTP/1.1\r\nHost: x\r\n'),
    );
    slow.on('data', () => undefined);
    slow.on('close', () => resolve());
    slow.on('error', () => resolve());
  });
  expect(Date.now() - started).toBeLessThan(20_000);
}, 30_000);
