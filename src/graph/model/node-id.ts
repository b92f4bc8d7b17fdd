import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The kinds of node, as labels in Neo4j, as types in GraphQL and before the colon of every id. */
export const NodeLabel = z.enum([
  'Official',
  'Post',
  'County',
  'Meeting',
  'Policy',
  'Organization',
  'Figure',
  'Article',
]);
export type NodeLabel = z.infer<typeof NodeLabel>;

/** Characters of a key at most: an index of Neo4j takes 8,167 bytes, and no name needs as many. */
const MAX_KEY = 500;

/** `Official:620522/程江芬`: a label and a key made from content alone. */
export const NodeId = z
  .string()
  .max(MAX_KEY + 20)
  .refine((id) => labelOf(id) !== undefined, { error: 'must be an id such as County:620522' });
export type NodeId = z.infer<typeof NodeId>;

/** The id of a node of this label; the parts of its key are joined by slashes. */
export function nodeId(label: NodeLabel, ...key: readonly string[]): NodeId {
  return `${label}:${short(key.map(normalized).join('/'))}`;
}

/** The id of an article, given with or without `Article:`. */
export function articleIdOf(given: string): NodeId {
  return nodeId('Article', given.replace(/^Article:/u, ''));
}

/** A key that is too long for an index is cut, and gets a hash of all of it. */
function short(key: string): string {
  if (key.length <= MAX_KEY) return key;
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 32);
  // Half of a sign such as 𠮷 would come back from the graph as another.
  return `${key.slice(0, MAX_KEY - 33).toWellFormed()}~${hash}`;
}

/** Whether something is left of a part of a key when what cannot be seen is taken out. */
export function isKeyPart(part: string): boolean {
  return normalized(part) !== '';
}

/** `Official:620522/程江芬` → `620522/程江芬`. */
export function keyOf(id: NodeId): string {
  return id.slice(id.indexOf(':') + 1);
}

/** `Official:620522/程江芬` → `Official`; undefined for what is no id. */
export function labelOf(id: string): NodeLabel | undefined {
  const parsed = NodeLabel.safeParse(id.slice(0, Math.max(id.indexOf(':'), 0)));
  return parsed.data;
}

/** Letters of one look are one letter in an id, and what cannot be seen is not in it. */
function normalized(part: string): string {
  return part
    .toWellFormed()
    .normalize('NFKC')
    .replace(/\p{Cf}|\p{Cc}/gu, '')
    .trim();
}
