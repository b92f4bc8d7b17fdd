import { request } from '../../api/request.ts';
import { usePages } from '../../api/use-pages.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { NodeLink } from '../../parts/node-link.tsx';
import { useWords } from '../../words/words.ts';
import { COUNTY_PEOPLE, COUNTY_POLICIES, type CountyData } from './query.ts';

/** The people of an area, those of most meetings first. */
export function People({
  id,
  first,
}: {
  readonly id: string;
  readonly first: CountyData['people'];
}) {
  const words = useWords();
  const paging = usePages({ rows: first.nodes, pageInfo: first.pageInfo }, async (after) => {
    const { people } = await request(COUNTY_PEOPLE, { id, after });
    return { rows: people.nodes, pageInfo: people.pageInfo };
  });
  return (
    <DataTable
      label={words.people}
      rows={paging.rows}
      paging={paging}
      total={first.totalCount}
      columns={[
        {
          heading: words.person,
          cell: (person) => <NodeLink id={person.id} words={person.name} />,
        },
        {
          heading: words.meetings,
          isNumber: true,
          cell: ({ meetings }) => meetings.totalCount,
        },
      ]}
    />
  );
}

type Policies = NonNullable<CountyData['county']>['policies'];

/** The documents of an area, by title. */
export function Policies({ id, first }: { readonly id: string; readonly first: Policies }) {
  const words = useWords();
  const paging = usePages({ rows: first.nodes, pageInfo: first.pageInfo }, async (after) => {
    const { county } = await request(COUNTY_POLICIES, { id, after });
    if (county === null) return undefined;
    return { rows: county.policies.nodes, pageInfo: county.policies.pageInfo };
  });
  return (
    <DataTable
      label={words.documents}
      rows={paging.rows}
      paging={paging}
      total={first.totalCount}
      columns={[
        {
          heading: words.title,
          cell: (policy) => <NodeLink id={policy.id} words={policy.title} />,
        },
        { heading: words.kind, cell: ({ kind }) => words.policyKinds[kind] },
      ]}
    />
  );
}
