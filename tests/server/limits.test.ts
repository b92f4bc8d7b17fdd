import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GraphBusyError } from '../../src/errors.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { CURATE_KEY, KEY, serve, serveExamples, type TestServer } from '../support/ask.ts';

let store: GraphStore;
let server: TestServer;

beforeAll(async () => {
  ({ store, server } = await serveExamples());
});
afterAll(async () => {
  await server.close();
  await store.close();
});

const post = (url: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('the cost of a request', () => {
  it('is told where the request asks for it, and only there', async () => {
    const query = '{ meetings(first: 3) { edges { node { id } } } }';
    const told = await (await post(server.url, { query, extensions: { cost: true } })).json();
    expect(told).toMatchObject({ extensions: { cost: { requested: 3, limit: 20_000 } } });
    for (const extensions of [undefined, {}, { cost: 'yes' }])
      expect(await (await post(server.url, { query, extensions })).json()).not.toHaveProperty(
        'extensions',
      );
  });

  it('is that of the page sizes that were sent, up to the limit and not over it', async () => {
    const query =
      'query ($a: Int, $b: Int) { meetings(first: $a) { edges { node { attendees(first: $b) { edges { evidence(first: 1) { quote } } } } } } }';
    const small = await server.ask(query, { a: 2, b: 2 });
    expect(small.errors).toBeUndefined();
    expect((await server.ask(query, { a: 100, b: 99 })).errors).toBeUndefined();
    const { data, errors } = await server.ask(query, { a: 100, b: 100 });
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      {
        message:
          'The answer can have 20100 entries, most of them in `meetings.edges.node.attendees.edges.evidence`, and 20000 is the limit: ask for smaller pages.',
        extensions: { code: 'LIMIT_EXCEEDED' },
      },
    ]);
  });

  it('tells the cost of what is refused', async () => {
    const query =
      '{ meetings(first: 100) { edges { node { attendees(first: 100) { edges { node { meetings(first: 100) { edges { cursor } } } } } } } } }';
    const answer = await post(server.url, { query, extensions: { cost: true } });
    expect(await answer.json()).toMatchObject({
      extensions: { cost: { requested: 1_010_100, limit: 20_000 } },
    });
  });

  it('counts each long text as twenty, by whatever name', async () => {
    const texts = Array.from({ length: 14 }, (_, i) => `a${i}: article { sourceText }`).join(' ');
    const { errors } = await server.ask(
      `{ meetings(first: 20) { edges { node { evidence(first: 20) { ${texts} } } } } }`,
    );
    expect(errors?.[0]?.message).toContain('and 20000 is the limit');
  });

  it('holds for subscriptions', async () => {
    const query =
      'subscription { articleIngested { meetings { attendees(first: 100) { edges { node { meetings(first: 100) { edges { node { attendees(first: 100) { edges { cursor } } } } } } } } } } }';
    const response = await post(server.url, { query }, { accept: 'text/event-stream' });
    expect(await response.text()).toContain('LIMIT_EXCEEDED');
  });

  it('counts aliases in an introspection as well', async () => {
    const types = Array.from({ length: 16 }, (_, i) => `a${i}: types { name }`).join(' ');
    const { errors } = await server.ask(`{ __schema { ${types} } }`);
    expect(errors?.[0]?.message).toContain('aliases of 16, and 15');
  });
});

describe('the bytes of an answer', () => {
  const query = '{ articles(first: 8) { edges { node { id title text } } } }';

  it('are as many as the setting says, and not one more', async () => {
    const length = Buffer.byteLength(JSON.stringify({ data: (await server.ask(query)).data }));
    const just = await serve(store, { settings: { MAX_ANSWER_BYTES: length + 30 } });
    expect((await just.ask(query)).errors).toBeUndefined();
    await just.close();
    const over = await serve(store, { settings: { MAX_ANSWER_BYTES: length - 30 } });
    const { data, errors } = await over.ask(query);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      {
        message: `The answer has more than ${length - 30} bytes, most of them in \`articles.edges.node.text\`: ask for less of it.`,
        extensions: { code: 'LIMIT_EXCEEDED' },
      },
    ]);
    await over.close();
  });

  it('hold for compiled operations, introspection and events', async () => {
    const own = await serve(store, { settings: { MAX_ANSWER_BYTES: 2_000 } });
    for (const _again of [1, 2, 3, 4])
      expect((await own.ask(query)).errors?.[0]?.extensions?.code).toBe('LIMIT_EXCEEDED');
    expect(
      (await own.ask('{ __schema { types { name description } } }')).errors?.[0]?.message,
    ).toContain('most of them in `__schema.types.description`');
    const events = await post(
      own.url,
      { query: 'subscription { articleIngested { article { text } } }' },
      { accept: 'text/event-stream' },
    );
    const text = `3月1日,秦安县召开座谈会。县长王新主持会议。${'会议要求抓好落实。'.repeat(200)}`;
    await own.ask(
      'mutation ($articles: [ArticleInput!]!) { ingestArticles(input: { articles: $articles }) { results { status } } }',
      { articles: [{ id: 'long', text }] },
      KEY,
    );
    const reader = events.body?.getReader();
    let received = '';
    while (!received.includes('event: next'))
      received += Buffer.from((await reader?.read())?.value ?? '').toString();
    await reader?.cancel();
    expect(received).toContain('most of them in `articleIngested.article.text`');
    await own.close();
  });
});

describe('requests of one client', () => {
  const ask = (url: string, from: string, headers: Record<string, string> = {}) =>
    post(url, { query: '{ stats { engine } }' }, { 'x-forwarded-for': from, ...headers });

  it('are as many a minute as the setting says, by address, network and key', async () => {
    const settings = { REQUESTS_PER_MINUTE: 3, TRUST_PROXY: ['loopback'] };
    const own = await serve(store, { settings });
    const statuses = async (from: string, headers = {}) => {
      const all: number[] = [];
      for (let request = 0; request < 4; request++)
        all.push((await ask(own.url, from, headers)).status);
      return all;
    };
    expect(await statuses('192.0.2.1')).toEqual([200, 200, 200, 429]);
    // An address that the client wrote itself stands before the one that the proxy adds.
    expect(await statuses('203.0.113.9, 192.0.2.1')).toEqual([429, 429, 429, 429]);
    expect(await statuses('192.0.2.2')).toEqual([200, 200, 200, 429]);
    expect(await statuses('2001:db8::1')).toEqual([200, 200, 200, 429]);
    expect((await ask(own.url, '2001:db8::ffff:2')).status).toBe(429);
    expect((await ask(own.url, '2001:db8:0:1::1')).status).toBe(200);
    const authorization = `Bearer ${KEY}`;
    expect(await statuses('192.0.2.1', { authorization })).toEqual([200, 200, 200, 429]);
    const refused = await ask(own.url, '192.0.2.1');
    expect(refused.headers.get('retry-after')).toMatch(/^[1-9]\d?$/u);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }],
    });
    expect(
      (await fetch(`${own.url}/healthz`, { headers: { 'x-forwarded-for': '192.0.2.1' } })).status,
    ).toBe(200);
    await own.close();
  });

  it('are not bounded from this machine, and X-Forwarded-For counts only from a trusted proxy', async () => {
    const own = await serve(store, { settings: { REQUESTS_PER_MINUTE: 2 } });
    for (let request = 0; request < 5; request++)
      expect((await post(own.url, { query: '{ stats { engine } }' })).status).toBe(200);
    // Without TRUST_PROXY all who come through the proxy are one client.
    const statuses = [];
    for (const from of ['192.0.2.1', '192.0.2.2', '192.0.2.3'])
      statuses.push((await ask(own.url, from)).status);
    expect(statuses).toEqual([200, 200, 429]);
    await own.close();
  });

  it('that listen have a tenth of the places by address, and all with a key', async () => {
    const settings = { MAX_SUBSCRIPTIONS: 10, TRUST_PROXY: ['loopback'] };
    const own = await serve(store, { settings });
    const aborting = new AbortController();
    const listen = async (from: string, headers = {}) => {
      const response = await fetch(`${own.url}/graphql`, {
        method: 'POST',
        signal: aborting.signal,
        headers: {
          'content-type': 'application/json',
          accept: 'text/event-stream',
          'x-forwarded-for': from,
          ...headers,
        },
        body: JSON.stringify({ query: 'subscription { articleIngested { status } }' }),
      });
      const { value } = (await response.body?.getReader().read()) ?? {};
      return Buffer.from(value ?? '').toString();
    };
    expect(await listen('192.0.2.1')).not.toContain('TOO_MANY_SUBSCRIPTIONS');
    expect(await listen('192.0.2.1')).toContain('TOO_MANY_SUBSCRIPTIONS');
    expect(await listen('192.0.2.2')).not.toContain('TOO_MANY_SUBSCRIPTIONS');
    for (let place = 2; place < 10; place++)
      expect(await listen('192.0.2.1', { authorization: `Bearer ${CURATE_KEY}` })).not.toContain(
        'TOO_MANY_SUBSCRIPTIONS',
      );
    expect(await listen('192.0.2.3', { authorization: `Bearer ${KEY}` })).toContain(
      'TOO_MANY_SUBSCRIPTIONS',
    );
    aborting.abort();
    await own.close();
  });
});

describe('clients that read slowly', () => {
  /** Bytes of the answer that each asks for: far more than the buffers of a connection hold. */
  const ALIASES = 10;
  beforeAll(async () => {
    const text = `3月1日,秦安县召开座谈会。县长王新主持会议。\n${'会议要求抓好落实。'.repeat(55_000)}`;
    const { data } = await server.ask(
      'mutation ($articles: [ArticleInput!]!) { ingestArticles(input: { articles: $articles }) { results { status } } }',
      { articles: [{ id: 'long-one', text }] },
      KEY,
    );
    expect(data.ingestArticles.results).toEqual([{ status: 'CREATED' }]);
  });

  /** Asks for 15 MB and reads nothing of them. */
  async function deafClient(url: string): Promise<Socket> {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => undefined);
    const texts = Array.from({ length: ALIASES }, (_, i) => `a${i}: text`).join(' ');
    const body = JSON.stringify({
      query: `{ node(id: "Article:long-one") { ... on Article { ${texts} } } }`,
    });
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    return socket;
  }
  const isClosedWithin = async (socket: Socket, milliseconds: number) => {
    // A socket that nobody reads hears of its end when it is read.
    await sleep(milliseconds);
    const closed = Promise.race([once(socket, 'close').then(() => true), sleep(1_000, false)]);
    let bytes = 0;
    socket.on('data', (chunk) => {
      bytes += chunk.length;
    });
    return (await closed) && bytes > 0;
  };

  it('lose their connection when the time for writing is over, and no sooner', async () => {
    const own = await serve(store, { settings: { WRITE_SECONDS: 1 } });
    const slow = await deafClient(own.url);
    expect((await own.ask('{ stats { engine } }')).status).toBe(200);
    expect(await isClosedWithin(slow, 2_500)).toBe(true);
    await own.close();
    const patient = await serve(store, { settings: { WRITE_SECONDS: 60 } });
    const waiting = await deafClient(patient.url);
    expect(await isClosedWithin(waiting, 2_500)).toBe(false);
    waiting.destroy();
    await patient.close();
  }, 30_000);

  it('lose it when all that waits is too much, those that have waited longest first', async () => {
    const own = await serve(store, { settings: { MAX_WAITING_BYTES: 20_000_000 } });
    const first = await deafClient(own.url);
    await sleep(1_500);
    const second = await deafClient(own.url);
    expect(await isClosedWithin(first, 1_500)).toBe(true);
    expect(await isClosedWithin(second, 1_000)).toBe(false);
    second.destroy();
    await own.close();
  }, 30_000);
});

it('a body that has been sent for longest is given up where all together are too large', async () => {
  const own = await serve(store, { settings: { MAX_WAITING_BYTES: 1_500_000 } });
  const open = async () => {
    const socket = connect(Number(new URL(own.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => undefined).resume();
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000000\r\n\r\n',
    );
    socket.write(' '.repeat(900_000));
    await sleep(200);
    return socket;
  };
  const first = await open();
  const closed = once(first, 'close').then(() => true);
  const second = await open();
  expect(await Promise.race([closed, sleep(2_000, false)])).toBe(true);
  expect(second.readyState).toBe('open');
  expect((await own.ask('{ stats { engine } }')).status).toBe(200);
  second.destroy();
  await own.close();
});

describe('a graph with too much to do', () => {
  const busy = (isBusy: (name: string) => boolean) =>
    serve({
      ...store,
      read: (statement, params, reads) =>
        isBusy(statement.name)
          ? Promise.reject(new GraphBusyError('x', 'queueSeconds'))
          : store.read(statement, params, reads),
    });

  it.each([
    ['application/graphql-response+json', 503],
    ['application/json', 200],
  ])('is told as %s with status %i, and when to try again', async (accept, status) => {
    const own = await busy(() => true);
    const query = '{ meetings(first: 1) { edges { cursor } } }';
    const response = await post(own.url, { query }, { accept });
    expect([response.status, response.headers.get('retry-after')]).toEqual([status, '2']);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: 'The server has too much to do: try again in a moment.',
          extensions: { code: 'SERVICE_UNAVAILABLE' },
        },
      ],
    });
    await own.close();
  });

  it('is told beside what could be read', async () => {
    const own = await busy((name) => name.startsWith('co-attendance/page'));
    const response = await post(own.url, {
      query: '{ coAttendance { edges { cursor } } stats { engine } }',
    });
    expect([response.status, response.headers.get('retry-after')]).toEqual([200, '2']);
    expect(await response.json()).toMatchObject({
      data: { coAttendance: null, stats: { engine: 'embedded' } },
    });
    await own.close();
  });
});

describe('pairs of officials', () => {
  it('are counted up to the setting, and refused over it', async () => {
    const query = '{ coAttendance(first: 1) { totalCount edges { node { sharedMeetings } } } }';
    const { errors } = await (async () => {
      const own = await serve(store, { settings: { MAX_PAIRS: 1 } });
      const answer = await own.ask(query);
      await own.close();
      return answer;
    })();
    const [, pairs = '0'] =
      /There are (\d+) pairs to count/u.exec(errors?.[0]?.message ?? '') ?? [];
    expect(errors?.[0]?.extensions?.code).toBe('LIMIT_EXCEEDED');
    for (const [MAX_PAIRS, isAnswered] of [
      [Number(pairs), true],
      [Number(pairs) - 1, false],
    ] as const) {
      const own = await serve(store, { settings: { MAX_PAIRS } });
      expect((await own.ask(query)).data?.coAttendance !== null).toBe(isAnswered);
      await own.close();
    }
  });
});

describe('pages of other origins', () => {
  const answerTo = async (url: string, origin: string, method = 'POST') =>
    (
      await fetch(`${url}/graphql`, {
        method,
        headers: { 'content-type': 'application/json', origin },
        ...(method === 'POST' && { body: '{"query": "{ stats { engine } }"}' }),
      })
    ).headers;

  it('are allowed one by one, never as null, and caches are told', async () => {
    const listed = ['https://one.example', 'https://two.example'];
    const own = await serve(store, { settings: { CORS_ORIGINS: listed } });
    for (const origin of listed) {
      const headers = await answerTo(own.url, origin);
      expect(headers.get('access-control-allow-origin')).toBe(origin);
    }
    for (const origin of ['null', 'https://three.example', 'https://one.example.evil.example']) {
      for (const method of ['POST', 'OPTIONS']) {
        const headers = await answerTo(own.url, origin, method);
        expect(headers.get('access-control-allow-origin')).toBeNull();
        expect(headers.get('vary')).toMatch(/\borigin\b/iu);
      }
    }
    const preflight = await answerTo(own.url, 'https://one.example', 'OPTIONS');
    expect(preflight.get('access-control-allow-headers')).toBe('authorization, content-type');
    const page = await fetch(`${own.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('vary')).toMatch(/origin/u);
    await own.close();
  });
});

describe('requests at one time', () => {
  /** A store whose statements end when the test says so. */
  const held = () => {
    const waiting: (() => void)[] = [];
    const read: GraphStore['read'] = (...statement) =>
      new Promise((resolve, reject) => {
        waiting.push(() => void store.read(...statement).then(resolve, reject));
      });
    return { own: { ...store, read }, waiting };
  };
  const settled = () => sleep(150);

  it('are an eighth of the setting for one address, and others go on', async () => {
    const { own, waiting } = held();
    const settings = { MAX_REQUESTS: 16, TRUST_PROXY: ['loopback'] };
    const limited = await serve(own, { settings });
    const ask = (from: string) =>
      post(limited.url, { query: '{ stats { articles } }' }, { 'x-forwarded-for': from });
    const many = Array.from({ length: 5 }, () => ask('192.0.2.1'));
    await settled();
    expect(waiting).toHaveLength(2);
    const other = ask('192.0.2.2');
    await settled();
    expect(waiting).toHaveLength(3);
    while (waiting.length > 0) {
      waiting.shift()?.();
      await settled();
    }
    expect((await Promise.all([...many, other])).map(({ status }) => status)).toEqual(
      Array(6).fill(200),
    );
    await limited.close();
  });

  it('are one for each connection, in their order', async () => {
    const { own, waiting } = held();
    const limited = await serve(own);
    const socket = connect(Number(new URL(limited.url).port), '127.0.0.1');
    await once(socket, 'connect');
    let received = '';
    socket.on('data', (chunk) => {
      received += String(chunk);
    });
    const body = JSON.stringify({ query: '{ stats { articles } }' });
    const request = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    socket.write(request.repeat(20));
    await settled();
    expect(waiting).toHaveLength(1);
    for (let request = 0; request < 20; request++) {
      waiting.shift()?.();
      await sleep(20);
    }
    await settled();
    expect(received.match(/"articles":/gu)).toHaveLength(20);
    socket.destroy();
    await limited.close();
  });
});

describe('a request that no client needs', () => {
  const many = (length: number) => Array.from({ length }, (_, number) => `Article:${number}`);
  const IDS = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';

  it.each([
    [
      'a list of 1,001 entries',
      { query: IDS, variables: { ids: many(1_001) } },
      'A list of the variables has more than 1000 entries.',
    ],
    [
      'a list of nulls',
      { query: IDS, variables: { ids: Array(200_000).fill(null) } },
      'A list of the variables has more than 1000 entries.',
    ],
    [
      'a text of 4,001 characters',
      { query: IDS, variables: { ids: ['x'.repeat(4_001)] } },
      'A text of the variables has more than 4000 characters.',
    ],
    [
      '11,000 values',
      { query: IDS, variables: { ids: Array.from({ length: 11 }, () => many(1_000)) } },
      'The variables have more than 10000 values.',
    ],
    [
      'a document of 65,537 characters',
      { query: `{ stats { engine } }${'#\n'.repeat(32_759)}` },
      'The document has more than 65536 characters.',
    ],
  ])('is refused: %s', async (_what, body, message) => {
    const response = await post(server.url, body);
    expect([response.status, await response.json()]).toEqual([
      400,
      { errors: [{ message, extensions: expect.objectContaining({ code: 'BAD_REQUEST' }) }] },
    ]);
  });

  it('is refused for its depth', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query": "{ stats { engine } }", "variables": {"a": ${'['.repeat(500_000)}`,
    });
    expect(await response.json()).toMatchObject({
      errors: [{ message: 'The body is nested too deep.' }],
    });
  });

  it('is answered just under the bounds', async () => {
    const ids = many(100).map((id) => id.padEnd(4_000, 'x'));
    expect((await server.ask(IDS, { ids })).errors).toBeUndefined();
    const query = `{ stats { engine } }${'#\n'.repeat(32_758)}`;
    expect(query.length).toBe(65_536);
    expect((await server.ask(query)).errors).toBeUndefined();
  });

  it('is told a few wrong entries of a list, and not each', async () => {
    const { errors } = await server.ask(IDS, { ids: Array(1_000).fill(null) });
    expect(errors?.length).toBeLessThan(60);
  });

  it.each(['meetings', 'policies', 'articles'])(
    'has at most 20 words in a filter of %s',
    async (list) => {
      const ask = (words: number) =>
        server.ask(
          `query ($words: String) { ${list}(filter: { titleContains: $words }) { totalCount } }`,
          {
            words: Array.from({ length: words }, (_, number) => `${number}`).join(' '),
          },
        );
      expect((await ask(20)).errors).toBeUndefined();
      expect((await ask(21)).errors).toMatchObject([
        {
          message: '`titleContains` must have at most 20 words, but has 21.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
      const { errors } = await server.ask(
        `{ ${list}(filter: { titleContains: "${'a '.repeat(251)}" }) { totalCount } }`,
      );
      expect(errors?.[0]?.message).toBe(
        '`titleContains` must have at most 500 characters, but has 502.',
      );
    },
  );

  it('is no address, and gets no stack', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(
      'GET /graphql?query={__typename} HTTP/1.1\r\nhost: [\r\nconnection: close\r\n\r\n',
    );
    let received = '';
    for await (const chunk of socket) received += String(chunk);
    expect(received).toMatch(/^HTTP\/1\.1 400 /u);
    expect(received).not.toMatch(/node_modules|\.js:\d/u);
  });
});
