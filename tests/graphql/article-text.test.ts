import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { serve, type TestServer } from '../support/ask.ts';
import { emptyGraph, engines } from '../support/graph.ts';

const long = `${'会议听取了有关汇报。'.repeat(5_000)}最后,会议研究了老旧小区改造。`;
const articles = [
  { id: 'a', published: '2017-01-05', text: '1月4日,秦安县召開易地搬遷推進會。縣長王新主持會議。' },
  { id: 'b', published: '2017-02-05', text: '2月4日,会宁县召开易地搬迁座谈会,部署危房改造。' },
  { id: 'd', published: '2016-01-05', text: '1月4日,内乡县召开调度会,副县长王昇参加,面积½亩。' },
  { id: 'c', published: '2017-03-05', text: `3月4日,会宁县召开常务会议。${long}` },
];
const QUERY = `query ($text: String!, $county: ID, $first: Int) {
  articles(filter: { textContains: $text, county: $county }, first: $first) {
    totalCount pageInfo { hasNextPage }
    edges { node { id } matches(first: 2) { quote start end } } } }`;

describe.each(engines)('the text of articles on %s', (engine) => {
  const statements: string[] = [];
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    store = await emptyGraph(engine, (statement) => statements.push(statement));
    await ingest(store, articles);
    server = await serve(store);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  const find = async (text: string, variables: object = {}) => {
    const { data } = await server.ask(QUERY, { text, ...variables });
    return data.articles;
  };
  const idsOf = (found: { edges: { node: { id: string } }[] }) =>
    found.edges.map(({ node }) => node.id.slice('Article:'.length));

  it('is found by words, simplified or traditional, wide or not, however long it is', async () => {
    const found = await find('易地搬迁');
    expect(idsOf(found)).toEqual(['b', 'a']);
    expect(found.totalCount).toBe(2);
    expect(found.edges[1].matches).toEqual([
      { quote: '1月4日,秦安县召开«易地搬迁»推进会。县长王新主持会议。', start: 10, end: 14 },
    ]);
    expect(idsOf(await find('易地搬遷'))).toEqual(['b', 'a']);
    expect(idsOf(await find('２月４日，会宁'))).toEqual(['b']);
    expect(idsOf(await find('改造'))).toEqual(['c', 'b']);
    // In a simplified text a name keeps its characters.
    expect(idsOf(await find('王昇'))).toEqual(['d']);
    expect(idsOf(await find('面积½'))).toEqual(['d']);
    expect(idsOf(await find('改造 小区'))).toEqual(['c']);
    expect(idsOf(await find('改造', { county: '秦安' }))).toEqual([]);
    expect(idsOf(await find("')OR(true)//"))).toEqual([]);
    const page = await find('会议', { first: 1 });
    expect([idsOf(page), page.pageInfo.hasNextPage, page.totalCount]).toEqual([['c'], true, 2]);
    expect(page.edges[0].matches).toHaveLength(2);
  });

  it('and names are found by the characters that they have', async () => {
    const { data } = await server.ask(
      '{ officials(filter: { nameContains: "王昇" }) { nodes { name } } articles(filter: { titleContains: "王昇" }) { totalCount } }',
    );
    expect(data).toEqual({ officials: { nodes: [{ name: '王昇' }] }, articles: { totalCount: 1 } });
  });

  it('is looked for among the articles of a meeting too, and shown only where it was asked for', async () => {
    const { data } = await server.ask(
      `{ meetings(filter: { titleContains: "易地搬迁" }) { nodes { title
           with: articles(filter: { textContains: "王新" }) { edges { matches { quote } } }
           all: articles { edges { node { id } matches { quote } } } } } }`,
    );
    const ofQinan = data.meetings.nodes.find(({ title }: { title: string }) =>
      title.includes('推进会'),
    );
    expect(ofQinan.with.edges[0].matches).toEqual([
      { quote: expect.stringContaining('«王新»主持会议') },
    ]);
    expect(ofQinan.all.edges).toEqual([{ node: { id: 'Article:a' }, matches: [] }]);
  });

  it.each(['改', '改造 会', ' ', ''])('is not looked for by «%s»', async (text) => {
    const { errors } = await server.ask(QUERY, { text });
    expect(errors?.[0]?.message).toMatch(
      /`textContains` must have words of at least 2 characters/u,
    );
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('is read by one statement for the page, one for its bound and one for the quotes', async () => {
    statements.length = 0;
    await server.ask(
      '{ articles(filter: { textContains: "改造" }) { edges { matches { quote } } } }',
    );
    expect(statements).toEqual(['article/count', 'article/page', 'article/quoted']);
  });
});
