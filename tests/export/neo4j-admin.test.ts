import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { relationshipKinds } from '../../src/graph/relationships/relationship-kinds.ts';
import { snapshotRelationships } from '../../src/graph/scans/snapshot.ts';
import { restoreDecision } from '../../src/ingest/curate/curate.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { load } from '../../src/ingest/load/load.ts';
import { openNeo4j } from '../../src/store/neo4j/neo4j.ts';
import { createStore, type GraphStore } from '../../src/store/store.ts';
import { exampleArticles, generatedArticles } from '../support/articles.ts';
import { awkwardFacts } from '../support/awkward.ts';
import { exportGraph } from '../support/export-graph.ts';
import { dumpOf, emptyGraph } from '../support/graph.ts';
import { importIntoNeo4j } from '../support/neo4j/import.ts';
import { startNeo4j } from '../support/neo4j/start.ts';
import { tablesIn } from '../support/neo4j/tables.ts';

const NOW = '2026-01-01T00:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is refused if articles are loaded during it, and leaves no file', async () => {
  const store = await emptyGraph('embedded');
  await ingest(store, generatedArticles(3));
  let loaded = false;
  const changing = {
    ...store,
    read: async (statement: { name: string }, params: object) => {
      if (statement.name === 'export/relationships' && !loaded) {
        loaded = true;
        await ingest(store, generatedArticles(2, 3));
      }
      return store.read(statement as never, params as never);
    },
  } as GraphStore;
  const target = { format: 'neo4j-admin', folder: join(folder, 'changing') } as const;
  await expect(exportGraph(changing, target)).rejects.toThrow('loaded during the export');
  expect(readdirSync(target.folder)).toEqual([]);
  await store.close();
});

it('names no table without a column, which the importer would refuse', async () => {
  const store = await emptyGraph('embedded');
  const target = { format: 'neo4j-admin', folder: join(folder, 'empty') } as const;
  await exportGraph(store, target);
  await store.close();
  const told = readFileSync(join(target.folder, 'import.args'), 'utf8');
  const headers = [...told.matchAll(/(?<name>[\w-]+-header\.csv)/gu)].map(({ groups }) =>
    readFileSync(join(target.folder, groups?.name ?? ''), 'utf8').trim(),
  );
  expect(headers).toEqual([':ID(Identity)', ':START_ID(Identity)\t:END_ID(Identity)']);
});

it('leaves nothing to import where files got their names only in part', async () => {
  const store = await emptyGraph('embedded');
  await ingest(store, generatedArticles(3));
  const target = { format: 'neo4j-admin', folder: join(folder, 'cut') } as const;
  await exportGraph(store, target);
  rmSync(join(target.folder, 'HOLDS.csv'));
  mkdirSync(join(target.folder, 'HOLDS.csv'));
  await expect(exportGraph(store, target)).rejects.toThrow('EISDIR');
  await store.close();
  const left = readdirSync(target.folder);
  expect(left).toContain('Article.csv');
  expect(left.filter((name) => /\.part$|^import\.args$|^manifest\.json$/u.test(name))).toEqual([]);
});

it('is of one graph where two are written into one folder at once', async () => {
  const target = { format: 'neo4j-admin', folder: join(folder, 'both') } as const;
  const stores = await Promise.all([emptyGraph('embedded'), emptyGraph('embedded')]);
  for (const [index, store] of stores.entries())
    await ingest(store, generatedArticles(9, 9 * index));
  for (let turn = 0; turn < 5; turn++) {
    await Promise.all(stores.map((store) => exportGraph(store, target)));
    const ids = (tablesIn(target.folder).Article ?? []).map(
      (row) => /generated-0*(?<n>\d+)/u.exec(row)?.groups?.n,
    );
    const claimed = (tablesIn(target.folder).HELD_IN ?? []).join();
    const first = ids.every((id) => Number(id) < 9) ? 0 : 9;
    expect(claimed).toMatch(new RegExp(`generated-0*${first}\\b`, 'u'));
  }
  for (const store of stores) await store.close();
});

it('has all properties that a relationship of any kind may have', () => {
  const said = relationshipKinds.flatMap(({ properties }) => Object.keys(properties.shape));
  expect(new Set(Object.keys(snapshotRelationships.row.shape))).toEqual(
    new Set(['start', 'type', 'end', 'claims', 'addedAt', ...said]),
  );
});

describe.runIf(inject('neo4jUri') !== null)("an export for Neo4j's importer", () => {
  it('makes a database that is the graph, as its dump says', { timeout: 120_000 }, async () => {
    const store = await emptyGraph('embedded');
    await ingest(store, [...(await exampleArticles()), ...generatedArticles(40)]);
    await load(store, [awkwardFacts]);
    for (const [duplicate, keep] of [
      ['Official:1/甲', 'Official:1/乙'],
      ['Official:1/乙', 'Official:620522/程江芬'],
    ]) {
      const merge = { duplicate, keep, name: '程江芬', reason: '"so", \nit is said,', at: NOW };
      await restoreDecision(store, { merge });
    }
    const expected = await dumpOf(store);
    await exportGraph(store, { format: 'neo4j-admin', folder });
    await store.close();

    const home = importIntoNeo4j(folder);
    const server = await startNeo4j({ home });
    const uri = server?.uri ?? '';
    const imported = createStore(openNeo4j({ uri, username: '', password: '', database: 'neo4j' }));
    try {
      expect(await dumpOf(imported)).toEqual(expected);
      const again = join(folder, 'again');
      await exportGraph(imported, { format: 'neo4j-admin', folder: again });
      const tables = tablesIn(again);
      expect(tables.Tally?.length).toBeGreaterThan(40);
      expect(tables).toEqual(tablesIn(folder));
    } finally {
      await imported.close();
      await server?.stop();
    }
  });
});
