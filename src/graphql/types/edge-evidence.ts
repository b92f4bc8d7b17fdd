import type { RelationshipType } from '../../graph/model/kind.ts';
import type { FieldBuilder } from '../builder/builder.ts';
import { evidenceField } from './evidence.ts';

/** An edge that is a relationship of the graph. */
export interface RelationshipEdge {
  readonly cursor: string;
  readonly from: string;
  readonly to: string;
}

/** The evidence of an edge that is a relationship of this type. */
export function edgeEvidence<Shape extends RelationshipEdge>(
  t: FieldBuilder<Shape>,
  type: RelationshipType,
) {
  return evidenceField(t, 'The words that state it, by article and place.', ({ from, to }) => ({
    from,
    type,
    to,
  }));
}
