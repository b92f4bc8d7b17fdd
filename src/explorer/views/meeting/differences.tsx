import { DataTable } from '../../parts/data-table.tsx';
import { NodeLink } from '../../parts/node-link.tsx';
import { useWords } from '../../words/words.ts';
import { orderDiffers, placesIn } from './places.ts';
import type { ShownMeeting } from './query.ts';

/** Whom the articles of a meeting name, each in its own order: who is left out, and who stands before whom. */
export function Differences({ meeting }: { readonly meeting: ShownMeeting }) {
  const words = useWords();
  const articles = meeting.articles.nodes;
  const people = meeting.attendees.edges;
  const namedBy = articles.map(({ mentions }) => new Set(mentions.nodes.map(({ id }) => id)));
  const places = articles.map((article) => placesIn(article, people));
  // Of more people than are listed it is not known who is left out.
  if (articles.some(({ mentions }) => mentions.totalCount > mentions.nodes.length))
    return <p>{words.tooLong}</p>;
  const isLeftOut = people.some(({ node }) => namedBy.some((ids) => !ids.has(node.id)));
  if (!isLeftOut && !orderDiffers(places)) return <p>{words.toldAlike}</p>;
  return (
    <>
      <p class="note">{words.placesNote}</p>
      <DataTable
        label={words.toldDifferently}
        rows={people}
        columns={[
          {
            heading: words.person,
            cell: ({ node }) => <NodeLink id={node.id} words={node.name} />,
          },
          ...articles.map(({ source, published, title }, index) => ({
            heading: `${index + 1}. ${source ?? title} ${published ?? ''}`.trim(),
            cell: ({ node }: (typeof people)[number]) => {
              if (!namedBy[index]?.has(node.id)) return `– ${words.notNamedHere}`;
              const place = places[index]?.get(node.id);
              return place === undefined ? `✓ ${words.namedHere}` : String(place);
            },
          })),
        ]}
      />
    </>
  );
}
