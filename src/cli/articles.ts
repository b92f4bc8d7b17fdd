import { Readable } from 'node:stream';
import { articleInputs } from '../graph/nodes/article.ts';
import { graphCounts } from '../graph/queries/stats.ts';
import { correctionsOf, mergesOf } from '../graph/scans/decisions.ts';
import { scanById } from '../graph/scans/scan.ts';
import { inputOfLoaded } from '../ingest/facts-of.ts';
import type { GraphStore } from '../store/store.ts';
import type { CopyFlags } from './dump.ts';
import { fetchLines } from './fetch-copy.ts';
import { withGraphOfAnyFormat } from './with-graph.ts';
import { copyingLines } from './write-lines.ts';

const PAGE = 100;

/**
 * `xianzhi articles`: every stored article as it was loaded, to move a graph, one `ArticleInput` a line, with its record
 * where another extractor read it; then the curators' merges and corrections. Where they go to a pipe, an embedded graph is
 * read as a whole and closed before the first line, so that `xianzhi ingest -` behind it can open it.
 */
export function runArticles({ server, output }: CopyFlags): Promise<number> {
  return copyingLines({ output, unit: 'articles' }, async (write, signal) => {
    if (server !== undefined) return write(fetchLines({ server, path: '/articles', signal }));
    const lines: string[] = [];
    await withGraphOfAnyFormat(async (store) => {
      if (store.engine === 'neo4j' || output !== undefined)
        return write(articleLines(store), await articleCount(store));
      for await (const line of articleLines(store)) lines.push(line);
    });
    if (lines.length > 0) await write(Readable.from(lines));
  });
}

async function articleCount({ read }: Pick<GraphStore, 'read'>): Promise<number | undefined> {
  return (await read(graphCounts, {}))[0]?.articles;
}

/** The lines that move a graph of any format. */
export async function* articleLines(store: Pick<GraphStore, 'read'>): AsyncGenerator<string> {
  for await (const articles of scanById(PAGE, (page) => store.read(articleInputs, page)))
    for (const article of articles) yield JSON.stringify(inputOfLoaded(article));
  for await (const merge of mergesOf(store.read)) yield JSON.stringify({ merge });
  for await (const { key: _key, claim: _claim, ...correction } of correctionsOf(store.read))
    yield JSON.stringify({ correction });
}
