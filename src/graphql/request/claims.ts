import { completeValue, type MaybePromise } from '@pothos/core';
import { z } from 'zod';
import { nodeClaims, relationshipClaims } from '../../graph/claims/claim-statements.ts';
import { type Claim, readClaim } from '../../graph/model/claim.ts';
import type { RelationshipType } from '../../graph/model/kind.ts';
import { quotedArticles } from '../../graph/nodes/article.ts';
import type { Context } from '../builder/builder.ts';
import { ArticleRef } from '../builder/node-refs.ts';
import { sizeOf } from '../builder/page-size.ts';
import { askOf, batched, note, noted, rowFor } from './request-cache.ts';

/** Which relationship it is: there is one of a type between two nodes. */
export interface RelationshipKey {
  readonly from: string;
  readonly type: RelationshipType;
  readonly to: string;
}

/** Where an article says a fact. */
export interface EvidenceShape {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number | null;
}

/** An article's texts and the map between both. */
export interface Texts {
  readonly text: string;
  readonly sourceText: string;
  readonly alignment: readonly number[];
}

const Alignment = z.array(z.int().min(0));

const QUOTED = askOf(quotedArticles, {});

/** The same without the words of the source, which are as many again, and the map to them. */
const QUOTED_CLEAN = askOf(
  quotedArticles,
  {},
  'article.published article.source article.title article.url text',
);

/** The cleaned text of an article. */
export function textOf(context: Context, articleId: string): MaybePromise<string> {
  const known = noted(context, QUOTED_CLEAN.key, articleId) as Quoted | undefined;
  return completeValue(
    known ?? rowFor(context, QUOTED, articleId),
    (row) => row?.quoted[0]?.text ?? '',
  );
}

type Quoted = z.output<typeof quotedArticles.row>;

/** The texts of an article. */
export function textsOf(context: Context, articleId: string): MaybePromise<Texts> {
  return completeValue(rowFor(context, QUOTED, articleId), (row) => {
    const [quoted] = row?.quoted ?? [];
    if (quoted === undefined) return { text: '', sourceText: '', alignment: [] };
    const { text, sourceText, alignment } = quoted;
    const texts = read.get(quoted) ?? {
      text,
      sourceText,
      alignment: Alignment.parse(JSON.parse(alignment)),
    };
    read.set(quoted, texts);
    return texts;
  });
}

/** Articles whose alignment was read already: many facts are quoted from each. */
const read = new WeakMap<object, Texts>();

/** What is asked of the articles of claims, where evidence shows words of theirs. */
export const quotesPlan = {
  askFor: (selected: { readonly quote: boolean; readonly sourceQuote: boolean }) => {
    if (selected.sourceQuote) return QUOTED;
    return selected.quote ? QUOTED_CLEAN : undefined;
  },
  firstOf: ({ first }: { first?: number | null }) => sizeOf('first', first),
  /** The article itself is known with its texts. */
  hear(context: Context, { key }: Pick<typeof QUOTED, 'key'>, articleId: string, row: object) {
    note(context, key, articleId, row);
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
  return firstOf(await claimsOfNode(context, id), first);
}

/** What one article says of a node. */
export async function evidenceInArticle(
  context: Context,
  id: string,
  articleId: string,
  first: number | null | undefined,
): Promise<EvidenceShape[]> {
  const claims = await claimsOfNode(context, id);
  return firstOf(
    claims.filter(({ article }) => article === articleId),
    first,
  );
}

/** The evidence of a relationship, by article and place; one statement for those of every type. */
export async function evidenceOfRelationship(
  context: Context,
  key: RelationshipKey,
  first: number | null | undefined,
): Promise<EvidenceShape[]> {
  const claims = await batched(context, CLAIMS, edgeKey(key), async (keys) => {
    const pairs = new Map(
      keys.map((key) => {
        const [a = '', , b = ''] = key.split('\t');
        return [`${a}\t${b}`, { from: a, to: b }];
      }),
    );
    const rows = await context.store.read(relationshipClaims, { pairs: [...pairs.values()] });
    return new Map(rows.map((row) => [edgeKey(row), row.claims.map(readClaim)]));
  });
  return firstOf(claims ?? [], first);
}

const CLAIMS = 'claims of edges';

function edgeKey({ from, type, to }: { from: string; type: string; to: string }): string {
  return `${from}\t${type}\t${to}`;
}

/** Notes what articles say of a relationship that was read with what is around it. */
export function noteClaims(context: Context, key: RelationshipKey, written: readonly string[]) {
  note(context, CLAIMS, edgeKey(key), written.map(readClaim));
}

async function claimsOfNode(context: Context, id: string): Promise<Claim[]> {
  const claims = await batched(context, 'claims', id, async (ids) => {
    const rows = await context.store.read(nodeClaims, { ids: [...ids] });
    return new Map(rows.map((row) => [row.id, (row.claims ?? []).map(readClaim)]));
  });
  return claims ?? [];
}

/** Claims are kept sorted by article, and their spans by place. */
function firstOf(claims: readonly Claim[], first: number | null | undefined): EvidenceShape[] {
  return claims
    .flatMap(({ article, spans }) =>
      spans.map(([start, end, confidence]) => ({ articleId: article, start, end, confidence })),
    )
    .slice(0, sizeOf('first', first));
}
