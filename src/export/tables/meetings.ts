import { COUNTY_COLUMNS, date, tableOf, text, whole } from './table.ts';

/** The meetings. */
export const meetings = tableOf({
  name: 'meetings',
  description: 'Meetings, ceremonies and inspections that were held',
  key: ['id'],
  rows: (source) => source.meetings(),
})([
  text('id', 'Made from the area, the day and the title', (row) => row.id),
  text('title', 'The title', (row) => row.title),
  text('type', 'What sort of meeting it was, such as WORK', (row) => row.type),
  date('date', 'The day, or the first of several', (row) => row.date),
  date('last_day', 'The last day', (row) => row.lastDay),
  text('place', 'Where it was held, as it is printed', (row) => row.place),
  whole(
    'stated_attendance',
    'How many attended, as an article says',
    (row) => row.statedAttendance,
  ),
  ...COUNTY_COLUMNS,
]);
