import { createHash } from 'node:crypto';
import { z } from 'zod';
import { RejectedInputError } from '../errors.ts';
import type { ArticleFacts } from '../graph/claims/facts.ts';
import { articleIdOf, keyOf, type NodeId, nodeId } from '../graph/model/node-id.ts';
import type { LoadedArticle, StoredArticle } from '../graph/nodes/article.ts';
import type { IngestWarning } from '../graph/ports/ingest.ts';
import { type AlignedText, alignmentOf } from '../text/alignment.ts';
import { EXTRACTOR_VERSION, extract } from './extract/extract.ts';
import { alignRecord } from './record/align-record.ts';
import { ArticleInput } from './record/article-input.ts';
import type { ExtractionRecord } from './record/record.ts';
import { isRecordLine, RecordLine } from './record/record-line.ts';
import { warningsOf } from './record/warnings.ts';
import { resolve } from './resolve/resolve.ts';

/** An article as it was read: its facts, and what was not found in it. */
export interface ReadArticle {
  readonly facts: ArticleFacts;
  readonly warnings: readonly IngestWarning[];
}

/**
 * The facts of an article, with its id and texts: everything up to the graph. The input is an article,
 * or one with the record that another extractor read from it. Throws for what is neither.
 */
export function factsOf(input: unknown): ReadArticle {
  if (!isRecordLine(input)) return factsOfArticle(checkedArticle(input));
  const { article, record } = checkedRecordLine(input);
  return factsOfRecord(article, record);
}

/** The facts of a stored article, extracted again from its input. */
export function factsOfLoaded(loaded: Omit<LoadedArticle, 'id'>): ArticleFacts {
  return factsOf(inputOfLoaded(loaded)).facts;
}

/** The input that a stored article was loaded from, one line of `xianzhi articles`. */
export function inputOfLoaded({
  given,
  sourceText,
  record,
  loadedAt,
  file,
}: Omit<LoadedArticle, 'id'>): unknown {
  const origin = { ...(loadedAt !== null && { loadedAt }), ...(file !== null && { file }) };
  const article = { ...JSON.parse(given), ...origin, text: sourceText };
  return record === null ? article : { article, record: JSON.parse(record) };
}

/** Checks what was handed in as an article; the error names the member that is wrong. */
export function checkedArticle(input: unknown): ArticleInput {
  return checked(ArticleInput, input, 'the article');
}

/** Checks what was handed in as an article with a record; the error names the member that is wrong. */
function checkedRecordLine(input: unknown): RecordLine {
  return checked(RecordLine, input, 'the line');
}

function checked<S extends z.ZodType>(shape: S, input: unknown, what: string): z.output<S> {
  const parsed = shape.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') || what;
  throw new RejectedInputError(`${where}: ${issue?.message ?? z.prettifyError(parsed.error)}`);
}

/** The id of an article: its own, else its address, else what its text hashes to. */
export function articleId({ id, url, text }: ArticleInput): NodeId {
  if (id) return articleIdOf(id);
  if (url) return nodeId('Article', url);
  return nodeId('Article', createHash('sha256').update(text).digest('hex').slice(0, 32));
}

function factsOfArticle(article: ArticleInput): ReadArticle {
  const id = articleId(article);
  const { text, record, unreadNames } = extract(article, id.slice('Article:'.length));
  const stored = storedOf(article, { text, record, extractor: EXTRACTOR_VERSION });
  return { facts: resolve(record, stored), warnings: warningsOf(record, unreadNames) };
}

function factsOfRecord(article: ArticleInput, given: RecordLine['record']): ReadArticle {
  const { text, record } = alignRecord(article, given, articleId(article).slice('Article:'.length));
  const stored = storedOf(article, { text, record, extractor: 0 });
  const facts = resolve(record, { ...stored, record: JSON.stringify(given) });
  return { facts, warnings: warningsOf(record) };
}

function storedOf(
  article: ArticleInput,
  read: { text: AlignedText; record: ExtractionRecord; extractor: number },
): StoredArticle {
  const { text, record, extractor } = read;
  return {
    id: articleId(article),
    title: record.document.title ?? firstLine(text.text),
    url: article.url ?? null,
    source: record.document.source,
    published: record.document.publishedDate,
    loadedAt: article.loadedAt ? new Date(article.loadedAt).toISOString() : null,
    text: text.text,
    sourceText: article.text,
    alignment: JSON.stringify(alignmentOf(text)),
    given: givenOf(article),
    extractor,
    record: null,
    file: article.file ?? null,
  };
}

function givenOf(article: ArticleInput): string {
  const { text: _text, loadedAt: _loadedAt, file: _file, id, ...others } = article;
  // One spelling of an id: `Article:news/5` and ` news/5` are the same article.
  const given = { ...others, id: id ? keyOf(articleId(article)) : null };
  const known = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  return JSON.stringify(Object.fromEntries(known.toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.slice(0, 200) ?? '';
}
