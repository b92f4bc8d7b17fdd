import { z } from 'zod';
import { parseQuery } from './parse.ts';
import type { Projection } from './projection.ts';
import type { Statement } from './statement.ts';

/** The selected columns of a row, by their paths: `node.title roles`. Ids are always selected. */
export type ColumnSet = string;

/** `{key: key, node: {id: meeting.id, title: meeting.title}}` for `key` → `{key: key, node: {id: meeting.id}}`. */
export function project(projection: Projection, columns: ColumnSet | undefined): Projection {
  return columns === undefined ? projection : withColumns(projection, columns.split(' '), '');
}

function withColumns(
  { entries }: Projection,
  columns: readonly string[],
  prefix: string,
): Projection {
  return {
    entries: entries.flatMap(([name, value]): Projection['entries'] => {
      if (typeof value === 'string')
        return name === 'id' || columns.includes(`${prefix}${name}`) ? [[name, value]] : [];
      const map = withColumns(value, columns, `${prefix}${name}.`);
      return map.entries.length > 0 ? [[name, map]] : [];
    }),
  };
}

/** The shape of a statement's rows with the selected columns only. */
export function projectShape(
  { cypher, row }: Statement,
  columns: ColumnSet | undefined,
): z.ZodType {
  if (columns === undefined) return row;
  const { returned, name, returnsRows } = parseQuery(cypher);
  if (typeof returned === 'string') return row;
  const map = project(returned, columns);
  if (returnsRows) return pick(row, map);
  const list = row instanceof z.ZodObject ? row.shape[name] : undefined;
  if (!(row instanceof z.ZodObject && list instanceof z.ZodArray))
    throw new Error(`a row has no list ${name}: ${cypher}`);
  return row.extend({ [name]: z.array(pick(list.element as z.ZodType, map)) });
}

/** A shape that transforms its rows stays as it is. */
function pick(shape: z.ZodType, { entries }: Projection): z.ZodType {
  if (!(shape instanceof z.ZodObject)) return shape;
  const picked = entries.map(([name, value]) => {
    const own = shape.shape[name] as z.ZodType;
    return [name, typeof value === 'string' ? own : pick(own, value)];
  });
  return z.strictObject(Object.fromEntries(picked));
}
