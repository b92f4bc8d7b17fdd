import { MarkedText, type TextMark } from '../../parts/marked-text.tsx';
import { NodeLink } from '../../parts/node-link.tsx';
import { useWords } from '../../words/words.ts';
import type { ShownMeeting } from './query.ts';

/** The articles that tell of a meeting, side by side, with the words from which its facts were read. */
export function Articles({
  meeting,
  pointed,
  onPoint,
}: {
  readonly meeting: ShownMeeting;
  readonly pointed: string | undefined;
  readonly onPoint: (id: string | undefined) => void;
}) {
  const words = useWords();
  const marks = marksOf(meeting);
  const { nodes, totalCount } = meeting.articles;
  return (
    <div class="articles">
      {nodes.map(({ id, title, source, published, text }) => (
        <section key={id} aria-label={title}>
          <h3>
            <NodeLink id={id} words={title} />
          </h3>
          <p class="faint">{[source, published].filter(Boolean).join(' · ')}</p>
          <MarkedText text={text} marks={marks.get(id) ?? []} pointed={pointed} onPoint={onPoint} />
        </section>
      ))}
      {totalCount > nodes.length && <p class="note">{words.cutOff(nodes.length, totalCount)}</p>}
    </div>
  );
}

/** The words from which facts of the meeting were read, by article. */
function marksOf(meeting: ShownMeeting): ReadonlyMap<string, readonly TextMark[]> {
  const marks = new Map<string, TextMark[]>();
  const facts = [
    ...meeting.attendees.edges,
    ...meeting.policies.edges,
    ...meeting.organizations.edges,
    ...meeting.figures.nodes.map((node) => ({ node, evidence: node.evidence })),
  ];
  for (const { node, evidence } of facts)
    for (const { start, end, article } of evidence)
      marks.set(article.id, [...(marks.get(article.id) ?? []), { start, end, of: node.id }]);
  return marks;
}
