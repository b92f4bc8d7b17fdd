import { closingBracket } from './prune.ts';

/** The map that a statement returns: each name with an expression or with a map. */
export interface Projection {
  readonly entries: readonly (readonly [name: string, value: Projection | string])[];
}

/** Parses `{key: key, node: {id: meeting.id}}`. */
export function parseProjection(text: string): Projection {
  const entries = splitAtCommas(text.slice(1, -1)).map((entry) => {
    const colon = entry.indexOf(':');
    const value = entry.slice(colon + 1).trim();
    return [
      entry.slice(0, colon).trim(),
      value.startsWith('{') ? parseProjection(value) : value,
    ] as const;
  });
  return { entries };
}

/** Splits at commas outside brackets: `a, f(b, c)` → [a, f(b, c)]. */
export function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if ('([{'.includes(text[at] ?? '')) at = closingBracket(text, at);
    else if (text[at] === ',') {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}

/** `{key: key, node: {id: meeting.id}}` → [key, meeting.id]: the expressions, in their order. */
export function columnsOf({ entries }: Projection): string[] {
  return entries.flatMap(([, value]) => (typeof value === 'string' ? [value] : columnsOf(value)));
}

/** Makes the map of a row out of the list of its columns. */
export type RowDecoder = (columns: readonly unknown[]) => Record<string, unknown>;

/** The decoder of the columns of `columnsOf`, from an index on. */
export function rowDecoder(map: Projection, from = 0): RowDecoder {
  let at = from;
  const entries = map.entries.map(([name, value]) => {
    const place = at;
    at += typeof value === 'string' ? 1 : columnsOf(value).length;
    return { name, source: typeof value === 'string' ? place : rowDecoder(value, place) };
  });
  return (columns) => {
    const row: Record<string, unknown> = {};
    for (const { name, source } of entries)
      row[name] = typeof source === 'number' ? columns[source] : source(columns);
    return row;
  };
}
