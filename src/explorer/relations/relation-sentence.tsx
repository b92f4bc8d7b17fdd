import { NodeLink } from '../parts/node-link.tsx';
import { Quote, type QuoteOf } from '../parts/quote.tsx';
import { type Role, Roles } from '../parts/roles.tsx';
import { useWords, type Words } from '../words/words.ts';

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
  readonly type: keyof Words['edges'];
  readonly roles: readonly Role[] | null;
  readonly postTitle: string | null;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly evidence: readonly QuoteOf[];
}

const dated = ({ label, date }: RelatedNode) => (date === null ? label : `${label} (${date})`);

/** What a relation says beside its verb: roles, the post as printed, the days of a tenure. */
function detailsOf({ postTitle, firstSeen, lastSeen }: Relation): string {
  const days = [...new Set([firstSeen, lastSeen])].filter((day) => day !== null).join(' – ');
  return [postTitle, days].filter(Boolean).join(', ');
}

/** An edge as a sentence with links, and the words that state it. */
export function RelationSentence({ relation }: { readonly relation: Relation }) {
  const words = useWords();
  const { source, target, type, roles, evidence } = relation;
  const details = detailsOf(relation);
  return (
    <>
      <NodeLink id={source.nodeId} words={dated(source)} /> {words.edges[type]}{' '}
      <NodeLink id={target.nodeId} words={dated(target)} />
      {roles !== null && roles.length > 0 && (
        <>
          {' '}
          · <Roles roles={roles} />
        </>
      )}
      {details !== '' && (
        <span class="faint">
          {' '}
          · <span lang="zh-Hans">{details}</span>
        </span>
      )}
      {evidence.length > 0 && (
        <span class="stated">
          <Quote evidence={evidence} />
        </span>
      )}
    </>
  );
}

/** An edge as a sentence of plain text. */
export function relationText(relation: Relation, words: Words): string {
  const { source, target, type, roles } = relation;
  const said = (roles ?? []).map((role) => words.roles[role]).join(', ');
  const details = [said, detailsOf(relation)].filter(Boolean).join(', ');
  const sentence = `${dated(source)} ${words.edges[type]} ${dated(target)}`;
  return details === '' ? sentence : `${sentence} (${details})`;
}
