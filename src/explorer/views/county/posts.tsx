import { DataTable } from '../../parts/data-table.tsx';
import { NodeLink } from '../../parts/node-link.tsx';
import { useWords } from '../../words/words.ts';
import type { CountyData } from './query.ts';

type Post = NonNullable<CountyData['county']>['posts']['nodes'][number];

/** The order of posts in news: secretaries of the party, heads of governments, then their deputies, then all others. */
const RANKS = [
  /^(?:省|市|州|县|区|旗)委书记$/u,
  /^代?(?:省|市|州|县|区|旗)长$/u,
  /^(?:省|市|州|县|区|旗)委副书记$/u,
  /^(?:省|市|州|县|区|旗)人大常委会主任$/u,
  /^(?:省|市|州|县|区|旗)政协主席$/u,
  /^常务副/u,
  /^(?:省|市|州|县|区|旗)委常委$/u,
  /^副(?:省|市|州|县|区|旗)长$/u,
];

function rankOf(title: string): number {
  const rank = RANKS.findIndex((pattern) => pattern.test(title));
  return rank === -1 ? RANKS.length : rank;
}

/** Who was seen in which post, the highest posts first, and of equal ones the last holder first. */
export function Posts({ posts }: { readonly posts: readonly Post[] }) {
  const words = useWords();
  const rows = posts
    .flatMap(({ id, title, holders }) => holders.nodes.map((holder) => ({ id, title, ...holder })))
    .toSorted(
      (one, other) =>
        rankOf(one.title) - rankOf(other.title) ||
        (other.lastSeen ?? '').localeCompare(one.lastSeen ?? ''),
    );
  const isCut = posts.some(({ holders }) => holders.totalCount > holders.nodes.length);
  return (
    <>
      <DataTable
        label={words.whoHolds}
        rows={rows}
        columns={[
          { heading: words.post, cell: ({ id, title }) => <NodeLink id={id} words={title} /> },
          {
            heading: words.holder,
            cell: ({ official }) => <NodeLink id={official.id} words={official.name} />,
          },
          { heading: words.from, isDate: true, cell: ({ firstSeen }) => firstSeen },
          { heading: words.to, isDate: true, cell: ({ lastSeen }) => lastSeen },
        ]}
      />
      {isCut && <p class="note">{words.moreHolders}</p>}
    </>
  );
}
