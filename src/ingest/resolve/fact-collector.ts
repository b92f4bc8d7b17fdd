import type { ArticleFacts, NodeFact, RelationshipFact } from '../../graph/claims/facts.ts';
import { mergeNodeFacts, mergeRelationshipFacts } from '../../graph/claims/merge-facts.ts';
import type { EvidenceSpan } from '../../graph/model/claim.ts';
import type { RelationshipType } from '../../graph/model/kind.ts';
import type { NodeId } from '../../graph/model/node-id.ts';
import type { RecordEvidence } from '../record/record.ts';

/** The place of a fact in the text; its quote follows from that. */
type EvidencePlace = Omit<RecordEvidence, 'quote'>;

/** Collects the facts of one article, each node and relationship once. */
export class FactCollector {
  readonly #nodes = new Map<NodeId, Gathered<NodeFact>>();
  readonly #relationships = new Map<string, Gathered<RelationshipFact>>();

  addNode(
    id: NodeId,
    evidence: readonly EvidencePlace[],
    properties: NodeFact['properties'] = {},
  ): NodeId {
    gather(this.#nodes, id, { id, properties, spans: [] }, evidence, mergeNodeFacts);
    return id;
  }

  addRelationship(
    type: RelationshipType,
    from: NodeId,
    to: NodeId,
    evidence: readonly EvidencePlace[],
    properties: RelationshipFact['properties'] = {},
  ): void {
    const key = `${from} ${type} ${to}`;
    const fact = { type, from, to, properties, spans: [] };
    gather(this.#relationships, key, fact, evidence, mergeRelationshipFacts);
  }

  /** Adds a relationship where both ends are known, with the evidence of the policy or of the organization. */
  addRelationshipIfKnown(
    type: RelationshipType,
    from: NodeId | undefined,
    to: NodeId | undefined,
  ): void {
    if (from === undefined || to === undefined) return;
    const spans = [...(this.#nodes.get(type === 'DISCUSSED' ? to : from)?.spans.values() ?? [])];
    this.addRelationship(
      type,
      from,
      to,
      spans.map(([start, end, confidence, rule = null]) => ({ start, end, confidence, rule })),
    );
  }

  all(): Pick<ArticleFacts, 'nodes' | 'relationships'> {
    return { nodes: withSpans(this.#nodes), relationships: withSpans(this.#relationships) };
  }
}

/** A fact, and its spans by their text: many come one after the other for one county or post. */
interface Gathered<Fact> {
  fact: Fact;
  readonly spans: Map<string, EvidenceSpan>;
}

function gather<Fact>(
  all: Map<string, Gathered<Fact>>,
  key: string,
  fact: Fact,
  evidence: readonly EvidencePlace[],
  merge: (first: Fact, second: Fact) => Fact,
): void {
  const known = all.get(key);
  const own: Gathered<Fact> = known ?? { fact, spans: new Map() };
  if (known === undefined) all.set(key, own);
  else known.fact = merge(known.fact, fact);
  for (const { start, end, confidence, rule } of evidence) {
    const span: EvidenceSpan =
      rule === null ? [start, end, confidence] : [start, end, confidence, rule];
    own.spans.set(span.join(), span);
  }
}

function withSpans<Fact>(all: ReadonlyMap<string, Gathered<Fact>>): Fact[] {
  return [...all.values()].map(({ fact, spans }) => ({ ...fact, spans: [...spans.values()] }));
}
