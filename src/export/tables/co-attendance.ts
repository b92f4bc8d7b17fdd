import { officialsByIds } from '../../graph/nodes/official.ts';
import type { ExportSource } from '../../graph/scans/export.ts';
import { date, decimal, tableOf, text, whole } from './table.ts';

/** Who met whom, and how often. */
export const coAttendance = tableOf({
  name: 'co-attendance',
  description: 'Who met whom, and how often: a row for two officials',
  key: ['official_id', 'other_id'],
  rows: pairRows,
})([
  text('official_id', 'One of them', (row) => row.id, 'officials'),
  text('name', 'The name', (row) => row.name),
  text('other_id', 'The other', (row) => row.otherId, 'officials'),
  text('other_name', 'The name of the other', (row) => row.otherName),
  whole(
    'shared_meetings',
    'How many of the exported meetings both attended',
    (row) => row.sharedMeetings,
  ),
  decimal(
    'jaccard',
    'These meetings, by those that at least one of them attended',
    (row) => row.jaccard,
  ),
  date('first_shared', 'The first of them', (row) => row.firstShared),
  date('last_shared', 'The last of them', (row) => row.lastShared),
]);

async function* pairRows(source: ExportSource) {
  for await (const page of source.pairs()) {
    const ids = [...new Set(page.flatMap(({ id, otherId }) => [id, otherId]))];
    const known = await source.read(officialsByIds, { ids });
    const nameOf = new Map(known.map(({ id, name }) => [id, name]));
    yield page.map((pair) => ({
      ...pair,
      name: nameOf.get(pair.id) ?? null,
      otherName: nameOf.get(pair.otherId) ?? null,
    }));
  }
}
