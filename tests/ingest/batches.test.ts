import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleFacts } from '../../src/graph/claims/facts.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { forget, load } from '../../src/ingest/load/load.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { dumpOf, emptyGraph, engines } from '../support/graph.ts';
import { graphs } from '../support/random-graph.ts';

/** Articles that are loaded, or taken out of the graph. */
interface Step {
  readonly batch: readonly ArticleFacts[];
  readonly goes: boolean;
}

const step = fc.record({ batch: graphs, goes: fc.nat(3).map((one) => one === 0) });
const steps = fc.array(step, { minLength: 1, maxLength: 5 });

/** Takes a step, and keeps what each article that is left said last. */
async function take(store: GraphStore, { batch, goes }: Step, last: Map<string, ArticleFacts>) {
  const ids = batch.map(({ article }) => article.id);
  for (const id of ids) last.delete(id);
  if (goes) {
    await forget(store, ids);
    return;
  }
  await load(store, batch);
  for (const facts of batch) last.set(facts.article.id, facts);
}

describe.each(engines)('batches of facts on %s', (engine) => {
  let store: GraphStore;

  beforeEach(async () => {
    store = await emptyGraph(engine);
  });
  afterEach(() => store.close());

  it('leave an article alone whose long address is cut within a sign', async () => {
    const url = `https://example.org/${'a'.repeat(446)}𠮷${'b'.repeat(60)}`;
    const article = { url, text: '5月3日,秦安县召开脱贫攻坚推进会。县长王东红主持会议。' };
    expect(await ingest(store, [article])).toMatchObject([{ status: 'CREATED' }]);
    const loaded = await dumpOf(store);
    expect(await ingest(store, [article])).toMatchObject([{ status: 'UNCHANGED' }]);
    expect(await ingest(store, [{ ...article, title: '消息' }])).toMatchObject([
      { status: 'UPDATED' },
    ]);
    expect(await ingest(store, [article])).toMatchObject([{ status: 'UPDATED' }]);
    expect(await dumpOf(store)).toEqual(loaded);
  });

  it('end in the graph of what each article said last, with each relationship once', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const last = new Map<string, ArticleFacts>();
        for (const step of all) await take(store, step, last);
        const walked = await dumpOf(store);
        await forget(store, [...last.keys()]);
        expect(await dumpOf(store)).toEqual([]);
        await load(store, [...last.values()]);
        expect(await dumpOf(store)).toEqual(walked);
        expect(new Set(walked).size).toBe(walked.length);
        await forget(store, [...last.keys()]);
      }),
      { numRuns: engine === 'neo4j' ? 15 : 60 },
    );
  });
});
