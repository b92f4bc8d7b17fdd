import { setTimeout as sleep } from 'node:timers/promises';
import { GraphFormatError, StatementError } from '../../errors.ts';
import type { GraphStore } from '../../store/store.ts';
import { schemaStatements } from './constraints-and-indexes.ts';
import { GRAPH_FORMAT } from './format.ts';
import { storeState } from './metadata.ts';

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
  for (const statement of schemaStatements(store.engine)) await writeSchema(store, statement);
}

/** Attempts at a statement that another process may be running at this moment. */
const ATTEMPTS = 5;

/**
 * Several processes that open a new graph at once meet in its schema: Neo4j refuses to make an index that has come into being
 * since the statement looked for it, `IF NOT EXISTS` or not. The next attempt finds it.
 */
async function writeSchema(
  store: GraphStore,
  statement: ReturnType<typeof schemaStatements>[number],
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await store.write((query) => query(statement, {}));
      return;
    } catch (error) {
      if (!(error instanceof StatementError) || attempt === ATTEMPTS) throw error;
      await sleep(100 * attempt * Math.random());
    }
  }
}
