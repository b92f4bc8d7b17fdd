import type { ResultOf } from 'gql.tada';
import { request } from '../../api/request.ts';
import { usePages } from '../../api/use-pages.ts';
import { attendanceFields } from '../../curate/fields.ts';
import { Chinese } from '../../parts/chinese.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { NodeLink } from '../../parts/node-link.tsx';
import { Quote } from '../../parts/quote.tsx';
import { Roles } from '../../parts/roles.tsx';
import { useWords } from '../../words/words.ts';
import { OFFICIAL_MEETINGS } from './query.ts';

type Attended = NonNullable<ResultOf<typeof OFFICIAL_MEETINGS>['official']>['meetings'];

/** The meetings of a person, newest first, with roles, post and quote; more at a press. */
export function Meetings({
  id,
  first,
  total,
}: {
  readonly id: string;
  readonly first: Attended;
  readonly total: number;
}) {
  const words = useWords();
  const paging = usePages({ rows: first.edges, pageInfo: first.pageInfo }, async (after) => {
    const { official } = await request(OFFICIAL_MEETINGS, { id, after });
    return official === null
      ? undefined
      : { rows: official.meetings.edges, pageInfo: official.meetings.pageInfo };
  });
  return (
    <DataTable
      label={words.attended}
      rows={paging.rows}
      paging={paging}
      total={total}
      columns={[
        { heading: words.date, isDate: true, cell: ({ node }) => node.date ?? words.unknown },
        {
          heading: words.meeting,
          cell: ({ node }) => <NodeLink id={node.id} words={node.title} />,
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
