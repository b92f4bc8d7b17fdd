import type { RelationshipType } from '../../graph/model/kind.ts';
import type { FieldBuilder } from '../builder/builder.ts';
import { evidenceField } from './evidence.ts';

/** The field that every edge has. */
export function edgeFields<Shape extends { cursor: string }>(t: FieldBuilder<Shape>) {
  return {
    cursor: t.string({
      description: 'The place of this edge in the list, for `after` and `before`.',
      extensions: { reads: ['key'] },
      resolve: ({ cursor }) => cursor,
    }),
  };
}

/** An edge that is a relationship of the graph. */
export interface RelationshipEdge {
  readonly cursor: string;
  readonly from: string;
  readonly to: string;
}

/** The fields of an edge that is a relationship: its cursor and its evidence. */
export function relationshipEdgeFields<Shape extends RelationshipEdge>(
  t: FieldBuilder<Shape>,
  type: RelationshipType,
) {
  return {
    ...edgeFields(t),
    evidence: evidenceField(
      t,
      'The words that state it, by article and place.',
      ({ from, to }) => ({
        from,
        type,
        to,
      }),
    ),
  };
}
