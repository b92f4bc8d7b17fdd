import { GraphFormatError } from '../../errors.ts';
import type { GraphStore } from '../../store/store.ts';
import { schemaStatements } from './constraints-and-indexes.ts';
import { GRAPH_FORMAT, storeState } from './metadata.ts';

/** Throws a GraphFormatError where the graph is in another format; writes nothing. */
export async function checkFormat(store: Pick<GraphStore, 'read'>): Promise<void> {
  const [state] = await store.read(storeState, {});
  if (state !== undefined && state.format !== GRAPH_FORMAT) {
    throw new GraphFormatError(
      `The graph is in format ${state.format} and this version reads format ${GRAPH_FORMAT}; ` +
        'move it into an empty graph with `xianzhi articles | GRAPH_PATH=new.grafeo xianzhi ingest -`',
    );
  }
}

/**
 * Makes the graph ready: its format is checked, then constraints and indexes are made, each once. Rejects with a
 * ReadOnlyGraphError where the graph may only be read.
 */
export async function prepareGraph(store: GraphStore): Promise<void> {
  await checkFormat(store);
  // Each by itself: an engine does not mix changes of the schema with others in one transaction.
  for (const statement of schemaStatements(store.engine)) {
    await store.write((query) => query(statement, {}));
  }
}
