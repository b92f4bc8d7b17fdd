import { addressOfNode } from '../../address.ts';
import { Chinese } from '../../parts/chinese.tsx';
import { Marked } from '../../parts/marked.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../words/words.ts';

interface Area {
  readonly name: string;
}

/** A match with what tells it from others of its name. */
interface FoundEdge {
  readonly highlight: string;
  readonly node: {
    readonly id: string;
    readonly date?: string | null;
    readonly published?: string | null;
    readonly source?: string | null;
    readonly county?: Area | null;
    readonly parent?: Area | null;
    readonly counties?: readonly Area[];
  };
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
            <span class="faint">{besides(node)}</span>
          </li>
        ))}
      </ul>
      {count > edges.length && <p class="note">{words.cutOff(edges.length, count)}</p>}
    </Section>
  );
}

function besides({ date, published, source, county, parent, counties }: FoundEdge['node']): string {
  const areas = [county, parent, ...(counties ?? [])].map((area) => area?.name);
  return [...areas, date, published, source].filter(Boolean).join(' · ');
}
