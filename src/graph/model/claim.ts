import { z } from 'zod';
import { keyOf, type NodeId } from './node-id.ts';

/** Where an article says a fact: offsets into its clean text, and how sure it is, 0 to 1, if that is known. */
export const EvidenceSpan = z.tuple([
  z.int().min(0),
  z.int().min(0),
  z.number().min(0).max(1).nullable(),
]);
export type EvidenceSpan = z.infer<typeof EvidenceSpan>;

/** What one article says of a node or a relationship, and where. */
export interface Claim extends Telling {
  readonly spans: readonly EvidenceSpan[];
}

/**
 * A claim as the graph keeps it, in JSON: `["news/5","2011-08-04",[[45,52,0.9]],{"order":3}]`. Most
 * of a graph's bytes are claims, so the members have places in place of names.
 */
const Written = z.tuple([
  /** The key of the article. */
  z.string(),
  /** The day of publication, which was checked when the article was. */
  z.string().nullable(),
  z.array(EvidenceSpan).min(1),
  /** What is said; left out where that is only that the thing is there. */
  z.record(z.string(), z.unknown()).default({}),
]);

/**
 * Writes what an article says as the graph keeps it: the article first, and members always in the
 * same order.
 */
export function claimWriter(
  article: NodeId,
  published: string | null,
): (fact: Pick<Claim, 'says' | 'spans'>) => string {
  const start = `${claimPrefix(article)}${JSON.stringify(published)},`;
  return ({ says, spans }) => {
    const sorted =
      spans.length === 1 ? spans : spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
    const said = membersOf(says);
    return `${start}${JSON.stringify(sorted)}${said === '' ? '' : `,{${said}}`}]`;
  };
}

/** `"order":3,"roles":["HOST"]`; nothing of what is not said. */
function membersOf(says: Telling['says']): string {
  let members = '';
  for (const name of Object.keys(says).sort()) {
    const value = says[name] ?? null;
    if (value === null) continue;
    members += `${members === '' ? '' : ','}"${name}":${JSON.stringify(value)}`;
  }
  return members;
}

/** How the claims of an article begin as they are kept: `["news/5",`. */
export function claimPrefix(article: NodeId): string {
  return `[${JSON.stringify(keyOf(article))},`;
}

/** Which article a kept claim is of, without reading the rest: a county has thousands of them. */
export function articleOfClaim(written: string): NodeId {
  const key = written.slice(2, written.indexOf('"', 2));
  return articleId(key.includes('\\') ? Written.parse(JSON.parse(written))[0] : key);
}

/** Reads what a `claimWriter` wrote. */
export function readClaim(written: string): Claim {
  const [key, published, spans, says] = Written.parse(JSON.parse(written));
  return { article: articleId(key), published, spans, says };
}

function articleId(key: string): NodeId {
  return `Article:${key}`;
}

/** What one article says of something, wherever it says so. */
export interface Telling {
  readonly article: NodeId;
  readonly published: string | null;
  /** Whatever is null is not said. */
  readonly says: Readonly<Record<string, unknown>>;
}
