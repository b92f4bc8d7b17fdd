import { closingOf } from './prune.ts';

/** A map as a statement writes it: names with the expressions or the maps that they stand for. */
export interface MapLiteral {
  readonly entries: readonly (readonly [name: string, value: MapLiteral | string])[];
}

/** `{key: key, node: {id: meeting.id}}` as names and expressions. */
export function mapLiteral(text: string): MapLiteral {
  const entries = topLevel(text.slice(1, -1)).map((entry) => {
    const colon = entry.indexOf(':');
    const value = entry.slice(colon + 1).trim();
    return [
      entry.slice(0, colon).trim(),
      value.startsWith('{') ? mapLiteral(value) : value,
    ] as const;
  });
  return { entries };
}

/** What is between commas that stand in no bracket: `a, f(b, c)` → [a, f(b, c)]. */
export function topLevel(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if ('([{'.includes(text[at] ?? '')) at = closingOf(text, at);
    else if (text[at] === ',') {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}

/** `{key: key, node: {id: meeting.id}}` → [key, meeting.id]: the expressions, in their order. */
export function columnsOf({ entries }: MapLiteral): string[] {
  return entries.flatMap(([, value]) => (typeof value === 'string' ? [value] : columnsOf(value)));
}

/** How a row of columns becomes the map that they were written as. */
export type Reader = (columns: readonly unknown[]) => Record<string, unknown>;

/** Reads what `columnsOf` wrote, from the column at a place on. */
export function readerOf(map: MapLiteral, from = 0): Reader {
  let at = from;
  const members = map.entries.map(([name, value]) => {
    const place = at;
    at += typeof value === 'string' ? 1 : columnsOf(value).length;
    return { name, read: typeof value === 'string' ? place : readerOf(value, place) };
  });
  return (columns) => {
    const row: Record<string, unknown> = {};
    for (const { name, read } of members)
      row[name] = typeof read === 'number' ? columns[read] : read(columns);
    return row;
  };
}
