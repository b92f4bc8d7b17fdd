import type { NodeId } from '../model/node-id.ts';

/** What a curator may declare of officials; given over the border and checked there. */
export interface Curate {
  /** Declares that two officials are one person; returns the id of the survivor. */
  merge(keep: NodeId, duplicate: NodeId, reason: string): Promise<NodeId>;
  /** Undoes a merge. */
  split(duplicate: NodeId, reason: string): Promise<UndoneMerge>;
}

/** Both officials after a split; null where no article names one any more. */
export interface UndoneMerge {
  /** The one that the other was merged into. */
  readonly official: NodeId | null;
  readonly restored: NodeId | null;
}
