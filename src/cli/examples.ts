import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { NodeId } from '../graph/model/node-id.ts';
import { articleId, checkedArticle } from '../ingest/facts-of.ts';
import { type FoundInput, readPaths } from '../ingest/read/read.ts';

/** Eight articles of many forms, and two years of two counties and their prefecture. */
const PATHS = ['articles', 'two-counties.jsonl'].map((name) =>
  fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)),
);

/**
 * The articles that come with the program. They are the same wherever it is installed: a digest of a name of their own stands for
 * that of a path, so that none takes the place of a user's article.
 */
export async function* exampleInputs(): AsyncGenerator<FoundInput> {
  for await (const found of readPaths(PATHS, process.stdin)) {
    if (found.kind !== 'article') yield found;
    else {
      const id = articleId(checkedArticle(found.article));
      const file = createHash('sha256').update(`example ${id}`).digest('hex').slice(0, 32);
      yield { ...found, article: { ...(found.article as object), file } };
    }
  }
}

/** The articles themselves. */
export async function exampleArticles(): Promise<unknown[]> {
  const articles: unknown[] = [];
  for await (const found of exampleInputs())
    if (found.kind === 'article') articles.push(found.article);
  return articles;
}

/** The texts of the articles that come with the program, by their ids. */
export async function exampleTexts(): Promise<Map<NodeId, string>> {
  const articles = (await exampleArticles()).map(checkedArticle);
  return new Map(articles.map((article) => [articleId(article), article.text]));
}
