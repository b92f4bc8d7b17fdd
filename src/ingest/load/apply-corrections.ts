import type { Correction } from '../../graph/claims/correction.ts';
import type { ArticleFacts, NodeFact, RelationshipFact } from '../../graph/claims/facts.ts';
import { mergeNodeFacts, mergeRelationshipFacts } from '../../graph/claims/merge-facts.ts';
import { CURATOR, type EvidenceSpan } from '../../graph/model/claim.ts';
import type { FactKey } from '../../graph/model/fact-id.ts';
import type { NodeId } from '../../graph/model/node-id.ts';
import {
  decodeRelationshipKey,
  encodeRelationshipKey,
} from '../../graph/model/relationship-key.ts';
import { mergeEqual } from './merge-equal.ts';

/** The key of a fact: a node's is its id. */
export function keyOfFact(fact: NodeFact | RelationshipFact): FactKey {
  return 'type' in fact ? encodeRelationshipKey(fact) : fact.id;
}

/** The key of a fact with the ids in it replaced. */
export function keyWithIds(key: FactKey, idOf: (id: NodeId) => NodeId): FactKey {
  if (!key.includes('\t')) return idOf(key);
  const { from, type, to } = decodeRelationshipKey(key);
  return encodeRelationshipKey({ from: idOf(from), type, to: idOf(to) });
}

/** The ids of nodes after the corrections of an article. */
export function correctedIds(corrections: readonly Correction[]): (id: NodeId) => NodeId {
  const byFact = new Map(corrections.map(({ fact, becomes }) => [fact, becomes]));
  return (id) => byFact.get(id) ?? id;
}

/** The facts of an article after its corrections, and those that were rejected, by the key as they were read. */
export interface CorrectedFacts {
  readonly facts: ArticleFacts;
  readonly rejected: ReadonlyMap<FactKey, NodeFact | RelationshipFact>;
}

/**
 * Applies the corrections of an article: a rejected fact goes, of a node with its relationships; another
 * has the curator's values in the place of those that were read.
 */
export function applyCorrections(
  facts: ArticleFacts,
  corrections: readonly Correction[],
): CorrectedFacts {
  const rejected = new Map<FactKey, NodeFact | RelationshipFact>();
  if (corrections.length === 0) return { facts, rejected };
  const byFact = new Map(corrections.map((one) => [one.fact, one]));
  const isRejected = (key: FactKey) => byFact.get(key)?.kind === 'REJECTED';
  const staying = <Fact extends NodeFact | RelationshipFact>(all: readonly Fact[]) =>
    all.flatMap((fact) => {
      const key = keyOfFact(fact);
      if (isRejected(key)) rejected.set(key, fact);
      return isRejected(key) ? [] : [corrected(fact, byFact.get(key))];
    });
  const idOf = correctedIds(corrections);
  const nodes = staying(facts.nodes).map((node) => ({ ...node, id: idOf(node.id) }));
  const relationships = staying(facts.relationships)
    .filter(({ from, to }) => !isRejected(from) && !isRejected(to))
    .map((one) => ({ ...one, from: idOf(one.from), to: idOf(one.to) }));
  return {
    facts: {
      ...facts,
      nodes: mergeEqual(nodes, ({ id }) => id, mergeNodeFacts),
      relationships: mergeEqual(relationships, encodeRelationshipKey, mergeRelationshipFacts),
    },
    rejected,
  };
}

/** A fact with the curator's values, marked as theirs. */
function corrected<Fact extends NodeFact | RelationshipFact>(
  fact: Fact,
  correction: Correction | undefined,
): Fact {
  if (correction?.value == null) return fact;
  return {
    ...fact,
    properties: { ...fact.properties, ...correction.value, ...unlistedPlace(correction.value) },
    spans: fact.spans.map(([start, end]): EvidenceSpan => [start, end, null, CURATOR]),
  };
}

/** Who a curator puts in no list of names stands behind all others that are in none. */
function unlistedPlace(value: Readonly<Record<string, unknown>>): object {
  return 'order' in value ? { unlistedOrder: value.order === null ? -1 : null } : {};
}
