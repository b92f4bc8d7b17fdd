import type { Correction } from '../../graph/claims/correction.ts';
import type { ArticleFacts, NodeFact, RelationshipFact } from '../../graph/claims/facts.ts';
import type { FactKey } from '../../graph/model/fact-id.ts';
import type { NodeId } from '../../graph/model/node-id.ts';
import {
  decodeRelationshipKey,
  encodeRelationshipKey,
} from '../../graph/model/relationship-key.ts';
import { idWithValues } from '../resolve/key-parts.ts';
import { withEqualMerged } from './merge-equal.ts';

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

/** The facts of an article after its corrections. */
export interface CorrectedFacts {
  readonly facts: ArticleFacts;
  /** What was rejected, by the key as it was read. */
  readonly rejected: ReadonlyMap<FactKey, NodeFact | RelationshipFact>;
  /** The keys, as they were read, of what stays: neither it nor a node that it is about was rejected. */
  readonly staying: ReadonlySet<FactKey>;
  /** The id that a node gets from a curator's values: `Official:620522/程江` → `Official:620522/程江芬`. */
  readonly idOf: (id: NodeId) => NodeId;
}

const NO_CORRECTION: Omit<CorrectedFacts, 'facts'> = {
  rejected: new Map(),
  staying: new Set(),
  idOf: (id) => id,
};

/**
 * Applies the corrections of an article: a rejected fact goes, of a node with its relationships; another
 * has the curator's values in the place of those that were read.
 */
export function applyCorrections(
  facts: ArticleFacts,
  corrections: readonly Correction[],
): CorrectedFacts {
  if (corrections.length === 0) return { facts, ...NO_CORRECTION };
  const byFact = new Map(corrections.map((one) => [one.fact, one]));
  const isRejected = (key: FactKey) => byFact.get(key)?.kind === 'REJECTED';
  const idOf = idsWithValues(facts, byFact);
  const all = [...facts.nodes, ...facts.relationships];
  const rejected = new Map(
    all.map((fact) => [keyOfFact(fact), fact] as const).filter(([key]) => isRejected(key)),
  );
  const nodes = facts.nodes.filter(({ id }) => !isRejected(id));
  const relationships = facts.relationships.filter(
    (one) => ![one.from, one.to, encodeRelationshipKey(one)].some(isRejected),
  );
  return {
    facts: withEqualMerged({
      ...facts,
      nodes: nodes.map((node) => ({ ...withValues(node, byFact), id: idOf(node.id) })),
      relationships: relationships.map((one) => ({
        ...withValues(one, byFact),
        from: idOf(one.from),
        to: idOf(one.to),
      })),
    }),
    rejected,
    staying: new Set([...nodes, ...relationships].map(keyOfFact)),
    idOf,
  };
}

/** The ids that nodes get from values: those of rejected nodes too, which their corrections are found by. */
function idsWithValues(
  { article, nodes }: ArticleFacts,
  byFact: ReadonlyMap<FactKey, Correction>,
): (id: NodeId) => NodeId {
  const taken = new Set(nodes.map(({ id }) => id));
  const changed = new Map(
    nodes.flatMap((node) => {
      const value = byFact.get(node.id)?.value;
      return value ? [[node.id, idWithValues(node, value, { article: article.id, taken })]] : [];
    }),
  );
  return (id) => changed.get(id) ?? id;
}

/** A fact with the curator's values, marked as theirs. */
function withValues<Fact extends NodeFact | RelationshipFact>(
  fact: Fact,
  byFact: ReadonlyMap<FactKey, Correction>,
): Fact {
  const value = byFact.get(keyOfFact(fact))?.value;
  if (!value) return fact;
  const written = { ...value, ...unlistedPlace(value) };
  return {
    ...fact,
    properties: { ...fact.properties, ...written },
    corrected: Object.keys(written),
  };
}

/** Who a curator puts in no list of names stands behind all others that are in none. */
function unlistedPlace(value: Readonly<Record<string, unknown>>): object {
  return 'order' in value ? { unlistedOrder: value.order === null ? -1 : null } : {};
}
