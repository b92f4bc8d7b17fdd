import { completeValue, type MaybePromise } from '@pothos/core';
import { z } from 'zod';
import { nodeClaims, relationshipClaims } from '../../graph/claims/claim-statements.ts';
import { type Claim, decodeClaim } from '../../graph/model/claim.ts';
import {
  decodeRelationshipKey,
  encodeRelationshipKey,
  type RelationshipKey,
} from '../../graph/model/relationship-key.ts';
import { quotedArticles } from '../../graph/nodes/article.ts';
import type { Context } from '../builder/builder.ts';
import { ArticleRef } from '../builder/node-refs.ts';
import { sizeOf } from '../builder/page-size.ts';
import { batchRead, createLoader } from './request-cache.ts';

/** The place in an article that a fact was read from. */
export interface EvidenceShape {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number | null;
  readonly rule: string | null;
}

/** The clean text of an article, its source text, and the alignment of both. */
export interface ArticleTexts {
  readonly text: string;
  readonly sourceText: string;
  readonly alignment: readonly number[];
}

const StoredAlignment = z.array(z.int().min(0));

const QUOTED = batchRead(quotedArticles, {});

/** The same without the source text, which is as long again, and the alignment to it. */
const QUOTED_CLEAN = batchRead(
  quotedArticles,
  {},
  'article.published article.source article.title article.url text',
);

/** The clean text of an article. */
export function cleanTextOf(context: Context, articleId: string): MaybePromise<string> {
  return completeValue(
    QUOTED_CLEAN.primed(context, articleId) ?? QUOTED.load(context, articleId),
    (row) => row?.quoted[0]?.text ?? '',
  );
}

type Quoted = z.output<typeof quotedArticles.row>;

/** The texts of an article. */
export function articleTextsOf(context: Context, articleId: string): MaybePromise<ArticleTexts> {
  return completeValue(QUOTED.load(context, articleId), (row) => {
    const [quoted] = row?.quoted ?? [];
    if (quoted === undefined) return { text: '', sourceText: '', alignment: [] };
    const { text, sourceText, alignment } = quoted;
    const texts = parsedTexts.get(quoted) ?? {
      text,
      sourceText,
      alignment: StoredAlignment.parse(JSON.parse(alignment)),
    };
    parsedTexts.set(quoted, texts);
    return texts;
  });
}

/** Articles whose alignment is parsed already: many facts are quoted from each. */
const parsedTexts = new WeakMap<object, ArticleTexts>();

/** How the articles of claims are read where evidence shows their words. */
export const quotedArticleReads = {
  batchRead: (selected: { readonly quote: boolean; readonly sourceQuote: boolean }) => {
    if (selected.sourceQuote) return QUOTED;
    return selected.quote ? QUOTED_CLEAN : undefined;
  },
  firstOf: ({ first }: { first?: number | null }) => sizeOf('first', first),
  /** Primes the texts of an article, and the article itself. */
  onRow(context: Context, read: typeof QUOTED, articleId: string, row: object) {
    read.prime(context, articleId, row as Quoted);
    for (const { article } of (row as Quoted).quoted)
      ArticleRef.getDataloader(context).prime(article.id, article);
  },
} as const;

/** The evidence of a node, by article and place. */
export async function evidenceOfNode(
  context: Context,
  id: string,
  first: number | null | undefined,
): Promise<EvidenceShape[]> {
  return evidenceOf(await nodeClaimsLoader.load(context, id), first);
}

/** The evidence of a node in one article. */
export async function evidenceInArticle(
  context: Context,
  id: string,
  articleId: string,
  first: number | null | undefined,
): Promise<EvidenceShape[]> {
  const claims = await nodeClaimsLoader.load(context, id);
  return evidenceOf(
    claims?.filter(({ article }) => article === articleId),
    first,
  );
}

/** The evidence of a relationship, by article and place; one statement reads it for all types. */
export async function evidenceOfRelationship(
  context: Context,
  key: RelationshipKey,
  first: number | null | undefined,
): Promise<EvidenceShape[]> {
  return evidenceOf(
    await relationshipClaimsLoader.load(context, encodeRelationshipKey(key)),
    first,
  );
}

/** Primes the claims of a relationship that were read with the rows around it. */
export function primeClaims(context: Context, key: RelationshipKey, claims: readonly string[]) {
  relationshipClaimsLoader.prime(context, encodeRelationshipKey(key), claims.map(decodeClaim));
}

const nodeClaimsLoader = createLoader<readonly Claim[]>(async ({ store }, ids) => {
  const rows = await store.read(nodeClaims, { ids: [...ids] });
  return new Map(rows.map((row) => [row.id, (row.claims ?? []).map(decodeClaim)]));
});

const relationshipClaimsLoader = createLoader<readonly Claim[]>(async ({ store }, keys) => {
  const pairs = new Map(
    keys.map((key) => {
      const { from, to } = decodeRelationshipKey(key);
      return [`${from}\t${to}`, { from, to }];
    }),
  );
  const rows = await store.read(relationshipClaims, { pairs: [...pairs.values()] });
  return new Map(rows.map((row) => [encodeRelationshipKey(row), row.claims.map(decodeClaim)]));
});

/** Claims are sorted by article, and their spans by offset. */
function evidenceOf(
  claims: readonly Claim[] | undefined,
  first: number | null | undefined,
): EvidenceShape[] {
  return (claims ?? [])
    .flatMap(({ article, spans }) =>
      spans.map(([start, end, confidence, rule = null]) => ({
        ...{ articleId: article, start, end, confidence, rule },
      })),
    )
    .slice(0, sizeOf('first', first));
}
