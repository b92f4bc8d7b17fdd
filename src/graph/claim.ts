import { z } from 'zod';

/** Where an article says a fact: offsets into its clean text, and how sure it is, 0 to 1, if that is known. */
export const EvidenceSpan = z.tuple([
  z.int().min(0),
  z.int().min(0),
  z.number().min(0).max(1).nullable(),
]);
export type EvidenceSpan = z.infer<typeof EvidenceSpan>;

/** What one article says of a node or a relationship, and where; kept in the graph as a JSON string. */
export const Claim = z.looseObject({
  article: z.string().startsWith('Article:'),
  /** The day of publication, which was checked when the article was. */
  published: z.string().nullable(),
  spans: z.array(EvidenceSpan).min(1),
});
export type Claim = z.infer<typeof Claim>;

/** A claim as the graph keeps it: the article first, and members always in the same order. */
export function writeClaim({ article, published, spans, ...says }: Claim): string {
  const members = Object.entries(says).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const sorted = spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return JSON.stringify({ article, published, spans: sorted, ...Object.fromEntries(members) });
}

/** How the claims of an article begin as they are kept. */
export function claimPrefix(article: string): string {
  return `{"article":${JSON.stringify(article)},`;
}

/** Which article a kept claim is of, without reading the rest: a county has thousands of them. */
export function articleOfClaim(written: string): string {
  const end = written.indexOf('","published":') + 1;
  return String(JSON.parse(written.slice('{"article":'.length, end)));
}

/** Reads what `writeClaim` wrote. */
export function readClaim(written: string): Claim {
  return Claim.parse(JSON.parse(written));
}
