import type { NodeId } from '../model/node-id.ts';

/** What a curator may declare of officials; given over the border and checked there. */
export interface Curate {
  /** Declares that two officials are one person; returns the id of the survivor. */
  merge(keep: NodeId, duplicate: NodeId, reason: string): Promise<NodeId>;
  /** Undoes a merge; returns the official it was merged into and the restored one. */
  split(duplicate: NodeId, reason: string): Promise<NodeId[]>;
}
