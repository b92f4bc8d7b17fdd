import { dump } from '../graph/scans/dump.ts';
import { fetchLines } from './fetch-copy.ts';
import { withGraphToRead } from './with-graph.ts';
import { copyingLines } from './write-lines.ts';

/** Where lines come from and go to. */
export interface CopyFlags {
  /** A server that sends them; the graph of the settings without it. */
  readonly server?: string;
  /** A file that they are written to; standard output without it. */
  readonly output?: string;
}

/** `xianzhi dump`: the whole graph as sorted JSON lines, the same for the same graph on every engine. */
export function runDump({ server, output }: CopyFlags): Promise<number> {
  return copyingLines({ output, unit: 'lines' }, async (write, signal) => {
    if (server === undefined) await withGraphToRead((store) => write(dump(store)));
    else await write(fetchLines({ server, path: '/dump', signal }));
  });
}
