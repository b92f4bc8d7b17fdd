import type { ArticleFacts, NodeFact } from '../../graph/claims/facts.ts';
import type { Survivor } from '../../graph/claims/identity.ts';
import type { NodeId } from '../../graph/model/node-id.ts';
import { withEqualMerged } from './merge-equal.ts';

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
      : {
          ...node,
          id: survivor.id,
          properties: { ...node.properties, ...namesOf(node, survivor) },
        };
  });
  const relationships = facts.relationships.map((one) => ({
    ...one,
    from: idOf(one.from),
    to: idOf(one.to),
  }));
  return withEqualMerged({ ...facts, nodes, relationships });
}

/** The name of the survivor, and the one that the article has, where that is another. */
function namesOf({ properties }: NodeFact, { name }: Survivor): NodeFact['properties'] {
  return properties.name === name ? { name } : { name, otherNames: [properties.name] };
}
