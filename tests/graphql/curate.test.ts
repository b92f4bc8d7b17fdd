import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { CURATE_KEY, KEY, serve, type TestServer } from '../support/ask.ts';
import { emptyGraph, engines } from '../support/graph.ts';

const articles = [
  '2016年5月9日,秦安县召开脱贫攻坚推进会。县委副书记、县长仝红梓主持会议,副县长王伟参加会议。',
  '2017年9月20日,会宁县召开秋收工作会议。县委书记仝红梓出席会议并讲话,副县长王伟主持会议。',
  '2016年5月9日,岳西县召开防汛工作会议。副县长王伟主持会议。',
].map((text, index) => ({ id: `curate-${index}`, text, published: text.slice(0, 4) }));
const QINAN = 'Official:620522/仝红梓';
const HUINING = 'Official:620422/仝红梓';
const MERGE =
  'mutation ($keep: ID!, $duplicate: ID!) { mergeOfficials(input: { keep: $keep, duplicate: $duplicate, reason: "list of 2017" }) { official { id mergedIds counties { name } meetings { totalCount } } } }';
const SPLIT =
  'mutation ($duplicate: ID!) { splitOfficial(input: { duplicate: $duplicate, reason: "two men" }) { official { id mergedIds } restored { id mergedIds } } }';

describe.each(engines)('curation over the API on %s', (engine) => {
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

  it('proposes officials of one name with reasons, likelier first, and merges nobody', async () => {
    statements.length = 0;
    const { data } = await server.ask(
      `{ a: official(id: "${QINAN}") { possibleDuplicates { score reasons official { id } } }
         b: official(id: "Official:620422/王伟") { possibleDuplicates(first: 5) { score reasons official { id } } } }`,
    );
    expect(data.a.possibleDuplicates).toEqual([
      {
        official: { id: HUINING },
        score: 0.7,
        reasons: [
          'Both are called 仝红梓, a rare name.',
          'Last seen as 秦安县县长 on 2016-12-31, first seen as 会宁县县委书记 on 2017: the dates allow a transfer within the province.',
        ],
      },
    ]);
    expect(
      data.b.possibleDuplicates.map(({ official }: { official: { id: string } }) => official.id),
    ).toEqual(['Official:620522/王伟', 'Official:340828/王伟']);
    expect(data.b.possibleDuplicates[0].score).toBeLessThan(data.a.possibleDuplicates[0].score);
    // One for the officials, and three for all candidates however many are asked about.
    expect(statements.toSorted()).toEqual([
      'attendance/days-of-officials',
      'official/by-ids',
      'official/same-name',
      'tenure/of-officials',
    ]);
  });

  it('needs the curate key, and no other opens it', async () => {
    const variables = { keep: HUINING, duplicate: QINAN };
    for (const key of [undefined, KEY, 'no-such-key-no-such-key']) {
      const { status, errors } = await server.ask(MERGE, variables, key);
      const code = key === KEY ? 'FORBIDDEN' : 'UNAUTHENTICATED';
      expect([status, errors?.[0]?.extensions?.code]).toEqual([key === KEY ? 403 : 401, code]);
    }
    const { errors } = await server.ask(
      'mutation { ingestArticles(input: { articles: [] }) { results { status } } }',
      {},
      CURATE_KEY,
    );
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('answers an old id with the official that stays, and takes the merge back', async () => {
    const { data } = await server.ask(MERGE, { keep: HUINING, duplicate: QINAN }, CURATE_KEY);
    expect(data.mergeOfficials.official).toEqual({
      id: HUINING,
      mergedIds: [QINAN],
      counties: [{ name: '会宁县' }, { name: '秦安县' }],
      meetings: { totalCount: 2 },
    });
    const question = `query ($id: ID!) { official(id: $id) { id } node(id: $id) { id } nodes(ids: [$id, "${HUINING}"]) { id } officials(filter: { name: "仝红梓" }) { totalCount } meetings(filter: { attendedByAll: [$id] }) { totalCount } }`;
    expect((await server.ask(question, { id: QINAN })).data).toEqual({
      official: { id: HUINING },
      node: { id: HUINING },
      nodes: [{ id: HUINING }, { id: HUINING }],
      officials: { totalCount: 1 },
      meetings: { totalCount: 2 },
    });
    const { data: split } = await server.ask(SPLIT, { duplicate: QINAN }, CURATE_KEY);
    expect(split.splitOfficial).toEqual({
      official: { id: HUINING, mergedIds: [] },
      restored: { id: QINAN, mergedIds: [] },
    });
    expect((await server.ask(question, { id: QINAN })).data.official).toEqual({ id: QINAN });
  });

  it('finds an official by the names of those who were merged into it, as long as they are', async () => {
    const duplicate = 'Official:620522/王伟';
    const question = `query ($query: String!) { search(query: $query, types: [OFFICIAL]) { nodes { id } } official(id: "${HUINING}") { name otherNames } }`;
    const found = async (query: string) => {
      const { data } = await server.ask(question, { query });
      const ids = data.search.nodes.map(({ id }: { id: string }) => id);
      return { isFound: ids.includes(HUINING), ...data.official };
    };
    const own = { name: '仝红梓', otherNames: [] };
    expect(await found('王伟')).toEqual({ isFound: false, ...own });
    await server.ask(MERGE, { keep: HUINING, duplicate }, CURATE_KEY);
    for (const query of ['王伟', 'wang wei', '仝红梓'])
      expect(await found(query)).toEqual({ isFound: true, name: '仝红梓', otherNames: ['王伟'] });
    // Another article that names neither by the other name leaves it found.
    await ingest(store, [{ ...articles[1], id: 'again' }]);
    expect(await found('王伟')).toMatchObject({ isFound: true });
    await server.ask(SPLIT, { duplicate }, CURATE_KEY);
    expect(await found('王伟')).toEqual({ isFound: false, ...own });
  });

  it('says in a sentence why a merge cannot be', async () => {
    const { errors } = await server.ask(
      MERGE,
      { keep: HUINING, duplicate: 'Official:620422/无名' },
      CURATE_KEY,
    );
    expect(errors).toMatchObject([
      {
        message: 'No official has the id Official:620422/无名.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});
