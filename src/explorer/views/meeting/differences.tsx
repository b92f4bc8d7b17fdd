import { DataTable } from '../../parts/data-table.tsx';
import { NodeLink } from '../../parts/node-link.tsx';
import { useWords } from '../../words/words.ts';
import type { ShownMeeting } from './query.ts';

/** Who is named by some articles of a meeting, and not by others. */
export function Differences({ meeting }: { readonly meeting: ShownMeeting }) {
  const words = useWords();
  const articles = meeting.articles.nodes;
  const rows = meeting.attendees.edges
    .map(({ node, evidence }) => ({
      node,
      named: new Set(evidence.map(({ article }) => article.id)),
    }))
    .filter(({ named }) => articles.some(({ id }) => !named.has(id)));
  if (rows.length === 0) return <p>{words.toldAlike}</p>;
  return (
    <DataTable
      label={words.toldDifferently}
      rows={rows}
      columns={[
        { heading: words.person, cell: ({ node }) => <NodeLink id={node.id} words={node.name} /> },
        ...articles.map(({ id, source, title }, index) => ({
          heading: `${index + 1}. ${source ?? title}`,
          cell: ({ named }: { readonly named: ReadonlySet<string> }) =>
            named.has(id) ? `✓ ${words.namedHere}` : `– ${words.notNamedHere}`,
        })),
      ]}
    />
  );
}
