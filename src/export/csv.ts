import { stringify } from 'csv-stringify/sync';
import type { ExportSource } from '../graph/scans/export.ts';
import type { Chunk } from './chunk.ts';
import type { Cell, Table } from './tables/table.ts';

/** What a spreadsheet takes for the begin of a formula, in full width too, or removes before it looks. */
const FORMULA = /^[\t\r\n\0]*[=+\-@＝＋－＠]/u;

/** A text that a spreadsheet would run begins with an apostrophe: '=1+1. */
export function safeCell(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}

const OPTIONS = {
  record_delimiter: 'windows',
  // A line feed alone ends a row too, for many readers.
  quoted_match: /[\n\r]/u,
  cast: { boolean: String },
} as const;

/** A table as CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets know it. */
export async function* csv({ columns, rows }: Table, source: ExportSource): AsyncGenerator<Chunk> {
  const names = columns.map(({ name }) => name);
  yield { rows: 0, data: stringify([names], { ...OPTIONS, bom: true }) };
  for await (const page of rows(source)) {
    const data = stringify(
      page.map((row) => row.map(safeCell)),
      OPTIONS,
    );
    yield { rows: page.length, data };
  }
}
