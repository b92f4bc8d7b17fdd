import type { EvidenceSpan } from '../model/claim.ts';
import type { RelationshipType } from '../model/kind.ts';
import type { NodeId } from '../model/node-id.ts';
import type { StoredArticle } from '../nodes/article.ts';

/** What an article claims of one node. */
export interface NodeFact {
  readonly id: NodeId;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly spans: readonly EvidenceSpan[];
  /** The properties that a curator wrote. */
  readonly corrected?: readonly string[];
}

/** What an article claims of one relationship; it also claims both ends. */
export interface RelationshipFact {
  readonly type: RelationshipType;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly spans: readonly EvidenceSpan[];
  /** The properties that a curator wrote. */
  readonly corrected?: readonly string[];
}

/** All facts of one article, ready to be loaded: each node and each relationship once. */
export interface ArticleFacts {
  readonly article: StoredArticle;
  readonly nodes: readonly NodeFact[];
  readonly relationships: readonly RelationshipFact[];
}
