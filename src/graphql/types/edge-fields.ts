import type { RelationshipType } from '../../graph/model/kind.ts';
import type { builder } from '../builder/builder.ts';
import { evidenceOfRelationship } from '../request/claims.ts';
import { EvidenceRef } from './evidence.ts';

type Fields<Shape> = Parameters<
  Parameters<typeof builder.objectFields<ReturnType<typeof builder.objectRef<Shape>>>>[1]
>[0];

/** The field that every edge has. */
export function edgeFields<Shape extends { cursor: string }>(t: Fields<Shape>) {
  return {
    cursor: t.string({
      description: 'The place of this edge in the list, for `after` and `before`.',
      extensions: { reads: ['key'] },
      resolve: ({ cursor }) => cursor,
    }),
  };
}

/** An edge that stands for a relationship, which articles state. */
export interface RelationshipEdge {
  readonly cursor: string;
  readonly from: string;
  readonly to: string;
}

/** The words that say of an edge that it is there. */
export function relationshipEdgeFields<Shape extends RelationshipEdge>(
  t: Fields<Shape>,
  type: RelationshipType,
) {
  return {
    ...edgeFields(t),
    evidence: t.field({
      description: 'The words that say so, by article and place.',
      type: [EvidenceRef],
      args: { first: t.arg.int({ description: 'How many: 20 unless given, 100 at most.' }) },
      extensions: { reads: [] },
      resolve: ({ from, to }, { first }, context) =>
        evidenceOfRelationship(context, { from, type, to }, first),
    }),
  };
}
