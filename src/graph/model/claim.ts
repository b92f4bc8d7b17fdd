import { z } from 'zod';
import { keyOf, type NodeId } from './node-id.ts';

/**
 * Where in an article a fact was read: offsets into its clean text, the confidence, 0 to 1, if it is known, and the
 * rule that read it, if that is: `[45,52,0.98,"name-behind-post"]`.
 */
export const EvidenceSpan = z.tuple([
  z.int().min(0),
  z.int().min(0),
  z.number().min(0).max(1).nullable(),
  z.string().optional(),
]);
export type EvidenceSpan = z.infer<typeof EvidenceSpan>;

/** Spans, each once. */
export function mergeSpans(spans: readonly EvidenceSpan[]): readonly EvidenceSpan[] {
  if (spans.length < 2) return spans;
  return [...new Map(spans.map((span) => [span.join(), span] as const)).values()];
}

/** What one article states of a node or a relationship, and where. */
export interface Claim extends ClaimContent {
  readonly spans: readonly EvidenceSpan[];
}

/**
 * A claim as it is stored, in JSON: `["news/5","2011-08-04",[[45,52,0.9]],{"order":3}]`. Most of a
 * graph's bytes are claims, so it is a tuple without names.
 */
const EncodedClaim = z.tuple([
  /** The key of the article. */
  z.string(),
  /** The day of publication, which was checked when the article was. */
  z.string().nullable(),
  z.array(EvidenceSpan).min(1),
  /** The claimed properties; left out where the article only says that the thing exists. */
  z.record(z.string(), z.unknown()).default({}),
  /** The properties among them that a curator wrote; left out where there is none. */
  z.array(z.string()).default([]),
]);

/**
 * Encodes the claims of an article: the article comes first, and properties are sorted by name.
 */
export function claimEncoder(
  article: NodeId,
  published: string | null,
): (fact: Pick<Claim, 'properties' | 'spans'> & Partial<Pick<Claim, 'corrected'>>) => string {
  const start = `${claimPrefix(article)}${JSON.stringify(published)},`;
  return ({ properties, spans, corrected = [] }) => {
    const sorted =
      spans.length === 1 ? spans : spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
    const encoded = encodedProperties(properties);
    const written = corrected.length === 0 ? '' : `,${JSON.stringify(corrected.toSorted())}`;
    const claimed = encoded === '' && written === '' ? '' : `,{${encoded}}`;
    return `${start}${JSON.stringify(sorted)}${claimed}${written}]`;
  };
}

/** `"order":3,"roles":["HOST"]`; a null is left out. */
function encodedProperties(properties: ClaimContent['properties']): string {
  let members = '';
  for (const name of Object.keys(properties).sort()) {
    const value = properties[name] ?? null;
    if (value === null) continue;
    members += `${members === '' ? '' : ','}"${name}":${JSON.stringify(value)}`;
  }
  return members;
}

/** How the stored claims of an article begin: `["news/5",`. */
export function claimPrefix(article: NodeId): string {
  return `[${JSON.stringify(keyOf(article))},`;
}

/** The article of a stored claim, without decoding the rest: a county has thousands of claims. */
export function articleOfClaim(encoded: string): NodeId {
  const key = encoded.slice(2, encoded.indexOf('"', 2));
  return articleId(key.includes('\\') ? EncodedClaim.parse(JSON.parse(encoded))[0] : key);
}

/** Decodes what a `claimEncoder` made. */
export function decodeClaim(encoded: string): Claim {
  const [key, published, spans, properties, corrected] = EncodedClaim.parse(JSON.parse(encoded));
  return { article: articleId(key), published, spans, properties, corrected };
}

function articleId(key: string): NodeId {
  return `Article:${key}`;
}

/** What one article states of something, without the place. */
export interface ClaimContent {
  readonly article: NodeId;
  readonly published: string | null;
  /** The properties that a curator wrote: they come before those of all other articles. */
  readonly corrected: readonly string[];
  /** A null is not claimed. */
  readonly properties: Readonly<Record<string, unknown>>;
}
