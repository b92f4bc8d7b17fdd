import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-sse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { readExamples } from '../../src/server/examples.ts';
import { createBroadcast } from '../../src/server/execution/feed.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { KEY, serve, type TestServer } from '../support/ask.ts';
import { emptyGraph, engines } from '../support/graph.ts';

const QINAN = {
  id: 'one',
  published: '2017-09-26',
  text: '9月25日,秦安县召开脱贫攻坚调度会。县委副书记、县长程江芬主持会议。',
};
const NEIXIANG = {
  id: 'two',
  published: '2017-04-25',
  text: '4月24日,内乡县召开安全生产工作会议。县长杨曙光主持会议。',
};

const LOAD =
  'mutation ($articles: [ArticleInput!]!) { ingestArticles(input: { articles: $articles }) { results { status } } }';
/** The example that GraphiQL opens. */
const LISTEN = readExamples().find(({ query }) => query.includes('subscription '))?.query ?? '';

describe.each(engines)('articleIngested on %s', (engine) => {
  let store: GraphStore;
  let server: TestServer;
  beforeEach(async () => {
    store = await emptyGraph(engine);
    server = await serve(store);
  });
  afterEach(async () => {
    await server.close();
    await store.close();
  });

  /** A real client of GraphQL over server-sent events; answers what comes in, as it comes. */
  const listen = async (variables: object = {}, query = LISTEN) => {
    let hasConnected: () => void = () => undefined;
    const connected = new Promise<void>((resolve) => {
      hasConnected = resolve;
    });
    const client = createClient({
      url: `${server.url}/graphql`,
      retryAttempts: 0,
      on: { connected: () => hasConnected() },
    });
    const events = client.iterate<{ articleIngested: { article: { id: string } } }>({
      query,
      variables: { ...variables },
    });
    const first = events.next();
    await connected;
    let isFirst = true;
    return {
      next() {
        if (!isFirst) return events.next();
        isFirst = false;
        return first;
      },
      dispose: () => client.dispose(),
    };
  };
  const load = async (...articles: object[]) => {
    const { errors } = await server.ask(LOAD, { articles }, KEY);
    expect(errors).toBeUndefined();
  };
  const idOf = async ({ next }: Awaited<ReturnType<typeof listen>>) =>
    (await next()).value?.data?.articleIngested.article.id;

  it('sends each article that is loaded, to a real client', async () => {
    const events = await listen();
    await load(QINAN, NEIXIANG);
    expect((await events.next()).value).toEqual({
      data: {
        articleIngested: {
          status: 'CREATED',
          officialCount: 1,
          article: { id: 'Article:one', title: expect.stringContaining('秦安县') },
          meetings: [
            {
              id: 'Meeting:620522/2017-09-25/脱贫攻坚调度会',
              title: '脱贫攻坚调度会',
              date: '2017-09-25',
            },
          ],
        },
      },
    });
    expect(await idOf(events)).toBe('Article:two');
    events.dispose();
  });

  it('sends what lies in an area', async () => {
    const query = 'subscription { articleIngested(within: "河南省") { article { id } } }';
    const events = await listen({}, query);
    await load(QINAN, NEIXIANG);
    expect(await idOf(events)).toBe('Article:two');
    events.dispose();
  });

  it('sends what changed, and not what was unchanged or failed', async () => {
    await load(QINAN);
    const events = await listen(
      {},
      'subscription { articleIngested { status article { id title } } }',
    );
    await load(QINAN, { id: 'bad', text: '' }, { ...QINAN, title: '调度会' });
    expect((await events.next()).value).toEqual({
      data: {
        articleIngested: { status: 'UPDATED', article: { id: 'Article:one', title: '调度会' } },
      },
    });
    // A later event shows the graph of its own time, and not that of the first.
    await load({ ...QINAN, title: '另一个调度会' });
    expect((await events.next()).value).toEqual({
      data: {
        articleIngested: {
          status: 'UPDATED',
          article: { id: 'Article:one', title: '另一个调度会' },
        },
      },
    });
    events.dispose();
  });

  it.each(['County:411325', '411325', '内乡县'])('tells only of the county %s', async (county) => {
    const events = await listen({ county });
    await load(QINAN, NEIXIANG);
    expect(await idOf(events)).toBe('Article:two');
    events.dispose();
  });

  it('answers an EventSource, which asks by GET', async () => {
    const url = new URL(`${server.url}/graphql`);
    url.searchParams.set('query', LISTEN);
    const aborting = new AbortController();
    const response = await fetch(url, {
      headers: { accept: 'text/event-stream' },
      signal: aborting.signal,
    });
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/u);
    await load(QINAN);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('Article:one')) text += (await reader?.read())?.value ?? '';
    expect(text).toContain('event: next');
    aborting.abort();
  });

  it('lasts longer than a response may take, shows what comes then, and is cut when the server stops', async () => {
    const other = await serve(store, { ingest: (all) => ingest(store, all) });
    const aborted = fetch(`${other.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: LISTEN }),
    }).then((response) => response.text());
    aborted.catch(() => undefined);
    await sleep(11_000);
    await other.ask(
      LOAD,
      { articles: [{ id: 'late', text: '3月1日,秦安县召开会议。县长王新主持会议。' }] },
      KEY,
    );
    const started = performance.now();
    await other.drain(5_000);
    expect(performance.now() - started).toBeLessThan(2_000);
    // An end would tell the client that nothing more comes.
    await expect(aborted).rejects.toThrow('terminated');
  }, 30_000);
});

describe('a feed', () => {
  const READER = { name: 'a key', isTrusted: true };

  it('buffers events until they are read, in order', async () => {
    const feed = createBroadcast<number>(1_000);
    const items = feed.subscribe((item) => item > 1, READER);
    for (const item of [1, 2, 3]) feed.publish(item);
    expect([await items?.next(), await items?.next()]).toEqual([
      { value: 2, done: false },
      { value: 3, done: false },
    ]);
  });

  it('ends a slow subscriber with an error, and no other', async () => {
    const feed = createBroadcast<number>(1_000);
    const [slow, other] = [
      feed.subscribe(() => true, READER),
      feed.subscribe((item) => item === 1_000, READER),
    ];
    for (let item = 0; item < 1_002; item += 1) feed.publish(item);
    for (let item = 0; item < 1_000; item += 1)
      expect(await slow?.next()).toEqual({ value: item, done: false });
    await expect(slow?.next()).rejects.toThrow('fell more than 1000 events behind');
    expect(await slow?.next()).toEqual({ value: undefined, done: true });
    expect(await other?.next()).toEqual({ value: 1_000, done: false });
  });

  it('has room for a thousand, and again when one leaves', async () => {
    const feed = createBroadcast<number>(1_000);
    const all = Array.from({ length: 1_000 }, () => feed.subscribe(() => true, READER));
    expect(feed.subscribe(() => true, READER)).toBeUndefined();
    await all[0]?.return?.();
    expect(feed.subscribe(() => true, READER)).toBeDefined();
  });

  it('leaves nine places of ten to others, whoever fills the first, unless with a key', () => {
    const feed = createBroadcast<number>(100);
    const many = { name: '192.0.2.1', isTrusted: false };
    const open = Array.from({ length: 11 }, () => feed.subscribe(() => true, many));
    expect(open.filter((one) => one !== undefined)).toHaveLength(10);
    expect(feed.subscribe(() => true, { name: '192.0.2.2', isTrusted: false })).toBeDefined();
    expect(feed.subscribe(() => true, { name: 'newsroom', isTrusted: true })).toBeDefined();
    void open[0]?.return?.();
    expect(feed.subscribe(() => true, many)).toBeDefined();
  });
});
