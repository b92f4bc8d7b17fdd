import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { generatedArticles } from '../support/articles.ts';
import { serve, type TestServer } from '../support/ask.ts';
import { emptyGraph, engines } from '../support/graph.ts';

interface Walk {
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

describe.each(engines)('pages on %s', (engine) => {
  let store: GraphStore;
  let server: TestServer;

  beforeAll(async () => {
    store = await emptyGraph(engine);
    await ingest(store, generatedArticles(60));
    await ingest(store, [
      { id: 'undated', text: '秦安县召开座谈会。县长王新主持会议,县委书记李霞讲话。' },
    ]);
    server = await serve(store);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  const lists: [string, string][] = [
    ['meetings', ''],
    ['meetings', 'orderBy: { field: DATE, direction: ASC }'],
    ['meetings', 'orderBy: { field: TITLE, direction: DESC }'],
    ['meetings', 'orderBy: { field: ATTENDEE_COUNT, direction: DESC }'],
    ['officials', ''],
    ['officials', 'orderBy: { field: MEETING_COUNT, direction: DESC }'],
    ['counties', 'orderBy: { field: CODE }'],
    ['policies', 'orderBy: { field: MEETING_COUNT, direction: ASC }'],
    ['articles', ''],
  ];

  const page = async (list: string, args: string): Promise<Walk> => {
    const { data, errors } = await server.ask(
      `{ list: ${list}(${args}) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
    expect(errors).toBeUndefined();
    return data.list;
  };

  const forward = async (list: string, order: string, size: number): Promise<string[]> => {
    const ids: string[] = [];
    let after = '';
    for (;;) {
      const { edges, pageInfo } = await page(list, `${order} first: ${size} ${after}`);
      ids.push(...edges.map(({ node }) => node.id));
      if (!pageInfo.hasNextPage) return ids;
      after = `after: ${JSON.stringify(pageInfo.endCursor)}`;
    }
  };

  const backward = async (list: string, order: string, size: number): Promise<string[]> => {
    const ids: string[] = [];
    let before = '';
    for (;;) {
      const { edges, pageInfo } = await page(list, `${order} last: ${size} ${before}`);
      ids.unshift(...edges.map(({ node }) => node.id));
      if (!pageInfo.hasPreviousPage) return ids;
      before = `before: ${JSON.stringify(pageInfo.startCursor)}`;
    }
  };

  it.each(lists)(
    'of %s (%s) give every node once, in either direction and by any size',
    async (list, order) => {
      const whole = await forward(list, order, 100);
      expect(new Set(whole).size).toBe(whole.length);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 3, max: 40 }), async (size) => {
          expect(await forward(list, order, size)).toEqual(whole);
          expect(await backward(list, order, size)).toEqual(whole);
        }),
        { numRuns: 2 },
      );
    },
  );

  it('put what has no date last in either direction', async () => {
    const undated = expect.stringContaining('Article:undated');
    expect(
      (await forward('meetings', 'orderBy: { field: DATE, direction: ASC }', 50)).at(-1),
    ).toEqual(undated);
    expect(
      (await forward('meetings', 'orderBy: { field: DATE, direction: DESC }', 50)).at(-1),
    ).toEqual(undated);
  });

  it.each([
    ['first: 1000000', 61],
    ['first: 0', 0],
    ['last: 3', 3],
    ['', 20],
  ])('(%s) have %d entries', async (args, length) => {
    expect((await page('articles', args || 'filter: {}')).edges).toHaveLength(length);
  });

  it.each([
    ['first: -1', '`first` must not be negative, but is -1.'],
    ['first: 1, last: 1', 'Give `first` with `after` or `last` with `before`, not of both.'],
    ['after: "x"', '`after` must be a cursor of this list in this order.'],
    [
      `after: "${Buffer.from('["article/page ",5,"Article:x"]').toString('base64url')}"`,
      '`after` must be a cursor of this list in this order.',
    ],
    ['before: "WyJhIiwiYiIsImMiXQ"', '`before` must be a cursor of this list in this order.'],
  ])('refuse (%s)', async (args, message) => {
    const { errors } = await server.ask(`{ articles(${args}) { edges { cursor } } }`);
    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('refuse a cursor of another order', async () => {
    const { pageInfo } = await page('meetings', 'first: 1');
    const { errors } = await server.ask(
      `{ meetings(orderBy: { field: TITLE }, after: ${JSON.stringify(pageInfo.endCursor)}) { edges { cursor } } }`,
    );
    expect(errors?.[0]?.message).toBe('`after` must be a cursor of this list in this order.');
  });

  it('of many parents are read together', async () => {
    const { data } = await server.ask(
      '{ counties(filter: { level: COUNTY }) { edges { node { name meetings(first: 2) { edges { node { title } } } } } } }',
    );
    for (const { node } of data.counties.edges)
      expect(node.meetings.edges.length).toBeGreaterThan(0);
  });
});
