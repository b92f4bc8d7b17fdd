import { articleInputs } from '../graph/article.ts';
import type { GraphStore } from '../store/store.ts';
import { EXIT } from './exit.ts';
import { writeLines } from './lines.ts';
import { withGraphOfAnyFormat } from './with-graph.ts';

const PAGE = 100;

/** `xianzhi articles`: every stored article as it was loaded, one `ArticleInput` a line. */
export async function runArticles(): Promise<number> {
  await withGraphOfAnyFormat((store) => writeLines(inputsOf(store)));
  return EXIT.done;
}

async function* inputsOf(store: GraphStore): AsyncGenerator<string> {
  let afterId = '';
  for (;;) {
    const articles = await store.read(articleInputs, { afterId, limit: PAGE });
    const last = articles.at(-1);
    if (last === undefined) return;
    for (const { given, sourceText } of articles) {
      yield JSON.stringify({ ...JSON.parse(given), text: sourceText });
    }
    afterId = last.id;
  }
}
