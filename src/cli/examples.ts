import { fileURLToPath } from 'node:url';
import type { NodeId } from '../graph/model/node-id.ts';
import { articleId, checkedArticle } from '../ingest/facts-of.ts';
import { type FoundInput, readPaths } from '../ingest/read/read.ts';

/** Eight articles of many forms, and two years of two counties and their prefecture. */
const PATHS = ['articles', 'two-counties.jsonl'].map((name) =>
  fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)),
);

/**
 * The articles that come with the program. Their ids are the same wherever it is installed: they are no articles of the
 * files that they are read from.
 */
export async function* exampleInputs(): AsyncGenerator<FoundInput> {
  for await (const found of readPaths(PATHS, process.stdin)) {
    if (found.kind !== 'article') yield found;
    else yield { ...found, article: { ...(found.article as object), file: null } };
  }
}

/** The articles themselves. */
export async function exampleArticles(): Promise<unknown[]> {
  const articles: unknown[] = [];
  for await (const found of exampleInputs())
    if (found.kind === 'article') articles.push(found.article);
  return articles;
}

/** The ids of the articles that come with the program. */
export async function exampleIds(): Promise<NodeId[]> {
  return (await exampleArticles()).map((article) => articleId(checkedArticle(article)));
}
