import { stringify } from 'csv-stringify/sync';
import type { ExportSource } from '../graph/scans/export.ts';
import type { Chunk } from './chunk.ts';

type Cell = string | number | null;

/** A table of the export: its columns and its rows, a page at a time. */
export interface CsvTable {
  readonly name: string;
  readonly columns: readonly string[];
  rows(source: ExportSource): AsyncIterable<Cell[][]>;
}

/** People, meetings, who attended which (two-mode) and who met whom how often (one-mode). */
export const tables: readonly CsvTable[] = [
  {
    name: 'officials',
    columns: ['id', 'name', 'pinyin', 'county_ids', 'counties', 'meetings'],
    async *rows(source) {
      for await (const page of source.officials()) {
        yield page.map(({ id, name, pinyin, countyIds, countyNames, meetings }) => [
          id,
          name,
          pinyin,
          countyIds.join(' '),
          countyNames.join(' '),
          meetings,
        ]);
      }
    },
  },
  {
    name: 'meetings',
    columns: [
      'id',
      'title',
      'type',
      'date',
      'last_day',
      'place',
      'stated_attendance',
      'county_id',
      'county',
    ],
    async *rows(source) {
      for await (const page of source.meetings()) {
        yield page.map((meeting) => [
          meeting.id,
          meeting.title,
          meeting.type,
          meeting.date,
          meeting.lastDay,
          meeting.place,
          meeting.statedAttendance,
          meeting.countyId,
          meeting.countyName,
        ]);
      }
    },
  },
  {
    name: 'attendance',
    columns: ['official_id', 'meeting_id', 'roles', 'post_title', 'order'],
    async *rows(source) {
      for await (const page of source.attendances()) {
        yield page.map(({ officialId, meetingId, roles, postTitle, order }) => [
          officialId,
          meetingId,
          roles.join(' '),
          postTitle,
          order,
        ]);
      }
    },
  },
  {
    name: 'co-attendance',
    columns: [
      'official_id',
      'other_id',
      'shared_meetings',
      'jaccard',
      'first_shared',
      'last_shared',
    ],
    async *rows(source) {
      for await (const page of source.pairs()) {
        yield page.map((pair) => [
          pair.id,
          pair.otherId,
          pair.sharedMeetings,
          pair.jaccard,
          pair.firstShared,
          pair.lastShared,
        ]);
      }
    },
  },
];

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets know it; a text
 * that one would take for a formula begins with an apostrophe.
 */
export async function* csv(
  { columns, rows }: CsvTable,
  source: ExportSource,
): AsyncGenerator<Chunk> {
  yield { rows: 0, text: stringify([[...columns]], { bom: true, record_delimiter: 'windows' }) };
  for await (const page of rows(source)) {
    const text = stringify(page, { escape_formulas: true, record_delimiter: 'windows' });
    yield { rows: page.length, text };
  }
}
