import { z } from 'zod';
import { isExpression, type Projection } from './projection.ts';
import type { Returned } from './read-form.ts';

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
      if (isExpression(value))
        return name === 'id' || columns.includes(`${prefix}${name}`) ? [[name, value]] : [];
      const map = withColumns(value, columns, `${prefix}${name}.`);
      return map.entries.length > 0 ? [[name, map]] : [];
    }),
  };
}

/** The shape of a statement's rows with the selected columns only. */
export function projectShape(
  row: z.ZodType,
  returned: Returned | undefined,
  columns: ColumnSet | undefined,
): z.ZodType {
  if (columns === undefined || returned === undefined || returned.kind === 'value') return row;
  const projection = project(returned.projection, columns);
  if (returned.kind === 'rows') return pick(row, projection);
  const { name } = returned;
  const list = row instanceof z.ZodObject ? row.shape[name] : undefined;
  if (!(row instanceof z.ZodObject && list instanceof z.ZodArray))
    throw new Error(`a row has no list ${name}`);
  return row.extend({ [name]: z.array(pick(list.element as z.ZodType, projection)) });
}

/** A shape that transforms its rows stays as it is. */
function pick(shape: z.ZodType, { entries }: Projection): z.ZodType {
  if (!(shape instanceof z.ZodObject)) return shape;
  const picked = entries.map(([name, value]) => {
    const own = shape.shape[name] as z.ZodType;
    return [name, isExpression(value) ? own : pick(own, value)];
  });
  return z.strictObject(Object.fromEntries(picked));
}
