import type { NodeId } from '../../graph/model/node-id.ts';

/** Which relationship it is: one of a type between two nodes. */
export interface RelationshipKey {
  readonly from: NodeId;
  readonly type: string;
  readonly to: NodeId;
}

/** The key as a text. An id has no tab: `normalized` takes control characters out. */
export function keyOfRelationship({ from, type, to }: RelationshipKey): string {
  return [from, type, to].join('\t');
}

/** Reads what `keyOfRelationship` wrote. */
export function endsOf(key: string): RelationshipKey {
  const [from = '', type = '', to = ''] = key.split('\t');
  return { from, type, to };
}
