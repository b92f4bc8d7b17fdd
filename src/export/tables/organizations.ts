import { exportedOrganizations } from '../../graph/scans/export-rows.ts';
import { COUNTY_COLUMNS, pagesOf, tableOf, text, whole } from './table.ts';

/** The bodies that attend, report or employ. */
export const organizations = tableOf({
  name: 'organizations',
  description: 'Bodies that attend, report or employ, such as 县扶贫办',
  key: ['id'],
  rows: (source) =>
    pagesOf(source, 'Organization', (ids) => source.read(exportedOrganizations, { ids })),
})([
  text('id', 'Made from the area and the name', (row) => row.id),
  text('name', 'The name', (row) => row.name),
  ...COUNTY_COLUMNS,
  whole('meetings', 'How many meetings it was represented at', (row) => row.meetings),
]);
