import { mergeSpans } from '../model/claim.ts';
import { type Combine, foldProperties } from '../model/fold-claims.ts';
import { labelOf } from '../model/node-id.ts';
import { nodeKinds } from '../nodes/node-kinds.ts';
import { relationshipKinds } from '../relationships/relationship-kinds.ts';
import type { NodeFact, RelationshipFact } from './facts.ts';

const combineOf = new Map<string, Readonly<Record<string, Combine>>>([
  ...nodeKinds.map(({ label, combine }) => [label, combine] as const),
  ...relationshipKinds.map(({ type, combine }) => [type, combine] as const),
]);

/** Two facts of one article about one node, as one: properties fold as those of several articles do. */
export function mergeNodeFacts(first: NodeFact, second: NodeFact): NodeFact {
  return merged(first, second, labelOf(first.id) ?? '');
}

/** Two facts of one article about one relationship, as one: [HOST], order null and [SPEAKER], order 2 → both roles, 2. */
export function mergeRelationshipFacts(
  first: RelationshipFact,
  second: RelationshipFact,
): RelationshipFact {
  return merged(first, second, first.type);
}

function merged<Fact extends NodeFact | RelationshipFact>(
  first: Fact,
  second: Fact,
  kind: string,
): Fact {
  const corrected = new Set([...(first.corrected ?? []), ...(second.corrected ?? [])]);
  return {
    ...first,
    properties: foldProperties([first, second], combineOf.get(kind) ?? {}),
    spans: mergeSpans([...first.spans, ...second.spans]),
    ...(corrected.size > 0 && { corrected: [...corrected] }),
  };
}
