import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../../src/ingest/load/load.ts';
import type { Engine } from '../../../src/store/engine.ts';
import type { GraphStore } from '../../../src/store/store.ts';
import { serve, type TestServer } from '../../support/ask.ts';
import { emptyGraph, engines } from '../../support/graph.ts';
import { graphs } from '../../support/random-graph.ts';
import { operations } from '../../support/random-operations.ts';

/** Random queries of a longer run: `TEST_QUERIES=10000`, a hundred on each random graph. */
const { TEST_QUERIES } = process.env;

/** How many graphs there are, and how many queries of each. */
function runsOn(engine: Engine['name']): { readonly graphs: number; readonly queries: number } {
  if (TEST_QUERIES !== undefined) return { graphs: Number(TEST_QUERIES) / 100, queries: 100 };
  return { graphs: engine === 'embedded' ? 12 : 4, queries: 8 };
}

describe.each(engines)('a query in one statement, on %s', (engine) => {
  let store: GraphStore;
  let planned: TestServer;
  let general: TestServer;
  const statements: string[] = [];

  beforeAll(async () => {
    store = await emptyGraph(engine, (statement) => statements.push(statement));
    planned = await serve(store);
    // What is not asked in the same statement is asked level by level.
    general = await serve({ ...store, read: (statement, params) => store.read(statement, params) });
  });
  afterAll(async () => {
    await planned.close();
    await general.close();
    await store.close();
  });

  it('returns what loading level by level returns, the first time and compiled', async () => {
    const { graphs: numRuns, queries } = runsOn(engine);
    await fc.assert(
      fc.asyncProperty(
        graphs,
        fc.array(operations, { minLength: queries, maxLength: queries }),
        async (batch, asked) => {
          await load(store, batch);
          for (const query of asked) {
            const answers = [
              await general.ask(query),
              await planned.ask(query),
              await planned.ask(query),
            ];
            const [expected, ...others] = answers.map((answer) => JSON.stringify(answer));
            expect(answers[0]?.errors, query).toBeUndefined();
            for (const other of others) expect(other, query).toBe(expected);
          }
        },
      ),
      { numRuns, endOnFailure: true },
    );
    expect(statements.some((name) => name.includes('['))).toBe(true);
  }, 3_000_000);
});
