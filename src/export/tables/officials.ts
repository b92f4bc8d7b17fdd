import { date, tableOf, text, whole } from './table.ts';

/** The officials, with how many of the exported meetings each attended. */
export const officials = tableOf({
  name: 'officials',
  description: 'People with a public post, or named among leaders',
  key: ['id'],
  rows: (source) => source.officials(),
})([
  text('id', 'Made from the area and the name', (row) => row.id),
  text('name', 'The name', (row) => row.name),
  text('pinyin', 'The name in pinyin', (row) => row.pinyin),
  text(
    'county_ids',
    'The ids of the areas that the official belongs to, with blanks between',
    (row) => row.countyIds.join(' '),
  ),
  text('counties', 'The names of these areas, with blanks between', (row) =>
    row.countyNames.join(' '),
  ),
  whole(
    'meetings',
    'How many of the exported meetings the official attended',
    (row) => row.meetings,
  ),
  date('first_meeting', 'The first of them', (row) => row.first),
  date('last_meeting', 'The last of them', (row) => row.last),
]);
