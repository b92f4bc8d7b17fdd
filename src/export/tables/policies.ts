import { issuersOfPolicies } from '../../graph/nodes/policy.ts';
import { exportedPolicies } from '../../graph/scans/export-rows.ts';
import { grouped } from '../../grouped.ts';
import { pagesOf, tableOf, text, whole } from './table.ts';

/** The documents, with the ids of those who issued them. */
export const policies = tableOf({
  name: 'policies',
  description: 'Documents in 《》, and numbered sets such as “1+17”',
  key: ['id'],
  rows: (source) =>
    pagesOf(source, 'Policy', async (ids) => {
      const issued = await source.read(issuersOfPolicies, { ids });
      const issuers = grouped(issued, ({ policyId }) => policyId);
      return (await source.read(exportedPolicies, { ids })).map((policy) => ({
        ...policy,
        issuerIds: (issuers.get(policy.id) ?? []).map(({ issuerId }) => issuerId),
      }));
    }),
})([
  text('id', 'Made from the title, and the area unless the title names a place', (row) => row.id),
  text('title', 'The title', (row) => row.title),
  text('kind', 'What sort of document it is, such as PLAN', (row) => row.kind),
  text(
    'issuer_ids',
    'The ids of the areas and organizations that issued it, with blanks between',
    (row) => row.issuerIds.join(' '),
  ),
  whole('meetings', 'How many meetings discussed it', (row) => row.meetings),
]);
