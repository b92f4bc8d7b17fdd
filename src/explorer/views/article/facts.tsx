import { NodeLink } from '../../parts/node-link.tsx';
import { written } from '../../parts/number.ts';
import { useWords } from '../../words/words.ts';
import type { ShownArticle } from './query.ts';

type MentionEdges = ShownArticle['mentions']['edges'];

const ORDER = [
  'Meeting',
  'Official',
  'County',
  'Policy',
  'Organization',
  'Post',
  'Figure',
] as const;

/** What was read from an article, by kind. Pointing at it marks its words. */
export function Facts({
  edges,
  pointed,
  onPoint,
}: {
  readonly edges: MentionEdges;
  readonly pointed: string | undefined;
  readonly onPoint: (id: string | undefined) => void;
}) {
  const words = useWords();
  return (
    <dl class="facts">
      {ORDER.map((kind) => {
        const own = edges.filter(({ node }) => node.__typename === kind);
        if (own.length === 0) return null;
        return (
          <div key={kind}>
            <dt>{words[kind.toLowerCase() as Lowercase<typeof kind>]}</dt>
            {own.map(({ node }) => (
              <dd
                key={node.id}
                class={node.id === pointed ? 'pointed' : undefined}
                onMouseEnter={() => onPoint(node.id)}
                onMouseLeave={() => onPoint(undefined)}
                onFocusIn={() => onPoint(node.id)}
                onFocusOut={() => onPoint(undefined)}
              >
                <NodeLink id={node.id} words={labelOf(node)} />
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}

function labelOf(node: MentionEdges[number]['node']): string {
  if ('name' in node) return node.name;
  if ('title' in node) return node.title;
  if (!('metric' in node)) return node.id;
  const { year, metric, value, unit } = node;
  return `${year ?? ''} ${metric} ${written(value)} ${unit ?? ''}`.trim();
}
