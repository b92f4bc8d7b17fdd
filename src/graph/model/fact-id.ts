import { createHash } from 'node:crypto';
import { keyOf, type NodeId } from './node-id.ts';

/** What a fact is about: the id of a node, or the encoded key of a relationship. */
export type FactKey = string;

/** Hexadecimal digits of the hash in a fact's id: those of one article differ. */
const DIGITS = 16;

/**
 * The id of what one article states of a node or a relationship: `Fact:news/5#3f2a91c05d7e8b64`. It is made from the article
 * and the key, so that an article that is read again keeps the ids of its facts.
 */
export function factIdOf(article: NodeId, key: FactKey): string {
  const hash = createHash('sha256').update(key).digest('hex').slice(0, DIGITS);
  return `Fact:${keyOf(article)}#${hash}`;
}

/** The article of a fact's id; undefined for what is none. */
export function articleOfFactId(factId: string): NodeId | undefined {
  const [, key] = /^Fact:(.+)#[0-9a-f]{16}$/su.exec(factId) ?? [];
  return key === undefined ? undefined : `Article:${key}`;
}
