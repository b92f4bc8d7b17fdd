import type { EvidenceSpan } from '../model/claim.ts';
import type { RelationshipType } from '../model/kind.ts';
import type { NodeId } from '../model/node-id.ts';
import type { StoredArticle } from '../nodes/article.ts';

/** What an article says of one node. */
export interface NodeFact {
  readonly id: NodeId;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly spans: readonly EvidenceSpan[];
}

/** What an article says of one relationship; it says something of both ends too. */
export interface RelationshipFact {
  readonly type: RelationshipType;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly spans: readonly EvidenceSpan[];
}

/** Everything that one article says, ready to be loaded: each node and each relationship once. */
export interface ArticleFacts {
  readonly article: StoredArticle;
  readonly nodes: readonly NodeFact[];
  readonly relationships: readonly RelationshipFact[];
}
