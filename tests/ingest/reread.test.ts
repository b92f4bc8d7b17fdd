import { afterEach, expect, it } from 'vitest';
import { articleLines } from '../../src/cli/articles.ts';
import type { ArticleFacts } from '../../src/graph/claims/facts.ts';
import { nodeId } from '../../src/graph/model/node-id.ts';
import { curating, isDecisionLine, restoreDecision } from '../../src/ingest/curate/curate.ts';
import { factsOf } from '../../src/ingest/facts-of.ts';
import { BATCH, ingest } from '../../src/ingest/ingest.ts';
import { load } from '../../src/ingest/load/load.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { generatedArticles } from '../support/articles.ts';
import { dumpOf, emptyGraph, engines } from '../support/graph.ts';

const ARTICLES = { embedded: 2_000, neo4j: 400 } as const;

let store: GraphStore;
afterEach(() => store.close());

/** The facts as an older version of the rules may have read them: one phrase more as an official, and a wrong date. */
function asReadBefore({ article, nodes, relationships }: ArticleFacts): ArticleFacts {
  const phrase = nodeId('Official', article.id, '信心满怀');
  const spans: ArticleFacts['nodes'][number]['spans'] = [[0, 4, 0.9]];
  const [meeting] = nodes.filter(({ id }) => id.startsWith('Meeting:'));
  return {
    article: { ...article, extractor: article.extractor - 1 },
    nodes: [...nodes, { id: phrase, properties: { name: '信心满怀' }, spans }],
    relationships: [
      ...relationships,
      {
        type: 'ATTENDED',
        from: phrase,
        to: meeting?.id ?? '',
        properties: { roles: ['HOST'], order: 1 },
        spans,
      },
    ],
  };
}

/** `xianzhi articles | xianzhi ingest -` on the graph itself. */
async function reread(): Promise<string[]> {
  const lines: unknown[] = [];
  for await (const line of articleLines(store)) lines.push(JSON.parse(line));
  const outcomes = await ingest(
    store,
    lines.filter((line) => !isDecisionLine(line)),
  );
  for (const merge of lines.filter(isDecisionLine)) await restoreDecision(store, merge);
  return outcomes.map(({ status }) => status);
}

it.each(engines)(
  'articles of older rules that are read again leave no old fact, and keep merges, on %s',
  async (engine) => {
    const articles = generatedArticles(ARTICLES[engine]);
    const facts = articles.map((article) => factsOf(article).facts);
    store = await emptyGraph(engine);
    const write = async (read: readonly ArticleFacts[]) => {
      for (let start = 0; start < read.length; start += BATCH)
        await load(store, read.slice(start, start + BATCH));
    };
    const [keep = '', duplicate = ''] = new Set(
      facts.flatMap(({ nodes }) => nodes.map(({ id }) => id)).filter((id) => /^Official/u.test(id)),
    );
    await write(facts);
    await curating(store).merge(keep, duplicate, 'the same person');
    const expected = await dumpOf(store);
    await write(facts.map(asReadBefore));
    expect((await dumpOf(store)).length).toBeGreaterThan(expected.length);

    expect(new Set(await reread())).toEqual(new Set(['UPDATED']));
    expect(await dumpOf(store)).toEqual(expected);
    expect(new Set(await reread())).toEqual(new Set(['UNCHANGED']));
  },
  300_000,
);
