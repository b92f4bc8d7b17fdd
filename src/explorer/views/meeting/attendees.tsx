import { attendanceFields } from '../../curate/fields.ts';
import { Chinese } from '../../parts/chinese.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { NodeLink } from '../../parts/node-link.tsx';
import { Quote } from '../../parts/quote.tsx';
import { Roles } from '../../parts/roles.tsx';
import { useWords } from '../../words/words.ts';
import type { ShownMeeting } from './query.ts';

/** Who was there, in the order of names. Pointing at a person marks the words, by mouse or by keyboard. */
export function Attendees({
  edges,
  total,
  pointed,
  onPoint,
}: {
  readonly edges: ShownMeeting['attendees']['edges'];
  readonly total: number;
  readonly pointed: string | undefined;
  readonly onPoint: (id: string | undefined) => void;
}) {
  const words = useWords();
  return (
    <DataTable
      label={words.whoWasThere}
      rows={edges}
      total={total}
      rowClass={({ node }) => (node.id === pointed ? 'pointed' : undefined)}
      columns={[
        { heading: words.order, cell: ({ order }) => order, isNumber: true },
        {
          heading: words.person,
          cell: ({ node }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the link in it has the focus.
            <span
              onMouseEnter={() => onPoint(node.id)}
              onMouseLeave={() => onPoint(undefined)}
              onFocusIn={() => onPoint(node.id)}
              onFocusOut={() => onPoint(undefined)}
            >
              <NodeLink id={node.id} words={node.name} />
            </span>
          ),
        },
        { heading: words.role, cell: ({ roles }) => <Roles roles={roles} /> },
        { heading: words.postAsPrinted, cell: ({ postTitle }) => <Chinese>{postTitle}</Chinese> },
        {
          heading: words.words,
          cell: (edge) => <Quote evidence={edge.evidence} fields={attendanceFields(words, edge)} />,
        },
      ]}
    />
  );
}
