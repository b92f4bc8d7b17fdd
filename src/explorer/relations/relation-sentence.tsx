import { NodeLink } from '../parts/node-link.tsx';
import { Quote, type QuoteOf } from '../parts/quote.tsx';
import { Roles } from '../parts/roles.tsx';
import { useGraphWords } from '../words/graph-words.ts';
import { dated, detailsOf, type RelatedNode, type Relation } from './relation-text.ts';

/** An edge with the words that state it. */
export interface StatedRelation extends Relation {
  readonly evidence: readonly QuoteOf[];
}

/** The relation of an edge whose nodes are known by their ids; undefined where one is not. */
export function relationOf(
  edge: Omit<StatedRelation, 'source' | 'target'> & {
    readonly source: string;
    readonly target: string;
  },
  nodes: ReadonlyMap<string, RelatedNode>,
): StatedRelation | undefined {
  const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
  if (source === undefined || target === undefined) return undefined;
  return { ...edge, source, target };
}

/** An edge as a sentence with links, and the words that state it. */
export function RelationSentence({ relation }: { readonly relation: StatedRelation }) {
  const words = useGraphWords();
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
