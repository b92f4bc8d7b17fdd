import { completeValue, type MaybePromise } from '@pothos/core';
import { z } from 'zod';
import { nodeClaims, relationshipClaims } from '../../graph/claims/claim-statements.ts';
import { correctionsOfFacts } from '../../graph/claims/correction.ts';
import { type Claim, decodeClaim } from '../../graph/model/claim.ts';
import type { FactKey } from '../../graph/model/fact-id.ts';
import {
  decodeRelationshipKey,
  encodeRelationshipKey,
  type RelationshipKey,
} from '../../graph/model/relationship-key.ts';
import { quotedArticles } from '../../graph/nodes/article.ts';
import { grouped } from '../../grouped.ts';
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
  /** What the fact is about: a node or a relationship. */
  readonly key: FactKey;
  /** A curator wrote the values of the fact. */
  readonly isCorrected: boolean;
  /** A curator keeps the fact out of the graph. */
  readonly isRejected: boolean;
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
  'article.loadedAt article.published article.source article.title article.url text',
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
export function evidenceOfNode(
  context: Context,
  id: string,
  first: number | null | undefined,
): MaybePromise<EvidenceShape[]> {
  return evidenceOf(context, id, nodeClaimsLoader.load(context, id), first);
}

/** The evidence of a node in one article. */
export function evidenceInArticle(
  context: Context,
  id: string,
  articleId: string,
  first: number | null | undefined,
): MaybePromise<EvidenceShape[]> {
  return evidenceOf(context, id, nodeClaimsLoader.load(context, id), first, articleId);
}

/** The evidence of a relationship, by article and place; one statement reads it for all types. */
export function evidenceOfRelationship(
  context: Context,
  key: RelationshipKey,
  first: number | null | undefined,
): MaybePromise<EvidenceShape[]> {
  const encoded = encodeRelationshipKey(key);
  return evidenceOf(context, encoded, relationshipClaimsLoader.load(context, encoded), first);
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

/** What curators rejected of each fact. */
const rejectedClaimsLoader = createLoader<Claim[]>(async ({ store }, keys) => {
  const rejected = (await correctionsOfFacts(store.read, keys)).flatMap(({ key, claim }) =>
    key === null || claim === null ? [] : [{ key, claim: decodeClaim(claim) }],
  );
  const byKey = grouped(rejected, ({ key }) => key);
  return new Map([...byKey].map(([key, all]) => [key, all.map(({ claim }) => claim)]));
});

/** The evidence of a rejected claim. */
export function rejectedEvidence(key: FactKey, claim: string): EvidenceShape[] {
  return placesOf(key, [decodeClaim(claim)], true);
}

/**
 * Claims are sorted by article, and their spans by offset. Who may curate sees those that were rejected too, behind the others;
 * of one article alone where that is given.
 */
function evidenceOf(
  context: Context,
  key: FactKey,
  claims: MaybePromise<readonly Claim[] | undefined>,
  first: number | null | undefined,
  articleId?: string,
): MaybePromise<EvidenceShape[]> {
  const size = sizeOf('first', first);
  const ofArticle = (all: readonly Claim[] = []) =>
    articleId === undefined ? all : all.filter(({ article }) => article === articleId);
  return completeValue(claims, (standing) => {
    const standingPlaces = placesOf(key, ofArticle(standing), false);
    if (!context.mayCurate) return standingPlaces.slice(0, size);
    return completeValue(rejectedClaimsLoader.load(context, key), (rejected) =>
      [...standingPlaces, ...placesOf(key, ofArticle(rejected), true)].slice(0, size),
    );
  });
}

function placesOf(key: FactKey, claims: readonly Claim[], isRejected: boolean): EvidenceShape[] {
  const places: EvidenceShape[] = [];
  for (const { article: articleId, spans, corrected } of claims) {
    const isCorrected = corrected.length > 0;
    for (const [start, end, confidence, rule = null] of spans)
      places.push({ articleId, start, end, confidence, rule, key, isCorrected, isRejected });
  }
  return places;
}
