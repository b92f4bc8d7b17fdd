import type { ExportSource } from '../graph/scans/export.ts';

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

/** A column of texts. */
export function text(name: string, description: string, of?: string): Column {
  return { name, type: 'string', description, ...(of !== undefined && { of }) };
}

/** A column of whole numbers. */
export function whole(name: string, description: string): Column {
  return { name, type: 'integer', description };
}

/** A column of dates of known precision, which no spreadsheet takes for days: 2017, 2017-09, 2017-09-23. */
export function date(name: string, description: string): Column {
  return text(name, `${description}: 2017-09-23, 2017-09 or 2017`);
}
