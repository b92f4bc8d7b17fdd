import type { NodeId } from '../model/node-id.ts';

/** What a curator may declare of officials; given over the border and checked there. */
export interface Curate {
  /** Declares that two officials are one person; answers the id of the one that stays. */
  merge(keep: NodeId, duplicate: NodeId, reason: string): Promise<NodeId>;
  /** Takes a merge back; answers the official it was merged into and the one that is back. */
  split(duplicate: NodeId, reason: string): Promise<NodeId[]>;
}
