import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '../../src/cypher/syntax/readable-text.ts';
import { relationshipKinds } from '../../src/graph/relationships/relationship-kinds.ts';
import '../../src/graph/claims/claim-statements.ts';
import '../../src/graph/queries/co-attendance.ts';
import '../../src/graph/queries/graph-view.ts';
import '../../src/graph/scans/dump.ts';
import '../../src/graph/queries/duplicate-candidates.ts';
import '../../src/graph/scans/export.ts';
import '../../src/graph/claims/identity.ts';
import '../../src/graph/queries/meeting-count.ts';
import '../../src/graph/relationships/mention.ts';
import '../../src/graph/queries/neighborhood.ts';
import '../../src/graph/queries/shortest-paths.ts';
import '../../src/graph/queries/search.ts';
import '../../src/graph/relationships/stating.ts';
import '../../src/graph/queries/stats.ts';
import '../../src/graph/claims/meeting-summary.ts';
import '../../src/graph/queries/timeline.ts';
import '../../src/graph/scans/snapshot.ts';
import { boundStatements } from '../../src/cypher/statement.ts';
import {
  correctionRow,
  type StoredCorrection,
  upsertCorrections,
} from '../../src/graph/claims/correction.ts';
import type { ArticleFacts } from '../../src/graph/claims/facts.ts';
import { encodeRelationshipKey } from '../../src/graph/model/relationship-key.ts';
import { load } from '../../src/ingest/load/load.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { dumpOf, emptyGraph, engines } from '../support/graph.ts';
import { parametersOf } from '../support/parameters.ts';
import { graphs } from '../support/random-graph.ts';

/** When each was written, and the numbers that each gives its nodes: tests/export compares those. */
const OWN = /^(?:store\/state|export\/(?:nodes|relationships|mentions))$/u;

describe.runIf(engines.includes('neo4j'))('both engines', () => {
  const stores: GraphStore[] = [];

  beforeAll(async () => {
    for (const engine of engines) stores.push(await emptyGraph(engine));
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
  });

  it('answer every reading statement alike on any graph', async () => {
    const [embedded, neo4j] = stores as [GraphStore, GraphStore];
    const reading = boundStatements.filter(({ kind, name }) => kind === 'read' && !OWN.test(name));
    expect(reading.length).toBeGreaterThan(60);
    expect(relationshipKinds).toHaveLength(8);
    await fc.assert(
      fc.asyncProperty(graphs, fc.nat(), async (batch, seed) => {
        await load(embedded, batch);
        await load(neo4j, batch);
        const rows = correctionsFor(batch).map(correctionRow);
        for (const store of stores)
          await store.write((query) => query(upsertCorrections, { rows }));
        expect(await dumpOf(embedded)).toEqual(await dumpOf(neo4j));
        for (const statement of reading) {
          // Each wording is planned anew, which takes Neo4j a while: a run tries a fifth of them.
          const all = parametersOf(statement, batch, seed);
          for (const parameters of all.filter((_, index) => (index + seed) % 5 === 0)) {
            const answers = await Promise.all(
              stores.map((store) => store.read(statement as never, parameters as never)),
            );
            const [a, b] = answers.map((rows) =>
              sortedUnlessOrdered(rows, readableText(statement.clauses)),
            );
            expect(a, `${statement.name} ${JSON.stringify(parameters)}`).toEqual(b);
          }
        }
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 300_000);
});

/** A rejection and a correction of facts of each article, as they are stored. */
function correctionsFor(batch: readonly ArticleFacts[]): StoredCorrection[] {
  const about = { reason: 'a test', at: '2026-01-02T00:00:00.000Z' };
  return batch.flatMap(({ article, nodes, relationships }) => {
    const [{ id: node } = { id: '' }] = nodes;
    const key = relationships[0] === undefined ? node : encodeRelationshipKey(relationships[0]);
    const ofArticle = { articleId: article.id, ...about };
    return [
      {
        ...ofArticle,
        fact: node,
        kind: 'REJECTED',
        value: null,
        key: node,
        claim: '["x",null,[[0,1,1]]]',
      },
      { ...ofArticle, fact: key, kind: 'CORRECTED', value: { order: 1 }, key, claim: null },
    ];
  });
}

function sortedMembers(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A text that sorts nothing promises no order, not even within its lists. */
function sortedLists(key: string, value: unknown): unknown {
  if (!Array.isArray(value)) return sortedMembers(key, value);
  const printed = value.map((one) => JSON.stringify(one, sortedLists));
  return printed.sort();
}

/** Rows that no ORDER BY at the end sorts come in any order. */
function sortedUnlessOrdered(rows: readonly unknown[], cypher: string): string[] {
  const print = cypher.includes('ORDER BY') ? sortedMembers : sortedLists;
  const printed = rows.map((row) => JSON.stringify(row, print));
  return /\nORDER BY [^\n]+(?:\nLIMIT [^\n]+)?\n?$/u.test(cypher) ? printed : printed.sort();
}
