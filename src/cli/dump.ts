import { dump } from '../graph/scans/dump.ts';
import { EXIT } from './exit.ts';
import { writeLines } from './lines.ts';
import { withGraphToRead } from './with-graph.ts';

/** `xianzhi dump`: the whole graph as sorted JSON lines, the same for the same graph on every engine. */
export async function runDump(): Promise<number> {
  await withGraphToRead((store) => writeLines(dump(store)));
  return EXIT.done;
}
