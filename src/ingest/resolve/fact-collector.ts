import type { ArticleFacts, NodeFact, RelationshipFact } from '../../graph/claims/facts.ts';
import type { EvidenceSpan } from '../../graph/model/claim.ts';
import type { RelationshipType } from '../../graph/model/kind.ts';
import type { NodeId } from '../../graph/model/node-id.ts';
import type { RecordEvidence } from '../record/record.ts';

/** Where a fact stands; its quote follows from that. */
type Place = Omit<RecordEvidence, 'quote' | 'rule'>;

/** Collects what one article says, each node and relationship once. */
export class CollectedFacts {
  readonly #nodes = new Map<NodeId, NodeFact>();
  readonly #relationships = new Map<string, RelationshipFact>();

  node(id: NodeId, evidence: readonly Place[], says: NodeFact['says'] = {}): NodeId {
    const known = this.#nodes.get(id);
    const spans = united(known?.spans, evidence);
    this.#nodes.set(id, { id, says: { ...says, ...known?.says }, spans });
    return id;
  }

  tie(
    type: RelationshipType,
    from: NodeId,
    to: NodeId,
    evidence: readonly Place[],
    says: RelationshipFact['says'] = {},
  ): void {
    const key = `${from} ${type} ${to}`;
    const known = this.#relationships.get(key);
    const spans = united(known?.spans, evidence);
    this.#relationships.set(key, { type, from, to, says: { ...says, ...known?.says }, spans });
  }

  /** Ties two nodes, where both are known, with the words of the policy or of the organization. */
  tieKnown(type: RelationshipType, from: NodeId | undefined, to: NodeId | undefined): void {
    if (from === undefined || to === undefined) return;
    const spans = this.#nodes.get(type === 'DISCUSSED' ? to : from)?.spans ?? [];
    this.tie(
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

function united(known: readonly EvidenceSpan[] = [], evidence: readonly Place[]): EvidenceSpan[] {
  const spans = new Map(known.map((span) => [span.join(), span]));
  for (const { start, end, confidence } of evidence) {
    spans.set([start, end, confidence].join(), [start, end, confidence]);
  }
  return [...spans.values()];
}
