import { z } from 'zod';
import { PartialDate } from '../text/partial-date.ts';

/** Where an article says a fact: offsets into its clean text, and how sure the rule is, 0 to 1. */
export const EvidenceSpan = z.tuple([z.int().min(0), z.int().min(0), z.number().min(0).max(1)]);
export type EvidenceSpan = z.infer<typeof EvidenceSpan>;

/** What one article says of a node or a relationship, and where; kept in the graph as a JSON string. */
export const Claim = z.looseObject({
  article: z.string().startsWith('Article:'),
  published: PartialDate.nullable(),
  spans: z.array(EvidenceSpan).min(1),
});
export type Claim = z.infer<typeof Claim>;

/** The claims as the graph keeps them: sorted by article, members always in the same order. */
export function writeClaims(claims: readonly Claim[]): string[] {
  return claims
    .toSorted((a, b) => (a.article < b.article ? -1 : 1))
    .map(({ article, published, spans, ...says }) =>
      JSON.stringify({
        article,
        published,
        spans: spans.toSorted(byPlace),
        ...sortedMembers(says),
      }),
    );
}

/** Reads what `writeClaims` wrote. */
export function readClaims(written: readonly string[] | null): Claim[] {
  return (written ?? []).map((claim) => Claim.parse(JSON.parse(claim)));
}

function byPlace(a: EvidenceSpan, b: EvidenceSpan): number {
  return a[0] - b[0] || a[1] - b[1];
}

function sortedMembers(says: object): object {
  return Object.fromEntries(Object.entries(says).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
