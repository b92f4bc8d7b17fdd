import type { ArticleFacts, NodeFact, RelationshipFact } from '../../graph/claims/facts.ts';
import type { Survivor } from '../../graph/claims/identity.ts';
import { mergeSpans } from '../../graph/model/claim.ts';
import type { NodeId } from '../../graph/model/node-id.ts';
import { encodeRelationshipKey } from '../../graph/model/relationship-key.ts';

/** The facts of an article with each merged official replaced by its survivor. */
export function redirect(
  facts: ArticleFacts,
  survivors: ReadonlyMap<NodeId, Survivor>,
): ArticleFacts {
  if (!facts.nodes.some(({ id }) => survivors.has(id))) return facts;
  const idOf = (id: NodeId) => survivors.get(id)?.id ?? id;
  const nodes = facts.nodes.map((node) => {
    const survivor = survivors.get(node.id);
    return survivor === undefined
      ? node
      : { ...node, id: survivor.id, properties: { ...node.properties, name: survivor.name } };
  });
  const relationships = facts.relationships.map((one) => ({
    ...one,
    from: idOf(one.from),
    to: idOf(one.to),
  }));
  return {
    ...facts,
    nodes: mergeEqual(nodes, ({ id }) => id),
    relationships: mergeEqual(relationships, encodeRelationshipKey),
  };
}

/** Merges facts that have become facts of one node or relationship. */
function mergeEqual<Fact extends NodeFact | RelationshipFact>(
  facts: readonly Fact[],
  keyOf: (fact: Fact) => string,
): Fact[] {
  const byKey = new Map<string, Fact>();
  for (const fact of facts) {
    const earlier = byKey.get(keyOf(fact));
    byKey.set(keyOf(fact), earlier === undefined ? fact : both(earlier, fact));
  }
  return [...byKey.values()];
}

function both<Fact extends NodeFact | RelationshipFact>(first: Fact, second: Fact): Fact {
  const properties = Object.fromEntries(
    Object.entries({ ...second.properties, ...first.properties }).map(([name, value]) => {
      const other = second.properties[name];
      // Lists, such as roles, are united; of other values the first is taken.
      const isList = Array.isArray(value) && Array.isArray(other);
      return [name, isList ? [...new Set([...value, ...other])] : value];
    }),
  );
  return { ...first, properties, spans: mergeSpans([...first.spans, ...second.spans]) };
}
