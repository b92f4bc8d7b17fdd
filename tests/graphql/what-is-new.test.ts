import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factIdOf } from '../../src/graph/model/fact-id.ts';
import { curating } from '../../src/ingest/curate/curate.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { serve, type TestServer } from '../support/ask.ts';
import { emptyGraph, engines } from '../support/graph.ts';

const WANG = 'Official:620522/王新';
const MEETING = 'Meeting:620522/2016-05-09/脱贫攻坚推进会';

/** As a move loads them: the times are those of another graph, and not in the order of ids. */
const articles = [
  {
    id: 'b-first',
    published: '2016-05-10',
    loadedAt: '2026-01-01T00:00:00.000Z',
    text: '2016年5月9日,秦安县召开脱贫攻坚推进会。县委副书记、县长王新主持会议。会议讨论了《秦安县脱贫攻坚实施方案》。',
  },
  {
    id: 'a-second',
    published: '2016-05-12',
    loadedAt: '2026-01-02T00:00:00.000Z',
    text: '2016年5月9日,秦安县召开脱贫攻坚推进会。县委副书记、县长王新主持会议,副县长李丹参加会议。会议讨论了《秦安县脱贫攻坚实施方案》。',
  },
  {
    id: 'c-third',
    published: '2017-10-12',
    loadedAt: '2026-01-03T00:00:00.000Z',
    text: '2017年10月11日,会宁县召开招商引资座谈会。县委书记王新主持会议。',
  },
];
const CHANGES = `
  changes(since: $since, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes {
      __typename at
      ... on ArticleChange { article { id loadedAt } }
      ... on MeetingChange { meeting { title } }
      ... on TenureChange { tenure { official { name } post { title } evidence(first: 1) { quote } } }
      ... on CorrectionChange { correction { kind fact article { id } } }
    }
  }`;
const QUERY = `query ($since: DateTime, $first: Int, $after: String, $area: String = "620522") {
  county(name: $area) { ${CHANGES} }
  official(id: "${WANG}") { ${CHANGES} }
  policies(filter: { titleContains: "实施方案" }) { nodes { ${CHANGES} } } }`;

const OF_COUNTY = `query ($since: DateTime, $first: Int, $after: String) {
  county(name: "620522") { ${CHANGES} } }`;

interface Page {
  readonly nodes: readonly Shown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Shown {
  readonly __typename: string;
  readonly at: string;
  readonly article?: { id: string };
  readonly meeting?: { title: string };
  readonly tenure?: { official: { name: string }; post: { title: string } };
  readonly correction?: { kind: string };
}

/** 01-02 a-second, 01-01 推进会, 01-02 李丹副县长: each change in a few words. */
function briefly({ at, article, meeting, tenure, correction }: Shown): string {
  const what =
    article?.id.slice('Article:'.length) ??
    meeting?.title ??
    correction?.kind ??
    `${tenure?.official.name}${tenure?.post.title}`;
  return `${at.slice(5, 10)} ${what}`;
}

describe.each(engines)('what is new on %s', (engine) => {
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    store = await emptyGraph(engine);
    for (const article of articles.toReversed()) await ingest(store, [article]);
    server = await serve(store);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  async function ask(variables: object = {}) {
    const { data, errors } = await server.ask(QUERY, variables);
    expect(errors).toBeUndefined();
    return data;
  }
  const shown = (page: { nodes: Shown[] }) => page.nodes.map(briefly).sort();

  it('in an area are articles, meetings, tenures, each at the time of the first article that tells it', async () => {
    const { county } = await ask();
    expect(county.changes.nodes.map(({ at }: Shown) => at)).toEqual(
      county.changes.nodes
        .map(({ at }: Shown) => at)
        .sort()
        .reverse(),
    );
    expect(shown(county.changes)).toEqual([
      '01-01 b-first',
      '01-01 王新县委副书记',
      '01-01 王新县长',
      '01-01 脱贫攻坚推进会',
      '01-02 a-second',
      '01-02 李丹副县长',
    ]);
    expect(county.changes.totalCount).toBe(6);
    const [tenure] = county.changes.nodes.filter(
      (one: Shown) => one.tenure?.official.name === '李丹',
    );
    expect(tenure.tenure.evidence).toEqual([{ quote: expect.stringContaining('李丹') }]);
  });

  it('in a province is what is new in its counties', async () => {
    const { county } = await ask({ area: '甘肃省', since: '2026-01-02T00:00:00Z' });
    expect(shown(county.changes)).toEqual(
      expect.arrayContaining(['01-03 c-third', '01-03 招商引资座谈会', '01-03 王新县委书记']),
    );
    expect(county.changes.totalCount).toBe(county.changes.nodes.length);
  });

  it('of an official and of a policy is what they take part in', async () => {
    const { official, policies } = await ask();
    expect(shown(official.changes)).toEqual([
      '01-01 b-first',
      '01-01 王新县委副书记',
      '01-01 王新县长',
      '01-01 脱贫攻坚推进会',
      '01-02 a-second',
    ]);
    expect(shown(policies.nodes[0].changes)).toEqual([
      '01-01 b-first',
      '01-01 脱贫攻坚推进会',
      '01-02 a-second',
    ]);
    expect(policies.nodes[0].changes.totalCount).toBe(3);
  });

  it('is later than `since`, at whatever offset that is written', async () => {
    const { county } = await ask({ since: '2026-01-01T08:00:00+08:00' });
    expect(shown(county.changes)).toEqual(['01-02 a-second', '01-02 李丹副县长']);
    expect((await ask({ since: '2026-01-02T00:00:00.000Z' })).county.changes.totalCount).toBe(0);
    const { errors } = await server.ask(QUERY, { since: 'yesterday' });
    expect(errors?.[0]?.message).toMatch(/A DateTime must be a time such as/u);
  });

  it('comes page by page, each change once', async () => {
    const whole = (await ask()).county.changes.nodes.map(briefly);
    const paged: string[] = [];
    for (let after: string | null = null; ; ) {
      const { changes }: { changes: Page } = (await server.ask(OF_COUNTY, { first: 2, after })).data
        .county;
      paged.push(...changes.nodes.map(briefly));
      if (!changes.pageInfo.hasNextPage) break;
      after = changes.pageInfo.endCursor;
    }
    expect(paged).toEqual(whole);
  });

  it('has what curators mended, without the words of what they rejected', async () => {
    const since = new Date().toISOString();
    const attended = `${WANG}\tATTENDED\t${MEETING}`;
    await curating(store).rejectFact(factIdOf('Article:a-second', attended), 'not he');
    await curating(store).correctFact(
      factIdOf('Article:b-first', MEETING),
      { place: '礼堂' },
      'seen',
    );
    const { county, official } = await ask({ since });
    expect(county.changes.nodes.map((one: Shown) => one.correction)).toEqual([
      { kind: 'CORRECTED', fact: MEETING, article: { id: 'Article:b-first' } },
      { kind: 'REJECTED', fact: null, article: { id: 'Article:a-second' } },
    ]);
    expect(official.changes.nodes.map((one: Shown) => one.correction?.kind)).toEqual(['REJECTED']);
    expect(county.changes.totalCount).toBe(2);
  });

  it('keeps its times where an article is read again, and has a new one where its text is replaced', async () => {
    const [first, second] = articles;
    await ingest(store, [first, { ...second, loadedAt: undefined }]);
    const times = async () =>
      (await server.ask('{ articles(orderBy: { field: TITLE }) { nodes { id loadedAt } } }')).data
        .articles.nodes;
    expect(await times()).toContainEqual({ id: 'Article:a-second', loadedAt: second?.loadedAt });
    await ingest(store, [{ ...second, loadedAt: undefined, text: `${second?.text}会议结束。` }]);
    const [replaced] = (await times()).filter(
      ({ id }: { id: string }) => id === 'Article:a-second',
    );
    expect(Date.parse(replaced.loadedAt)).toBeGreaterThan(Date.parse('2026-01-04'));
  });
});
