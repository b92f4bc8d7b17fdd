import { articleInputs } from '../graph/nodes/article.ts';
import { correctionsOf, mergesOf } from '../graph/scans/decisions.ts';
import { scanById } from '../graph/scans/scan.ts';
import { inputOfLoaded } from '../ingest/facts-of.ts';
import type { GraphStore } from '../store/store.ts';
import { EXIT } from './exit.ts';
import { writeLines } from './lines.ts';
import { withGraphOfAnyFormat } from './with-graph.ts';

const PAGE = 100;

/**
 * `xianzhi articles`: every stored article as it was loaded, to move a graph, one `ArticleInput` a line, with its record
 * where another extractor read it; then the curators' merges and corrections. An embedded graph is in memory as a whole,
 * and closed before the first line is written, so that `xianzhi ingest -` behind a pipe can open it.
 */
export async function runArticles(): Promise<number> {
  const lines: string[] = [];
  await withGraphOfAnyFormat(async (store) => {
    if (store.engine === 'neo4j') return writeLines(articleLines(store));
    for await (const line of articleLines(store)) lines.push(line);
  });
  await writeLines(lines);
  return EXIT.done;
}

/** The lines that move a graph of any format. */
export async function* articleLines(store: GraphStore): AsyncGenerator<string> {
  for await (const articles of scanById(PAGE, (page) => store.read(articleInputs, page)))
    for (const article of articles) yield JSON.stringify(inputOfLoaded(article));
  for await (const merge of mergesOf(store.read)) yield JSON.stringify({ merge });
  for await (const { key: _key, claim: _claim, ...correction } of correctionsOf(store.read))
    yield JSON.stringify({ correction });
}
