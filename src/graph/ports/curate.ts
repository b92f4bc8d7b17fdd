import type { NodeId } from '../model/node-id.ts';

/** What a curator may declare of officials and of facts; given over the border and checked there. */
export interface Curate {
  /** Declares that two officials are one person; returns the id of the survivor. */
  merge(keep: NodeId, duplicate: NodeId, reason: string): Promise<NodeId>;
  /** Undoes a merge. */
  split(duplicate: NodeId, reason: string): Promise<UndoneMerge>;
  /** Keeps a fact out of the graph. */
  rejectFact(factId: string, reason: string): Promise<CuratedFact>;
  /** Undoes a rejection or a correction. */
  restoreFact(factId: string, reason: string): Promise<CuratedFact>;
  /** Writes other values of a fact, by property. */
  correctFact(
    factId: string,
    value: Readonly<Record<string, unknown>>,
    reason: string,
  ): Promise<CuratedFact>;
}

/** A fact after a decision of a curator. */
export interface CuratedFact {
  readonly articleId: NodeId;
  /** Its id in the graph, which is another where its values changed the id of a node. */
  readonly factId: string;
}

/** Both officials after a split; null where no article names one any more. */
export interface UndoneMerge {
  /** The one that the other was merged into. */
  readonly official: NodeId | null;
  readonly restored: NodeId | null;
}
