import { addressOfNode } from '../../address.ts';
import { Chinese } from '../../parts/chinese.tsx';
import { Section } from '../../parts/section.tsx';
import { besideName, type FoundNode } from '../../search/beside.ts';
import { Marked } from '../../search/marked.tsx';
import { useWords } from '../../words/words.ts';

/** A match with what tells it from others of its name. */
interface FoundEdge {
  readonly highlight: string;
  readonly node: FoundNode;
}

/** Matches of one kind. */
export function FoundList({
  heading,
  count,
  edges,
}: {
  readonly heading: string;
  readonly count: number;
  readonly edges: readonly FoundEdge[];
}) {
  const words = useWords();
  return (
    <Section heading={`${heading} (${count})`}>
      <ul class="found">
        {edges.map(({ highlight, node }) => (
          <li key={node.id}>
            <a href={addressOfNode(node.id) ?? '/'}>
              <Chinese>
                <Marked words={highlight} />
              </Chinese>
            </a>{' '}
            <span class="faint">{besideName(node)}</span>
          </li>
        ))}
      </ul>
      {count > edges.length && <p class="note">{words.cutOff(edges.length, count)}</p>}
    </Section>
  );
}
