/** What identifies a relationship: there is one of a type between two nodes. */
export interface RelationshipKey {
  readonly from: string;
  readonly type: string;
  readonly to: string;
}

/** The key as a text. An id has no tab: control characters are removed from ids. */
export function encodeRelationshipKey({ from, type, to }: RelationshipKey): string {
  return `${from}\t${type}\t${to}`;
}

/** Decodes what `encodeRelationshipKey` made. */
export function decodeRelationshipKey(key: string): RelationshipKey {
  const [from = '', type = '', to = ''] = key.split('\t');
  return { from, type, to };
}
