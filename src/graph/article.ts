import { z } from 'zod';
import { PartialDate } from '../text/partial-date.ts';
import { searchTextOf } from '../text/search-text.ts';
import { readStatement, writeStatement } from '../store/statement.ts';
import type { NodeId } from './node-id.ts';

/** A piece of news, without its texts, which are long. */
export const Article = z.strictObject({
  id: z.string().startsWith('Article:'),
  /** Its title, or the first line of its text where it has none. */
  title: z.string(),
  url: z.string().nullable(),
  source: z.string().nullable(),
  published: PartialDate.nullable(),
});
export type Article = z.infer<typeof Article>;

/** An article with its texts, the map between them and what it was loaded from. */
export interface StoredArticle extends Article {
  /** The clean text that evidence counts in. */
  readonly text: string;
  /** The text as it was read. */
  readonly sourceText: string;
  /** The map between both, as JSON; see `Alignment`. */
  readonly alignment: string;
  /** The members of the input beside its text, as JSON. */
  readonly given: string;
  /** The version of the extractor that read it. */
  readonly extractor: number;
}

/** The row that writes an article, with what follows from it. */
export function articleRow(article: StoredArticle): {
  id: NodeId;
  properties: Record<string, unknown>;
} {
  const known = Object.entries(article).filter(([, value]) => value !== null);
  return {
    id: article.id,
    properties: { ...Object.fromEntries(known), searchText: searchTextOf(article.title) },
  };
}

export const upsertArticles = writeStatement(
  'article/upsert',
  z.strictObject({
    rows: z.array(z.strictObject({ id: Article.shape.id, properties: z.looseObject({}) })),
  }),
);

export const storedArticles = readStatement('article/stored', {
  params: z.strictObject({ ids: z.array(Article.shape.id) }),
  row: z.strictObject({
    id: Article.shape.id,
    given: z.string(),
    sourceText: z.string(),
    extractor: z.int(),
  }),
});

export const articleInputs = readStatement('article/inputs', {
  params: z.strictObject({ afterId: z.string(), limit: z.int() }),
  row: z.strictObject({ id: Article.shape.id, given: z.string(), sourceText: z.string() }),
});
