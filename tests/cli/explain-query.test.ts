import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { exampleArticles } from '../support/articles.ts';
import { run } from '../support/command.ts';
import { emptyGraph } from '../support/graph.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/articles', import.meta.url));
const QUERIES = fileURLToPath(new URL('../../schema/examples/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-explain-'));
const env = { GRAPH_PATH: join(folder, 'graph.grafeo') };
const query = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

beforeAll(async () => {
  expect((await run(['ingest', EXAMPLES], env)).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('explain-query', () => {
  it('prints each statement with its Cypher, parameters, time and rows', async () => {
    const file = join(QUERIES, '2-who-attended.graphql');
    const { status, stdout, stderr } = await run(['explain-query', file], env);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^1\. meeting\/by-ids \[[^\n]*attendance\/of-meetings[^\n]*\]: \d+\.\d ms, \d+ rows?, \d+ characters sent\n {2}UNWIND \$ids AS id\n {2}MATCH \(meeting:Meeting \{id: id\}\)\n/u,
    );
    expect(stdout).toContain('  $ids = ["Meeting:340828/2017-07-31/脱贫攻坚决胜冲刺大会"]\n');
    expect(stdout).toMatch(/\n {2}\$limit_\d = \d+\n/u);
  });

  it('takes variables from a file, and numbers statements', async () => {
    const file = query(
      'two.graphql',
      'query ($county: String!) { stats { articles } county(name: $county) { name } }',
    );
    const variables = query('its.json', '{"county": "秦安县"}');
    const { status, stdout } = await run(['explain-query', file, '--variables', variables], env);
    expect(status).toBe(0);
    expect(stdout.match(/^\d+\. [\w-]+\/[\w-]+/gmu)?.length).toBeGreaterThanOrEqual(2);
    expect(stdout).toContain('County:620522');
  });

  it.each([
    [
      'a mutation',
      'mutation { ingestArticles(input: { articles: [] }) { results { status } } }',
      /it is not one query/u,
    ],
    [
      'a field that is not there',
      '{ stats { nothing } }',
      /Cannot query field "nothing".*\(line 1\)/u,
    ],
    ['what is no GraphQL', '{ stats {', /Syntax Error.*\(line 1\)/u],
  ])('refuses %s in one line', async (_what, text, message) => {
    const { status, stdout, stderr } = await run(
      ['explain-query', query('bad.graphql', text)],
      env,
    );
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says that the embedded engine tells no plan', async () => {
    const file = query('stats.graphql', '{ stats { articles } }');
    const { status, stderr } = await run(['explain-query', file, '--profile'], env);
    expect(status).toBe(1);
    expect(stderr).toBe('xianzhi: --profile needs Neo4j: the embedded engine tells no plan.\n');
  });

  it.runIf(inject('neo4jUri') !== null)(
    'tells of each statement on Neo4j whether an index served it',
    async () => {
      const store = await emptyGraph('neo4j');
      await ingest(store, await exampleArticles());
      await store.close();
      const neo4j = { NEO4J_URI: inject('neo4jUri') ?? '', NEO4J_PASSWORD: 'none' };
      const found = await run(
        ['explain-query', join(QUERIES, '2-who-attended.graphql'), '--profile'],
        neo4j,
      );
      expect(found.status).toBe(0);
      expect(found.stdout).toMatch(/\n {2}served by indexes; \d+ database hits\n/u);
      expect(found.stdout).toMatch(/\n {4}index {2}NodeUniqueIndexSeek\S* {2}UNIQUE /u);
      const scanned = await run(
        [
          'explain-query',
          query('scan.graphql', '{ figures(first: 1) { edges { node { metric } } } }'),
          '--profile',
        ],
        neo4j,
      );
      expect(scanned.stdout).toMatch(
        /\n {2}not served by indexes alone; \d+ database hits\n {4}SCAN {3}NodeByLabelScan {2}/u,
      );
    },
  );
});
