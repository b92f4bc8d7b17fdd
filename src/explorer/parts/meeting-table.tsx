import { useWords } from '../words/words.ts';
import { DataTable } from './data-table.tsx';
import { NodeLink } from './node-link.tsx';

interface ListedMeeting {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly county?: { readonly id: string; readonly name: string } | null;
}

/** Meetings with their days and areas. */
export function MeetingTable({
  label,
  meetings,
  total = meetings.length,
}: {
  readonly label: string;
  readonly meetings: readonly ListedMeeting[];
  /** How many there are, where not all of them are given. */
  readonly total?: number;
}) {
  const words = useWords();
  const hasAreas = meetings.some(({ county }) => county);
  return (
    <DataTable
      label={label}
      rows={meetings}
      total={total}
      columns={[
        { heading: words.date, isDate: true, cell: ({ date }) => date ?? words.unknown },
        { heading: words.meeting, cell: ({ id, title }) => <NodeLink id={id} words={title} /> },
        ...(hasAreas
          ? [
              {
                heading: words.county,
                cell: ({ county }: ListedMeeting) =>
                  county && <NodeLink id={county.id} words={county.name} />,
              },
            ]
          : []),
      ]}
    />
  );
}
