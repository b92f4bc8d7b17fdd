import { z } from 'zod';
import { readStatement, writeStatement } from '../../cypher/statement.ts';
import { lastDayOf, PartialDate } from '../../text/partial-date.ts';
import { searchTextOf } from '../../text/search/search-text.ts';
import type { NodeId } from '../model/node-id.ts';
import { byIds, connection, rootConnection, SortKey } from '../model/page.ts';

/** A piece of news, without its texts, which are long. */
export const Article = z.strictObject({
  id: z.string().startsWith('Article:'),
  /** Its title, or the first line of its text where it has none. */
  title: z.string(),
  url: z.string().nullable(),
  source: z.string().nullable(),
  published: PartialDate.nullable(),
  /** When it came into the graph; null of one that a version before 0.3.0 loaded. */
  loadedAt: z.iso.datetime().nullable(),
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
  /** The version of the extractor that read it; 0 where `record` did. */
  readonly extractor: number;
  /** The record of another extractor that it was loaded with, as JSON; null where ours read it. */
  readonly record: string | null;
  /** What tells the file that it was read from, as `fileKey` makes it; null of what was read from none. */
  readonly file: string | null;
}

/** The row that writes an article, with what follows from it. */
export function articleRow(article: StoredArticle): {
  id: NodeId;
  properties: Record<string, unknown>;
} {
  const known = Object.entries(article).filter(([, value]) => value !== null);
  return {
    id: article.id,
    properties: {
      ...Object.fromEntries(known),
      ...(article.published !== null && { publishedLastDay: lastDayOf(article.published) }),
      searchText: searchTextOf(article.title),
    },
  };
}

/** Creates each article, or gives the one with the same id its new texts and properties. */
export const upsertArticles = writeStatement(
  'article/upsert',
  z.strictObject({
    rows: z.array(z.strictObject({ id: Article.shape.id, properties: z.looseObject({}) })),
  }),
  { file: 'kind/upsert', label: 'Article' },
);

/** What each of the given articles was loaded from, and by which version of the extractor. */
export const storedArticles = readStatement('article/stored', {
  params: z.strictObject({ ids: z.array(Article.shape.id) }),
  row: z.strictObject({
    id: Article.shape.id,
    given: z.string(),
    sourceText: z.string(),
    extractor: z.int(),
    record: z.string().nullable(),
    loadedAt: Article.shape.loadedAt,
    file: z.string().nullable(),
  }),
});

/** The articles that were read from the given files; none for a file that no article was read from. */
export const articlesOfFiles = readStatement('article/of-files', {
  params: z.strictObject({ files: z.array(z.string()) }),
  row: z.strictObject({ file: z.string(), id: Article.shape.id }),
});

/** Notes of articles that are in the graph which files they were read from. */
export const setArticleFiles = writeStatement(
  'article/set-files',
  z.strictObject({
    rows: z.array(z.strictObject({ id: Article.shape.id, file: z.string() })),
  }),
);

/** An article as it was loaded: what it can be read again from. */
export const LoadedArticle = z.strictObject({
  id: Article.shape.id,
  given: z.string(),
  sourceText: z.string(),
  record: z.string().nullable(),
  loadedAt: Article.shape.loadedAt,
  file: z.string().nullable(),
});
export type LoadedArticle = z.infer<typeof LoadedArticle>;

/** The articles after a given id as they were loaded, in the order of their ids. */
export const articleInputs = readStatement('article/inputs', {
  params: z.strictObject({ afterId: z.string(), limit: z.int() }),
  row: LoadedArticle,
});

/** The articles that mention one of the given nodes, as they were loaded, in the order of their ids. */
export const articlesNaming = readStatement('article/naming', {
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: LoadedArticle,
});

/** The filter of a list of articles; null and an empty list are no condition. */
export const ArticleFilter = {
  titleWords: z.array(z.array(z.string())),
  source: z.string().nullable(),
  from: PartialDate.nullable(),
  /** The last day of the span. */
  to: PartialDate.nullable(),
  mentions: z.string().nullable(),
  /** Mentions this area, or with `within` one that lies in it. */
  county: z.string().nullable(),
  within: z.string().nullable(),
  /** Each is somewhere in the clean text. */
  textWords: z.array(z.array(z.string())),
};

/** `missing` is the sort key of an article without a date. */
const orderedArticles = {
  ...ArticleFilter,
  orderBy: z.enum(['DATE', 'TITLE']),
  missing: SortKey,
};

/** The articles with the given ids, in no particular order. */
export const articlesByIds = byIds('Article', Article);

/** A page of all articles that match the filter, by date of publication or title, then by id. */
export const articlePage = rootConnection('article', {
  params: orderedArticles,
  counted: ArticleFilter,
  node: Article,
});

/**
 * For each of the given meetings a page of the articles that mention it, by date of publication or
 * title, then by id.
 */
export const articlesOfMeetings = connection('article', 'of-meetings', {
  page: articlePage.page,
  params: orderedArticles,
  counted: ArticleFilter,
  node: Article,
});

/** For each of the given articles what it is, its texts, and the map between both as JSON; none for an id that no article has. */
export const quotedArticles = readStatement('article/quoted', {
  params: z.strictObject({ parentIds: z.array(Article.shape.id) }),
  row: z.strictObject({
    parentId: Article.shape.id,
    quoted: z.array(
      z.strictObject({
        article: Article,
        text: z.string(),
        sourceText: z.string(),
        alignment: z.string(),
      }),
    ),
  }),
});
