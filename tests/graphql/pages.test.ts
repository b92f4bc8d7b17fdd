import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { exampleArticles, generatedArticles } from '../support/articles.ts';
import { serve, type TestServer } from '../support/ask.ts';
import { emptyGraph, engines } from '../support/graph.ts';

interface Walk {
  edges: { cursor: string; node: { id?: string } }[];
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
    await ingest(store, [...generatedArticles(60), ...(await exampleArticles())]);
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
    ['articles', 'filter: { within: "安徽省" }, orderBy: { field: TITLE }'],
    ['figures', ''],
    ['figures', 'orderBy: { field: YEAR }'],
    ['figures', 'orderBy: { field: YEAR, direction: ASC }'],
    ['figures', 'orderBy: { field: VALUE }'],
    ['organizations', ''],
    ['organizations', 'orderBy: { field: MEETING_COUNT }'],
    ['posts', ''],
    ['posts', 'filter: { county: "岳西" }, orderBy: { field: MEETING_COUNT, direction: ASC }'],
    ['search', 'query: "huiyi"'],
    ['search', 'query: "王", types: [OFFICIAL]'],
    ['coAttendance', 'filter: { county: "岳西县" }'],
    ['meetingCounts', 'groupBy: [COUNTY, MONTH, HOST]'],
    ['meetingCounts', 'groupBy: [YEAR]'],
    ['meetingCounts', 'groupBy: [YEAR, TYPE], orderBy: { field: MEETING_COUNT }'],
    ['meetingCounts', 'groupBy: [YEAR, TYPE], orderBy: { field: MEETING_COUNT, direction: ASC }'],
    ['meetingCounts', 'groupBy: [COUNTY], orderBy: { field: MEETING_COUNT, direction: ASC }'],
    ['meetingCounts', 'groupBy: [YEAR], orderBy: { field: DATE, direction: DESC }'],
    [
      'meetingCounts',
      'groupBy: [MONTH], filter: { within: "安徽省" }, orderBy: { field: DATE, direction: DESC }',
    ],
    ['official.meetings', 'orderBy: { field: ATTENDEE_COUNT }'],
    ['official.coAttendees', ''],
    ['official.timeline', ''],
    ['meeting.attendees', ''],
    ['county.meetings', ''],
    ['county.officials', 'orderBy: { field: MEETING_COUNT, direction: DESC }'],
    ['county.posts', ''],
    ['county.posts', 'orderBy: { field: MEETING_COUNT }'],
    ['meeting.articles', ''],
    ['county.policies', ''],
    ['article.mentions', ''],
  ];

  /** Lists of a node, and lists whose entries are no nodes: what each entry is told apart by. */
  const ofParent: Readonly<Record<string, string>> = {
    'official.meetings': 'node { id }',
    'official.coAttendees': 'node { id }',
    'official.timeline':
      'node { date ... on TenureEvent { tenure { post { id } } } ... on AttendanceEvent { meeting { id } } }',
    'meeting.attendees': 'node { id }',
    'county.meetings': 'node { id }',
    'county.officials': 'node { id }',
    'county.posts': 'node { id }',
    'meeting.articles': 'node { id }',
    'county.policies': 'node { id }',
    'article.mentions': 'node { id }',
  };
  const PARENTS: Readonly<Record<string, string>> = {
    official: 'node(id: "Official:340828/徐昭") { ... on Official',
    meeting: 'node(id: "Meeting:340828/2017-07-31/脱贫攻坚决胜冲刺大会") { ... on Meeting',
    county: 'node(id: "County:340828") { ... on County',
    article: 'node(id: "Article:yuexi-sprint-meeting") { ... on Article',
  };
  const ENTRY: Readonly<Record<string, string>> = {
    coAttendance: 'node { officials { id } sharedMeetings }',
    meetingCounts: 'node { keys { value } }',
    ...ofParent,
  };

  const page = async (list: string, args: string): Promise<Walk> => {
    const [parent = '', field] = list.split('.');
    const selected = `list: ${field ?? list}(${args}) { edges { cursor ${ENTRY[list] ?? 'node { id }'} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
    const { data, errors } = await server.ask(
      field === undefined ? `{ ${selected} }` : `{ parent: ${PARENTS[parent]} { ${selected} } } }`,
    );
    expect(errors).toBeUndefined();
    return field === undefined ? data.list : data.parent.list;
  };

  const forward = async (list: string, order: string, size: number): Promise<string[]> => {
    const ids: string[] = [];
    let after = '';
    for (;;) {
      const { edges, pageInfo } = await page(list, `${order} first: ${size} ${after}`);
      ids.push(...edges.map(({ node }) => node.id ?? JSON.stringify(node)));
      if (!pageInfo.hasNextPage) return ids;
      after = `after: ${JSON.stringify(pageInfo.endCursor)}`;
    }
  };

  const backward = async (list: string, order: string, size: number): Promise<string[]> => {
    const ids: string[] = [];
    let before = '';
    for (;;) {
      const { edges, pageInfo } = await page(list, `${order} last: ${size} ${before}`);
      ids.unshift(...edges.map(({ node }) => node.id ?? JSON.stringify(node)));
      if (!pageInfo.hasPreviousPage) return ids;
      before = `before: ${JSON.stringify(pageInfo.startCursor)}`;
    }
  };

  it.each(lists)(
    'of %s (%s) give every node once, in either direction and by any size',
    async (list, order) => {
      const whole = await forward(list, order, 100);
      expect(whole.length).toBeGreaterThan(0);
      expect(new Set(whole).size).toBe(whole.length);
      await fc.assert(
        fc.asyncProperty(
          fc
            .integer({ min: 3, max: 40 })
            .map((size) => Math.max(size, Math.ceil(whole.length / 30))),
          async (size) => {
            expect(await forward(list, order, size)).toEqual(whole);
            expect(await backward(list, order, size)).toEqual(whole);
          },
        ),
        { numRuns: 2 },
      );
    },
  );

  it.each([
    ['meetings', 'DATE', 'date'],
    ['articles', 'DATE', 'published'],
    ['figures', 'YEAR', 'year'],
    ['figures', 'VALUE', 'value'],
  ])(
    'of %s by %s are the greatest first, unless a direction is given',
    async (list, field, member) => {
      const keys = async (order: string) => {
        const { data, errors } = await server.ask(
          `{ ${list}(first: 100${order}) { nodes { ${member} } } }`,
        );
        expect(errors).toBeUndefined();
        const all: (string | number | null)[] = data[list].nodes.map(
          (node: Record<string, string | number | null>) => node[member] ?? null,
        );
        return all.filter((key) => key !== null);
      };
      const compare = (a: string | number, b: string | number) => (a < b ? -1 : Number(a > b));
      const descending = await keys(`, orderBy: { field: ${field} }`);
      expect(descending).toEqual(descending.toSorted(compare).reverse());
      const ascending = await keys(`, orderBy: { field: ${field}, direction: ASC }`);
      expect(ascending).toEqual(descending.toReversed());
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
    ['first: 100', 69],
    ['first: 0', 0],
    ['last: 3', 3],
    ['', 20],
  ])('(%s) have %d entries', async (args, length) => {
    expect((await page('articles', args || 'filter: {}')).edges).toHaveLength(length);
  });

  it.each([
    ['first: -1', '`first` must be from 0 to 100, but is -1.'],
    ['first: 150', '`first` must be from 0 to 100, but is 150.'],
    ['last: 101', '`last` must be from 0 to 100, but is 101.'],
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

  it('refuse a cursor of the other direction', async () => {
    const { pageInfo } = await page('meetings', 'first: 1');
    const { errors } = await server.ask(
      `{ meetings(orderBy: { field: DATE, direction: ASC }, after: ${JSON.stringify(pageInfo.endCursor)}) { edges { cursor } } }`,
    );
    expect(errors?.[0]?.message).toBe('`after` must be a cursor of this list in this order.');
  });

  it('refuse a cursor of another order', async () => {
    const { pageInfo } = await page('meetings', 'first: 1');
    const { errors } = await server.ask(
      `{ meetings(orderBy: { field: TITLE }, after: ${JSON.stringify(pageInfo.endCursor)}) { edges { cursor } } }`,
    );
    expect(errors?.[0]?.message).toBe('`after` must be a cursor of this list in this order.');
  });

  it('refuse a cursor of another list', async () => {
    const { pageInfo } = await page('meetings', 'first: 1');
    const { errors } = await server.ask(
      `{ officials(after: ${JSON.stringify(pageInfo.endCursor)}) { edges { cursor } } }`,
    );
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('go on at the same place in the order under another filter', async () => {
    const { pageInfo } = await page('meetings', 'first: 10');
    const { data, errors } = await server.ask(
      `{ meetings(first: 100, filter: { from: "1900" }, after: ${JSON.stringify(pageInfo.endCursor)}) { edges { cursor } } all: meetings(first: 100) { edges { cursor } } }`,
    );
    expect(errors).toBeUndefined();
    const dated = data.all.edges.slice(10).map(({ cursor }: { cursor: string }) => cursor);
    expect(data.meetings.edges.map(({ cursor }: { cursor: string }) => cursor)).toEqual(
      dated.slice(0, data.meetings.edges.length),
    );
  });

  it('of many parents are read together', async () => {
    const { data } = await server.ask(
      '{ counties(filter: { level: COUNTY }) { edges { node { name meetings(first: 2) { edges { node { title } } } } } } }',
    );
    for (const { node } of data.counties.edges)
      expect(node.meetings.edges.length).toBeGreaterThan(0);
  });

  /** Walks a list page by page while articles are loaded between the pages. */
  const walkWhileLoading = async (list: string, order: string, from: number): Promise<string[]> => {
    const ids: string[] = [];
    let after = '';
    for (let at = 0; ; at += 1) {
      const { edges, pageInfo } = await page(list, `${order} first: 7 ${after}`);
      ids.push(...edges.map(({ node }) => node.id ?? ''));
      if (!pageInfo.hasNextPage || at > 200) return ids;
      after = `after: ${JSON.stringify(pageInfo.endCursor)}`;
      // As many as a few pages hold, before and behind the cursor.
      if (at < 8) await ingest(store, generatedArticles(5, from + at * 5));
    }
  };

  it.each([
    ['meetings', ''],
    ['meetings', 'orderBy: { field: DATE, direction: ASC }'],
    ['meetings', 'orderBy: { field: TITLE, direction: DESC }'],
    ['officials', ''],
    ['counties', 'orderBy: { field: CODE }'],
    ['articles', ''],
  ])(
    'of %s (%s) miss and repeat nothing that was there, while more is loaded',
    async (list, order) => {
      const from = 1_000 + lists.length * 100 + list.length * 1_000 + order.length * 50;
      const before = await forward(list, order, 100);
      const walked = await walkWhileLoading(list, order, from);
      expect(new Set(walked).size).toBe(walked.length);
      expect(before.filter((id) => !walked.includes(id))).toEqual([]);
    },
  );

  it.each([
    ['meetings', 'orderBy: { field: ATTENDEE_COUNT, direction: DESC }'],
    ['officials', 'orderBy: { field: MEETING_COUNT, direction: DESC }'],
    ['policies', 'orderBy: { field: MEETING_COUNT, direction: DESC }'],
    ['counties', 'orderBy: { field: MEETING_COUNT, direction: DESC }'],
  ])('of %s (%s) repeat nothing while more is loaded', async (list, order) => {
    const walked = await walkWhileLoading(list, order, 20_000 + list.length * 100);
    expect(new Set(walked).size).toBe(walked.length);
  });
});
