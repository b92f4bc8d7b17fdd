import type { ExportedLabel, ExportSource } from '../../graph/scans/export.ts';
import type { FactQuote } from './quotes.ts';

/** What a cell of a table holds; null for what is not known. */
export type Cell = string | number | boolean | null;

/** A column: its name, what its cells are, and what they say. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly description: string;
  /** The table whose first column it refers to. */
  readonly of?: string;
}

/** A table of the export: its columns and its rows, a page at a time. */
export interface Table {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** The columns that tell a row from all others. */
  readonly key: readonly string[];
  rows(source: ExportSource): AsyncIterable<Cell[][]>;
}

/** A column with the cell that it has in each row. */
export interface ColumnOf<Row> extends Column {
  cell(row: Row): Cell;
}

/** Makes a table of what is read a page at a time, then of the columns, each of which takes its cell from a row. */
export function tableOf<Row>({
  rows,
  ...shape
}: Omit<Table, 'columns' | 'rows'> & {
  readonly rows: (source: ExportSource) => AsyncIterable<readonly Row[]>;
}): (columns: readonly ColumnOf<Row>[]) => Table {
  return (columns) => ({
    ...shape,
    columns,
    async *rows(source) {
      for await (const page of rows(source))
        yield page.map((row) => columns.map((column) => column.cell(row)));
    },
  });
}

/** A column of texts; `of` names the table whose ids it has. */
export function text<Row>(
  name: string,
  description: string,
  cell: (row: Row) => string | null,
  of?: string,
): ColumnOf<Row> {
  return { name, type: 'string', description, cell, ...(of !== undefined && { of }) };
}

/** A column of whole numbers. */
export function whole<Row>(
  name: string,
  description: string,
  cell: (row: Row) => number | null,
): ColumnOf<Row> {
  return { name, type: 'integer', description, cell };
}

/** A column of numbers. */
export function decimal<Row>(
  name: string,
  description: string,
  cell: (row: Row) => number | null,
): ColumnOf<Row> {
  return { name, type: 'number', description, cell };
}

/** A column of dates of known precision, which no spreadsheet takes for days: 2017, 2017-09, 2017-09-23. */
export function date<Row>(
  name: string,
  description: string,
  cell: (row: Row) => string | null,
): ColumnOf<Row> {
  return text(name, `${description}: 2017-09-23, 2017-09 or 2017`, cell);
}

/** The columns of the area that a row belongs to. */
export const COUNTY_COLUMNS: readonly ColumnOf<{
  readonly countyId: string | null;
  readonly countyName: string | null;
}>[] = [
  text('county_id', 'The id of the area', (row) => row.countyId),
  text('county', 'The name of the area', (row) => row.countyName),
];

/** The columns of the words from which a row was read. */
export const QUOTE_COLUMNS: readonly ColumnOf<{ readonly quote: FactQuote | undefined }>[] = [
  text(
    'article_id',
    'The article that states it first',
    ({ quote }) => quote?.articleId ?? null,
    'articles',
  ),
  text('article', 'Its title', ({ quote }) => quote?.articleTitle ?? null),
  text('url', 'Its address', ({ quote }) => quote?.url ?? null),
  text('quote', 'Its words', ({ quote }) => quote?.quote ?? null),
];

/** Reads rows of the nodes of a label, a page of ids at a time. */
export async function* pagesOf<Row>(
  source: ExportSource,
  label: ExportedLabel,
  rowsOf: (ids: string[]) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for await (const ids of source.ids(label)) yield await rowsOf(ids);
}
