import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { exampleArticles } from '../support/articles.ts';
import { serve, type TestServer } from '../support/ask.ts';
import { emptyGraph, engines } from '../support/graph.ts';

/** People whose names sound alike, are written with ü, or have a surname with a reading of its own. */
const MORE = {
  id: 'more-names',
  published: '2018-03-02',
  text: '3月1日,秦安县召开安全生产工作会议。县委书记吕霞出席会议并讲话,副县长单雄信主持会议。副县长程江、王程江参加会议。',
};

const SPRINT = '脱贫攻坚决胜冲刺大会';
describe.each(engines)('search on %s', (engine) => {
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    store = await emptyGraph(engine);
    await ingest(store, [...(await exampleArticles()), MORE]);
    server = await serve(store);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  const search = async (query: string, args = '') => {
    const { data, errors } = await server.ask(
      `query ($query: String!) { search(query: $query ${args}) { totalCount edges { score highlight node { __typename id } } } }`,
      { query },
    );
    expect(errors).toBeUndefined();
    return data.search;
  };
  const highlights = async (query: string, args = '') =>
    (await search(query, args)).edges.map((edge: { highlight: string }) => edge.highlight);

  const meetings = [
    SPRINT,
    '全县脱贫攻坚推进会',
    '州脱贫攻坚领导小组2018年第7次会议暨脱贫摘帽现场推进会',
  ];

  it.each([
    '脱贫攻坚',
    '脫貧攻堅',
    'tuopin gongjian',
    'TuoPin GongJian',
    'tuōpín gōngjiān',
    'tuo pin gong jian',
    'tuopingongjian',
    '  脱贫攻坚  ',
    '«脱贫攻坚»',
    '脱贫*攻坚',
  ])('finds the same meetings by %s', async (query) => {
    const found = await highlights(query, 'types: [MEETING]');
    expect(found.map((shown: string) => shown.replace(/[«»]/gu, ''))).toEqual(meetings);
    for (const shown of found) expect(shown).toContain('«脱贫攻坚»');
  });

  it('finds words in any order', async () => {
    const found = await highlights('gongjian tuopin', 'types: [MEETING]');
    expect(found.map((shown: string) => shown.replace(/[«»]/gu, '')).sort()).toEqual(
      meetings.toSorted(),
    );
  });

  const officials = 'types: [OFFICIAL]';
  it.each([
    // Exact, then prefix, then inside; of two alike the shorter first.
    ['程江', ['«程江»', '«程江»芬', '王«程江»']],
    ['程江芬', ['«程江芬»']],
    ['cheng jiangfen', ['«程江芬»']],
    ['Chéng Jiāngfēn', ['«程江芬»']],
    ['chengjiangfen', ['«程江芬»']],
    ['jiangfen cheng', ['«程江芬»']],
    ['chengjiangf', ['«程江芬»']],
    ['cheng ji', ['«程江»', '«程江»芬', '王«程江»']],
    ['程江芬 cheng', ['«程江芬»']],
    ['霞', ['李«霞»', '吕«霞»']],
    ['lv xia', ['«吕霞»']],
    ['lü xia', ['«吕霞»']],
    ['Lǚ Xiá', ['«吕霞»']],
    ['lu xia', ['«吕霞»']],
    ['lyuxia', ['«吕霞»']],
    ['shan xiongxin', ['«单雄信»']],
    ['dan xiongxin', ['单«雄信»']],
    ['nobody', []],
  ])('finds officials by %s', async (query, found) => {
    const shown = await highlights(query, officials);
    // The second reading of a surname is found, and shown by its other characters.
    expect(shown).toEqual(query === 'dan xiongxin' ? [expect.stringContaining('«雄信»')] : found);
  });

  it.each([
    ['秦安', 'types: [COUNTY]', ['«秦安»县']],
    ['qinan', 'types: [COUNTY]', ['«秦安»县']],
    ["qin'an xian", 'types: [COUNTY]', ['«秦安县»']],
    ['常务扩大会议', 'types: [MEETING]', ['2017年县政府第三次«常务»(«扩大»)«会议»']],
    ['常务(扩大)会议', 'types: [MEETING]', ['2017年县政府第三次«常务»(«扩大»)«会议»']],
    [
      '推进会 州',
      'types: [MEETING]',
      ['«州»脱贫攻坚领导小组2018年第7次会议暨脱贫摘帽现场«推进会»'],
    ],
    ['2018 7', 'types: [MEETING]', ['州脱贫攻坚领导小组«2018»年第«7»次会议暨脱贫摘帽现场推进会']],
  ])('finds %s (%s)', async (query, args, found) => {
    expect(await highlights(query, args)).toEqual(found);
  });

  it('finds nodes of every type, and only of the requested ones', async () => {
    const { edges, totalCount } = await search('tuopin', 'first: 100');
    const types = new Set(
      edges.map(({ node }: { node: { __typename: string } }) => node.__typename),
    );
    expect([...types].sort()).toEqual(['Article', 'Figure', 'Meeting', 'Policy']);
    expect(totalCount).toBe(edges.length);
    const some = await search('tuopin', 'types: [POLICY, FIGURE], first: 100');
    expect(some.totalCount).toBeLessThan(totalCount);
  });

  it('scores from 0 to 1, never less before more', async () => {
    const { edges } = await search('脱贫', 'first: 100');
    const scores = edges.map(({ score }: { score: number }) => score);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
    for (const score of scores) expect(score > 0 && score <= 1).toBe(true);
  });

  it.each([
    '',
    ' ',
    '*',
    '()',
    '+-&&||!(){}[]^"~*?:\\/',
    "' OR 1=1 --",
    '`}) DETACH DELETE (n)',
    '\u0000',
  ])('takes «%s» for words only', async (query) => {
    const { data, errors } = await server.ask(
      'query ($query: String!) { search(query: $query) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }',
      { query },
    );
    expect(errors).toBeUndefined();
    expect(data.search.edges).toEqual([]);
    expect(data.search.totalCount).toBe(0);
  });

  it('takes any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 40 }).map((text) => `${text}脱`),
        async (query) => {
          const { errors } = await server.ask(
            'query ($query: String!) { search(query: $query) { edges { highlight } } }',
            { query },
          );
          expect(errors).toBeUndefined();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses a query that is too long in a sentence', async () => {
    const { data, errors } = await server.ask(
      'query ($query: String!) { search(query: $query) { totalCount } }',
      { query: '脱'.repeat(501) },
    );
    expect(data).toEqual({ search: null });
    expect(errors?.[0]).toMatchObject({
      message: '`query` must have at most 500 characters, but has 501.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
