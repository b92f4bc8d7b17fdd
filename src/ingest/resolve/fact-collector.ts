import type { ArticleFacts, NodeFact, RelationshipFact } from '../../graph/claims/facts.ts';
import { mergeNodeFacts, mergeRelationshipFacts } from '../../graph/claims/merge-facts.ts';
import { type EvidenceSpan, mergeSpans } from '../../graph/model/claim.ts';
import type { RelationshipType } from '../../graph/model/kind.ts';
import type { NodeId } from '../../graph/model/node-id.ts';
import type { RecordEvidence } from '../record/record.ts';

/** The place of a fact in the text; its quote follows from that. */
type EvidencePlace = Omit<RecordEvidence, 'quote' | 'rule'>;

/** Collects the facts of one article, each node and relationship once. */
export class FactCollector {
  readonly #nodes = new Map<NodeId, NodeFact>();
  readonly #relationships = new Map<string, RelationshipFact>();

  addNode(
    id: NodeId,
    evidence: readonly EvidencePlace[],
    properties: NodeFact['properties'] = {},
  ): NodeId {
    const known = this.#nodes.get(id);
    const fact = { id, properties, spans: mergeSpans(spansOf(evidence)) };
    this.#nodes.set(id, known === undefined ? fact : mergeNodeFacts(known, fact));
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
    const known = this.#relationships.get(key);
    const fact = { type, from, to, properties, spans: mergeSpans(spansOf(evidence)) };
    this.#relationships.set(key, known === undefined ? fact : mergeRelationshipFacts(known, fact));
  }

  /** Adds a relationship where both ends are known, with the evidence of the policy or of the organization. */
  addRelationshipIfKnown(
    type: RelationshipType,
    from: NodeId | undefined,
    to: NodeId | undefined,
  ): void {
    if (from === undefined || to === undefined) return;
    const spans = this.#nodes.get(type === 'DISCUSSED' ? to : from)?.spans ?? [];
    this.addRelationship(
      type,
      from,
      to,
      spans.map(([start, end, confidence]) => ({ start, end, confidence })),
    );
  }

  all(): Pick<ArticleFacts, 'nodes' | 'relationships'> {
    return { nodes: [...this.#nodes.values()], relationships: [...this.#relationships.values()] };
  }
}

function spansOf(evidence: readonly EvidencePlace[]): EvidenceSpan[] {
  return evidence.map(({ start, end, confidence }) => [start, end, confidence]);
}
