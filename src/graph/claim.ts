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

/**
 * Writes what an article says as the graph keeps it: the article first, and members always in the
 * same order.
 */
export function claimWriter(
  article: string,
  published: string | null,
): (fact: Pick<Telling, 'says'> & { readonly spans: readonly EvidenceSpan[] }) => string {
  const start = `${claimPrefix(article)}"published":${JSON.stringify(published)},"spans":`;
  return ({ says, spans }) => {
    const sorted =
      spans.length === 1 ? spans : spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
    let written = start + JSON.stringify(sorted);
    for (const name of Object.keys(says).sort()) {
      const value = says[name] ?? null;
      if (value !== null) written += `,"${name}":${JSON.stringify(value)}`;
    }
    return `${written}}`;
  };
}

/** How the claims of an article begin as they are kept. */
export function claimPrefix(article: string): string {
  return `{"article":${JSON.stringify(article)},`;
}

/** Which article a kept claim is of, without reading the rest: a county has thousands of them. */
export function articleOfClaim(written: string): string {
  const end = written.indexOf('","published":') + 1;
  const quoted = written.slice('{"article":'.length, end);
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}

/** Reads what a `claimWriter` wrote. */
export function readClaim(written: string): Claim {
  return Claim.parse(JSON.parse(written));
}

/** What one article says of something, wherever it says so. */
export interface Telling {
  readonly article: string;
  readonly published: string | null;
  /** Whatever is null is not said. */
  readonly says: Readonly<Record<string, unknown>>;
}

/** Reads what is said out of what a `claimWriter` wrote. */
export function readTelling(written: string): Telling {
  const { article, published, spans: _spans, ...says } = readClaim(written);
  return { article, published, says };
}
