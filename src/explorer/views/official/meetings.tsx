import type { ResultOf } from 'gql.tada';
import { useState } from 'preact/hooks';
import { request } from '../../api/request.ts';
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
  const [edges, setEdges] = useState(first.edges);
  const [page, setPage] = useState(first.pageInfo);
  const [isFailed, setFailed] = useState(false);
  async function more(): Promise<void> {
    try {
      const { official } = await request(OFFICIAL_MEETINGS, { id, after: page.endCursor });
      if (official === null) return;
      setEdges([...edges, ...official.meetings.edges]);
      setPage(official.meetings.pageInfo);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }
  return (
    <>
      <DataTable
        label={words.attended}
        rows={edges}
        isWhole
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
            cell: (edge) => (
              <Quote evidence={edge.evidence} fields={attendanceFields(words, edge)} />
            ),
          },
        ]}
      />
      {isFailed && <p role="alert">{words.failed}</p>}
      {page.hasNextPage && (
        <button type="button" onClick={more}>
          {words.more(Math.min(100, total - edges.length))}
        </button>
      )}
    </>
  );
}
