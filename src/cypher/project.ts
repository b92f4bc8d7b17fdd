import { z } from 'zod';
import { questionOf } from './parse.ts';
import type { MapLiteral } from './projection.ts';
import type { Statement } from './statement.ts';

/** The members of a row that somebody reads, by their paths: `node.title roles`. Ids always come. */
export type Members = string;

/** `{key: key, node: {id: meeting.id, title: meeting.title}}` for `key` → `{key: key, node: {id: meeting.id}}`. */
export function narrowed(map: MapLiteral, members: Members | undefined): MapLiteral {
  return members === undefined ? map : withMembers(map, members.split(' '), '');
}

function withMembers({ entries }: MapLiteral, members: readonly string[], at: string): MapLiteral {
  return {
    entries: entries.flatMap(([name, value]): MapLiteral['entries'] => {
      if (typeof value === 'string')
        return name === 'id' || members.includes(`${at}${name}`) ? [[name, value]] : [];
      const map = withMembers(value, members, `${at}${name}.`);
      return map.entries.length > 0 ? [[name, map]] : [];
    }),
  };
}

/** The shape of a statement's rows where they have only those members. */
export function narrowedRow({ cypher, row }: Statement, members: Members | undefined): z.ZodType {
  if (members === undefined) return row;
  const { returned, name, areRows } = questionOf(cypher);
  if (typeof returned === 'string') return row;
  const map = narrowed(returned, members);
  if (areRows) return picked(row, map);
  const list = row instanceof z.ZodObject ? row.shape[name] : undefined;
  if (!(row instanceof z.ZodObject && list instanceof z.ZodArray))
    throw new Error(`a row has no list ${name}: ${cypher}`);
  return row.extend({ [name]: z.array(picked(list.element as z.ZodType, map)) });
}

/** A shape that makes something of its rows is left to make it of what there is. */
function picked(shape: z.ZodType, { entries }: MapLiteral): z.ZodType {
  if (!(shape instanceof z.ZodObject)) return shape;
  const members = entries.map(([name, value]) => {
    const own = shape.shape[name] as z.ZodType;
    return [name, typeof value === 'string' ? own : picked(own, value)];
  });
  return z.strictObject(Object.fromEntries(members));
}
