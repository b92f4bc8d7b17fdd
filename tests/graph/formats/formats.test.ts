import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { articleLines } from '../../../src/cli/articles.ts';
import { factIdOf } from '../../../src/graph/model/fact-id.ts';
import { encodeRelationshipKey } from '../../../src/graph/model/relationship-key.ts';
import { articlesNaming } from '../../../src/graph/nodes/article.ts';
import { prepareGraph } from '../../../src/graph/setup/open-graph.ts';
import { curating, isDecisionLine, restoreDecision } from '../../../src/ingest/curate/curate.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import type { Run } from '../../../src/store/engine.ts';
import { createStore, type GraphStore } from '../../../src/store/store.ts';
import { dumpOf, emptyEngine, emptyGraph, engines } from '../../support/graph.ts';

// biome-ignore lint/suspicious/noExplicitAny: lines of several shapes, which the engine takes as they are
type Line = any;

const linesOf = (name: string): Line[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Writes the lines of a dump as an older version had stored them. */
async function write(run: Run, lines: readonly Line[], format: number): Promise<void> {
  await run('CREATE (:Store {id: "store", format: $format})', { format });
  for (const { node, properties } of lines.filter((line) => 'node' in line)) {
    const label = node.slice(0, node.indexOf(':'));
    await run(`CREATE (one:Node:${label}) SET one = $properties`, { properties });
  }
  for (const { from, type, to, properties } of lines.filter((line) => 'from' in line)) {
    await run(
      `MATCH (one:Node {id: $from}) MATCH (other:Node {id: $to})
       CREATE (one)-[related:\`${type}\`]->(other) SET related = $properties`,
      { from, to, properties },
    );
  }
  for (const { merge } of lines.filter((line) => 'merge' in line)) {
    await run(
      `CREATE (:Identity {id: $duplicate})-[:MERGED_INTO {reason: $reason, at: $at}]->(:Identity {id: $keep, name: $name})`,
      merge,
    );
  }
}

/** Loads the lines of a move into an empty graph. */
async function loaded(inputs: readonly Line[]): Promise<GraphStore> {
  const store = await emptyGraph('embedded');
  const articles = inputs.filter((input) => !isDecisionLine(input));
  const outcomes = await ingest(store, articles);
  expect(outcomes.map(({ status }) => status)).toEqual(articles.map(() => 'CREATED'));
  for (const decision of inputs.filter(isDecisionLine)) await restoreDecision(store, decision);
  return store;
}

/** The dump of a graph with the lines of a move. */
async function dumpOfLoaded(inputs: readonly Line[]): Promise<string[]> {
  const store = await loaded(inputs);
  const lines = await dumpOf(store);
  await store.close();
  return lines;
}

/** The lines that move a graph. */
async function linesOfMove(store: GraphStore): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of articleLines(store)) lines.push(JSON.parse(line));
  return lines;
}

describe.each(engines)('a graph on %s', (name) => {
  let store: GraphStore;

  afterEach(() => store.close());

  it.each([2, 6])('of format %i is refused, and moves with its records and merges', async (old) => {
    const engine = await emptyEngine(name);
    store = createStore(engine);
    await engine.transact((run) => write(run, linesOf(`format-${old}.jsonl`), old));
    await expect(prepareGraph(store)).rejects.toThrow(
      `The graph is in format ${old} and this version reads format 7; move it into an empty graph with`,
    );
    const moved = await linesOfMove(store);
    const dump = await dumpOfLoaded(moved);
    expect(dump).toEqual(await dumpOfLoaded(linesOf('inputs.jsonl')));
    // 王冬红, whom a record names, is merged into 王东红, and the meeting of 23 and 24 September has both days.
    expect(dump.filter((line) => line.includes('"type":"ATTENDED","to"')).join()).not.toContain(
      '王冬红',
    );
    expect(dump.join()).toContain('"lastDay":"2017-09-24"');

    // What is rejected afterwards moves with the merges.
    const after = await loaded(moved);
    const { from, type, to } = dump
      .map((line) => JSON.parse(line))
      .find((one) => one.type === 'ATTENDED');
    const article = (await after.read(articlesNaming, { ids: [to] }))[0]?.id ?? '';
    const fact = factIdOf(article, encodeRelationshipKey({ from, type, to }));
    await curating(after).rejectFact(fact, 'not there');
    const rejected = await dumpOf(after);
    expect(rejected).not.toEqual(dump);
    expect(await dumpOfLoaded(await linesOfMove(after))).toEqual(rejected);
    await after.close();
  });
});
