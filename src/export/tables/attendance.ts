import { type ExportSource, exportedAttendances } from '../../graph/scans/export.ts';
import { factsOfPairs } from './quotes.ts';
import { COUNTY_COLUMNS, date, QUOTE_COLUMNS, tableOf, text, whole } from './table.ts';

/** Who attended which meeting, with the words that say so. */
export const attendance = tableOf({
  name: 'attendance',
  description: 'Who attended which meeting, as what and in which post',
  key: ['official_id', 'meeting_id'],
  rows: attendanceRows,
})([
  text('official_id', 'The official', (row) => row.officialId, 'officials'),
  text('name', 'The name of the official', (row) => row.name),
  text('pinyin', 'The name in pinyin', (row) => row.pinyin),
  text('meeting_id', 'The meeting', (row) => row.meetingId, 'meetings'),
  text('meeting', 'The title of the meeting', (row) => row.meeting?.title ?? null),
  text('type', 'What sort of meeting it was', (row) => row.meeting?.type ?? null),
  date('date', 'The day, or the first of several', (row) => row.meeting?.date ?? null),
  date('last_day', 'The last day', (row) => row.meeting?.lastDay ?? null),
  ...COUNTY_COLUMNS,
  text('roles', 'HOST, SPEAKER, ATTENDEE, OBSERVER or ABSENT, with blanks between', (row) =>
    row.roles.join(' '),
  ),
  text('post_title', 'The post, as it is printed', (row) => row.postTitle),
  whole('order', 'The place in the list of names', (row) => row.order),
  ...QUOTE_COLUMNS,
]);

async function* attendanceRows(source: ExportSource) {
  for await (const page of source.meetings()) {
    const meetingOf = new Map(page.map((meeting) => [meeting.id, meeting]));
    const own = await source.read(exportedAttendances, { ids: [...meetingOf.keys()] });
    const pairs = own.map(({ officialId: from, meetingId: to }) => ({ from, to }));
    const facts = await factsOfPairs(source, 'ATTENDED', pairs);
    const quoteOf = new Map(facts.map(({ from, to, quotes: [first] }) => [`${from} ${to}`, first]));
    yield own.map((one) => {
      const meeting = meetingOf.get(one.meetingId);
      return {
        ...one,
        meeting,
        countyId: meeting?.countyId ?? null,
        countyName: meeting?.countyName ?? null,
        quote: quoteOf.get(`${one.officialId} ${one.meetingId}`),
      };
    });
  }
}
