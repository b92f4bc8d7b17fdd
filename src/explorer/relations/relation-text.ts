import type { GraphWords } from '../words/graph-words.ts';
import type { Role } from '../words/roles.ts';

/** A node at an end of a relation. */
export interface RelatedNode {
  readonly nodeId: string;
  readonly label: string;
  readonly date: string | null;
}

/** An edge with both of its nodes. */
export interface Relation {
  readonly source: RelatedNode;
  readonly target: RelatedNode;
  readonly type: keyof GraphWords['edges'];
  readonly roles: readonly Role[] | null;
  readonly postTitle: string | null;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

/** A node by its label, with its day where it has one. */
export const dated = ({ label, date }: RelatedNode) =>
  date === null ? label : `${label} (${date})`;

/** What a relation says beside its verb: roles, the post as printed, the days of a tenure. */
export function detailsOf({ postTitle, firstSeen, lastSeen }: Relation): string {
  const days = [...new Set([firstSeen, lastSeen])].filter((day) => day !== null).join(' – ');
  return [postTitle, days].filter(Boolean).join(', ');
}

/** An edge as a sentence of plain text. */
export function relationText(relation: Relation, words: GraphWords): string {
  const { source, target, type, roles } = relation;
  const said = (roles ?? []).map((role) => words.roles[role]).join(', ');
  const details = [said, detailsOf(relation)].filter(Boolean).join(', ');
  const sentence = `${dated(source)} ${words.edges[type]} ${dated(target)}`;
  return details === '' ? sentence : `${sentence} (${details})`;
}
