import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

type Row = Readonly<Record<string, string>>;

/**
 * What the files hold that `xianzhi export --format neo4j-admin` wrote: each table with its rows as
 * JSON, whatever their order, with ids in the place of the numbers of nodes.
 */
export function tablesIn(folder: string): Record<string, string[]> {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('-header.csv'))
    .map((file) => file.slice(0, -'-header.csv'.length));
  const tables = names.map((name) => [name, rowsOf(folder, name)] as const);
  const ids = new Map(
    tables.flatMap(([, rows]) => rows.map((row) => [row[':ID'] ?? '', row['id:string']])),
  );
  const told = ({ ':ID': _number, ':START_ID': from, ':END_ID': to, ...row }: Row) =>
    JSON.stringify([from && ids.get(from), to && ids.get(to), ...Object.entries(row).sort()]);
  return Object.fromEntries(tables.map(([name, rows]) => [name, rows.map(told).sort()]));
}

function rowsOf(folder: string, name: string): Row[] {
  const read = (file: string): string[][] =>
    parse(readFileSync(join(folder, file)), {
      delimiter: '\t',
      quote: '\u001e',
      escape: '\u001e',
      relax_column_count: true,
    });
  const [header = []] = read(`${name}-header.csv`);
  return read(`${name}.csv`).map((cells) =>
    Object.fromEntries(
      cells.map((cell, at) => [header[at] ?? '', cell]).filter(([, cell]) => cell !== ''),
    ),
  );
}
