import { inject } from 'vitest';
import { dump } from '../../src/graph/scans/dump.ts';
import { prepareGraph } from '../../src/graph/setup/open-graph.ts';
import type { Engine } from '../../src/store/engine.ts';
import { createStore, type GraphStore } from '../../src/store/store.ts';

/** The engines that are there to be tested: the embedded one, and Neo4j where one runs. */
export const engines: readonly Engine['name'][] =
  inject('neo4jUri') === null ? ['embedded'] : ['embedded', 'neo4j'];

/** An engine without anything in it. Its rows come in random order where no ORDER BY sorts them. */
export async function emptyEngine(name: Engine['name']): Promise<Engine> {
  if (name === 'embedded') {
    const { openEmbedded } = await import('../../src/store/embedded/embedded.ts');
    return openEmbedded({ path: ':memory:', shuffleUnordered: true });
  }
  const { openNeo4j } = await import('../../src/store/neo4j/neo4j.ts');
  const uri = inject('neo4jUri') ?? '';
  const engine = openNeo4j({ uri, username: '', password: '', database: 'neo4j' });
  await engine.transact((run) => run('MATCH (node) DETACH DELETE node', {}));
  return engine;
}

/** An empty graph that is ready for articles; `onStatement` hears which statements run. */
export async function emptyGraph(
  name: Engine['name'],
  onStatement?: (statement: string) => void,
): Promise<GraphStore> {
  const store = createStore(
    await emptyEngine(name),
    onStatement && (({ plan }) => void onStatement(plan)),
  );
  await prepareGraph(store);
  return store;
}

/** The canonical dump of a graph. */
export async function dumpOf(store: GraphStore): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of dump(store)) lines.push(line);
  return lines;
}
