import type { ArticleFacts, NodeFact, RelationshipFact } from '../../graph/claims/facts.ts';
import type { Survivor } from '../../graph/claims/identity.ts';
import type { NodeId } from '../../graph/model/node-id.ts';
import { encodeRelationshipKey } from '../../graph/model/relationship-key.ts';

/** What an article says, with every official that was merged in the place of the one that stays. */
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
    nodes: united(nodes, ({ id }) => id),
    relationships: united(relationships, encodeRelationshipKey),
  };
}

/** Two that have become one say what both said. */
function united<Fact extends NodeFact | RelationshipFact>(
  facts: readonly Fact[],
  keyOf: (fact: Fact) => string,
): Fact[] {
  const byKey = new Map<string, Fact>();
  for (const fact of facts) {
    const known = byKey.get(keyOf(fact));
    byKey.set(keyOf(fact), known === undefined ? fact : both(known, fact));
  }
  return [...byKey.values()];
}

function both<Fact extends NodeFact | RelationshipFact>(first: Fact, second: Fact): Fact {
  const properties = Object.fromEntries(
    Object.entries({ ...second.properties, ...first.properties }).map(([name, value]) => {
      const other = second.properties[name];
      // Lists, such as roles, are what either says; of other values the first one's holds.
      const isList = Array.isArray(value) && Array.isArray(other);
      return [name, isList ? [...new Set([...value, ...other])] : value];
    }),
  );
  const spans = new Map([...first.spans, ...second.spans].map((span) => [span.join(), span]));
  return { ...first, properties, spans: [...spans.values()] };
}
