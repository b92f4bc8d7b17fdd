import { DataTable } from '../../parts/data-table.tsx';
import { NodeLink } from '../../parts/node-link.tsx';
import { useWords } from '../../words/words.ts';
import type { ShownMeeting } from './query.ts';

/** Who is named by some articles of a meeting, and not by others. */
export function Differences({ meeting }: { readonly meeting: ShownMeeting }) {
  const words = useWords();
  const articles = meeting.articles.nodes;
  const namedBy = articles.map(({ mentions }) => new Set(mentions.nodes.map(({ id }) => id)));
  const rows = meeting.attendees.edges
    .map(({ node }) => ({ node, named: namedBy.map((ids) => ids.has(node.id)) }))
    .filter(({ named }) => named.includes(false));
  // Of more people than are listed it is not known who is left out.
  if (articles.some(({ mentions }) => mentions.totalCount > mentions.nodes.length))
    return <p>{words.tooLong}</p>;
  if (rows.length === 0) return <p>{words.toldAlike}</p>;
  return (
    <DataTable
      label={words.toldDifferently}
      rows={rows}
      columns={[
        { heading: words.person, cell: ({ node }) => <NodeLink id={node.id} words={node.name} /> },
        ...articles.map(({ source, published, title }, index) => ({
          heading: `${index + 1}. ${source ?? title} ${published ?? ''}`.trim(),
          cell: ({ named }: { readonly named: readonly boolean[] }) =>
            named[index] ? `✓ ${words.namedHere}` : `– ${words.notNamedHere}`,
        })),
      ]}
    />
  );
}
