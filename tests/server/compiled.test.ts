import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StatementTimeoutError } from '../../src/errors.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { serve, serveExamples, type TestServer } from '../support/ask.ts';

describe('a query that comes again', () => {
  let store: GraphStore;
  let server: TestServer;

  beforeAll(async () => {
    ({ store, server } = await serveExamples());
    // The compiler is imported while the first questions are answered.
    await server.ask('query Warm { stats { articles } }');
    await import('graphql-jit');
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  const asked: readonly (readonly [string, object])[] = [
    ['query A { meetings(first: -1) { edges { cursor } } }', {}],
    [
      'query B { meetings(first: 2) { edges { node { id attendees(after: "x") { totalCount } } } } }',
      {},
    ],
    [
      'query C($from: PartialDate) { meetings(filter: { from: $from }) { totalCount } }',
      { from: '2017-13' },
    ],
    ['query D($id: ID!) { meeting(id: $id) { title } }', {}],
    [
      'query D($id: ID!) { meeting(id: $id) { title } official(id: $id) { name } }',
      { id: 'Meeting:none' },
    ],
    [
      'query E($on: Boolean!) { meetings { totalCount edges { node { ...F @include(if: $on) } } } } fragment F on Meeting { title @skip(if: $on) id }',
      { on: true },
    ],
    [
      'query G { nodes(ids: ["County:620522", "Nothing:1"]) { __typename id ... on County { name } } }',
      {},
    ],
    ['query H { county(name: "秦安县", code: "620522") { id } }', {}],
    [
      'query I { search(query: "脱贫") { edges { score node { __typename id ... on Meeting { title } } } } }',
      {},
    ],
  ];

  it.each(asked)('is answered as it was the first time: %s', async (query, variables) => {
    const answers = [];
    for (let turn = 0; turn < 3; turn++) answers.push(await server.ask(query, variables));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('is read again each time', async () => {
    const query = 'query Count { stats { articles } }';
    for (let turn = 0; turn < 3; turn++) await server.ask(query);
    const before = (await server.ask(query)).data.stats.articles;
    await ingest(store, [{ id: 'one-more', text: '秦安县召开脱贫攻坚推进会。' }]);
    expect((await server.ask(query)).data.stats.articles).toBe(before + 1);
  });

  it('that takes too long is not run twice, and the other fields are returned', async () => {
    let reads = 0;
    const slow = {
      ...store,
      read: (statement: { name: string }, params: object, within?: object) => {
        if (statement.name !== 'meeting-count/page')
          return store.read(statement as never, params as never, within as never);
        reads += 1;
        return Promise.reject(new StatementTimeoutError('too long'));
      },
    } as GraphStore;
    const slowServer = await serve(slow, { logError: () => undefined });
    const query =
      'query Slow { stats { articles } meetingCounts(groupBy: [MONTH]) { edges { node { meetings } } } }';
    const answers = [];
    for (let turn = 0; turn < 4; turn++) answers.push(await slowServer.ask(query));
    await slowServer.close();
    expect(reads).toBe(4);
    expect(answers.map(({ data }) => data.meetingCounts)).toEqual([null, null, null, null]);
    expect(answers.map(({ errors }) => errors?.[0]?.extensions?.code)).toEqual(
      answers.map(() => 'TIMEOUT'),
    );
    expect(answers[3]?.data.stats.articles).toBeGreaterThan(0);
  });
});
