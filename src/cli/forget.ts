import { nodeId } from '../graph/model/node-id.ts';
import { forget } from '../ingest/load/load.ts';
import { EXIT } from './exit.ts';
import { withGraph } from './with-graph.ts';

/** `xianzhi forget`: removes articles from the graph, with all that only they claim. */
export async function runForget(articleIds: readonly string[]): Promise<number> {
  const ids = [...new Set(articleIds.map((id) => nodeId('Article', id.replace(/^Article:/u, ''))))];
  const { length: count } = await withGraph((store) => forget(store, ids));
  process.stdout.write(`${count} of ${ids.length} articles forgotten\n`);
  return count === ids.length ? EXIT.done : EXIT.failed;
}
