import { articleInputs } from '../graph/article.ts';
import { mergesOf } from '../graph/identity.ts';
import { inputOfLoaded } from '../ingest/facts-of.ts';
import type { GraphStore } from '../store/store.ts';
import { EXIT } from './exit.ts';
import { writeLines } from './lines.ts';
import { withGraphOfAnyFormat } from './with-graph.ts';

const PAGE = 100;

/**
 * `xianzhi articles`: every stored article as it was loaded, one `ArticleInput` a line, with its record
 * where another extractor read it; then the curators' merges.
 */
export async function runArticles(): Promise<number> {
  await withGraphOfAnyFormat((store) => writeLines(inputsOf(store)));
  return EXIT.done;
}

async function* inputsOf(store: GraphStore): AsyncGenerator<string> {
  let afterId: string | undefined = '';
  while (afterId !== undefined) {
    const articles: Awaited<ReturnType<typeof pageAfter>> = await pageAfter(store, afterId);
    for (const article of articles) yield JSON.stringify(inputOfLoaded(article));
    afterId = articles.at(-1)?.id;
  }
  for await (const merge of mergesOf(store.read)) yield JSON.stringify({ merge });
}

function pageAfter(store: GraphStore, afterId: string) {
  return store.read(articleInputs, { afterId, limit: PAGE });
}
