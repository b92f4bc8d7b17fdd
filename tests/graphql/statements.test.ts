import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { readExamples } from '../../src/server/examples.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { exampleArticles } from '../support/articles.ts';
import { serve, type TestServer } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';

/**
 * What each operation reads, however many parents: what can be told ahead is in brackets behind the
 * statement that it is asked with, all else is a statement a field and level.
 */
const STATEMENTS: Readonly<Record<string, readonly string[]>> = {
  stats: ['stats/graph', 'store/state'],
  'who-attended': [
    'meeting/by-ids [county/of-nodes, attendance/of-meetings [claims, article/quoted], attendance/count-of-meetings]',
  ],
  'meetings-of-official': [
    'official/by-ids [attendance/of-officials [county/of-nodes], attendance/count-of-officials, attendance/count-of-officials, attendance/count-of-officials]',
  ],
  'find-meetings': ['meeting/page [meeting/count, county/of-nodes, attendance/of-meetings]'],
  'policies-of-county': [
    'article/quoted',
    'article/quoted',
    'county/by-ids',
    'county/by-ids',
    'figure/of-counties',
    'issuance/of-policies',
    'meeting/of-policies',
    'node/claims',
    'node/claims',
    'policy/count-of-counties',
    'policy/of-counties',
    'stating/of-figures',
  ],
  'post-holders': [
    'article/quoted',
    'county/by-ids',
    'county/parents',
    'county/parents',
    'post/count-of-counties',
    'post/of-counties',
    'relationship/claims',
    'tenure/of-posts',
  ],
  'officials-of-county': [
    'attendance/count-of-officials',
    'county/by-ids',
    'official/count-of-counties',
    'official/of-counties',
    'tenure/of-officials',
  ],
  refetch: ['county/by-ids', 'meeting/by-ids', 'official/by-ids'],
  search: ['search/page [search/count]'],
  'circle-of-official': [
    'attendance/count-of-officials',
    'co-attendance/of-officials',
    'official/by-ids',
  ],
  'co-attendance': ['attendance/count-of-officials', 'co-attendance/page', 'co-attendance/pairs'],
  'meetings-by-year': ['meeting-count/page'],
  'path-between-officials': [
    'drawing/nodes [drawing/edges-of-nodes [claims, article/quoted]]',
    'path/near',
  ],
  neighborhood: ['drawing/edges-among', 'drawing/nodes', 'neighborhood/level'],
  timeline: ['county/of-nodes', 'official/by-ids', 'timeline/of-officials'],
  'text-of-articles': ['article/count', 'article/page [article/count]', 'article/quoted'],
  'what-is-new': ['change/count-of-counties', 'change/of-counties', 'county/by-ids'],
  'nested-attendance': [
    'meeting/page [attendance/of-meetings [attendance/of-officials, tenure/of-officials [county/of-nodes]]]',
  ],
};

function timesIn(statements: readonly string[], statement: string): number {
  return statements.filter((one) => one === statement).length;
}

describe('an operation', () => {
  const statements: string[] = [];
  let store: GraphStore;
  let server: TestServer;

  beforeAll(async () => {
    store = await emptyGraph('embedded', (statement) => statements.push(statement));
    await ingest(store, await exampleArticles());
    server = await serve(store);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  const read = async (query: string, variables: object = {}) => {
    statements.length = 0;
    const { errors } = await server.ask(query, variables);
    expect(errors).toBeUndefined();
    return statements.toSorted();
  };

  const examples = readExamples().filter(({ query }) => query.includes('query '));

  it('is listed here if it is an example that asks something', () => {
    expect(Object.keys(STATEMENTS).sort()).toEqual(examples.map(({ name }) => name).sort());
  });

  it.each(examples.map(({ name, query, variables }) => [name, query, variables] as const))(
    '%s reads the statements that are listed',
    async (name, query, variables) => {
      const done = await read(query, JSON.parse(variables ?? '{}'));
      const listed = STATEMENTS[name] ?? [];
      expect([...new Set(done)]).toEqual([...new Set(listed)]);
      // What two fields read of one kind may be read at once, where both come to it at one time.
      for (const statement of done)
        expect(timesIn(done, statement)).toBeLessThanOrEqual(timesIn(listed, statement));
    },
  );

  it.each([
    // Two fields that ask alike are answered by one statement.
    [
      '{ a: meetings(first: 5) { edges { cursor } } b: meetings(first: 5) { edges { cursor } } }',
      ['meeting/page'],
    ],
    [
      '{ meetings(first: 5) { totalCount edges { cursor } pageInfo { endCursor } } }',
      ['meeting/count', 'meeting/page'],
    ],
    [
      '{ a: search(query: "脱贫") { totalCount } b: search(query: "脫貧") { totalCount } }',
      ['search/count'],
    ],
    // What is not asked for is not read.
    ['{ meetings(first: 0) { totalCount edges { cursor } } }', ['meeting/count']],
    ['{ meetings(first: 5) { edges { node { title type date place } } } }', ['meeting/page']],
    [
      '{ coAttendance(first: 5) { edges { node { sharedMeetings officials { name } } } } }',
      ['co-attendance/page', 'co-attendance/pairs'],
    ],
    [
      '{ search(query: "脱贫") { edges { node { id ... on Meeting { title place } ... on Policy { kind } } } } }',
      ['search/page'],
    ],
    ['{ search(query: "") { totalCount edges { cursor } } }', []],
    ['{ search(query: "脱贫", first: 0) { totalCount edges { cursor } } }', ['search/count']],
    [
      'query ($no: Boolean = true) { search(query: "脱贫") { totalCount edges @skip(if: $no) { cursor } } }',
      ['search/count'],
    ],
    [
      'query ($no: Boolean = false) { meetings(first: 1) { edges { node { id ... @include(if: $no) { county { name } } } } } }',
      ['meeting/page'],
    ],
    [
      '{ meetings(first: 0, filter: { titleContains: "会" }) { totalCount pageInfo { hasNextPage } } }',
      ['meeting/page [meeting/count]'],
    ],
    [
      '{ neighborhood(id: "County:620522") { nodes { label degree type } } }',
      ['drawing/edges-among', 'drawing/nodes', 'neighborhood/level'],
    ],
    [
      '{ article: node(id: "Article:qinan-measures") { ... on Article { mentions { edges { node { id ... on Official { name } ... on Meeting { title } } } } } } }',
      ['article/by-ids', 'mention/of-articles'],
    ],
  ])('%s reads %j', async (query, expected) => {
    expect(await read(query)).toEqual(expected);
  });
});
