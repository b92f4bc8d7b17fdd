import { isSign, splitAt } from '../syntax/conditions.ts';
import type { Brackets, SyntaxNode } from '../syntax/syntax-tree.ts';
import { visitAll } from '../syntax/visit.ts';

/** The map that a statement returns: each name with an expression or with a map. */
export interface Projection {
  readonly entries: readonly (readonly [name: string, value: Projection | readonly SyntaxNode[]])[];
}

/** Whether the value of an entry is an expression, and no map. */
export function isExpression(
  value: Projection | readonly SyntaxNode[],
): value is readonly SyntaxNode[] {
  return Array.isArray(value);
}

/** Reads `{key: key, node: {id: meeting.id}}`; undefined for what is no map. */
export function projectionOf(nodes: readonly SyntaxNode[]): Projection | undefined {
  const [map, ...more] = nodes;
  if (map?.kind !== 'group' || map.open !== '{' || more.length > 0) return undefined;
  return { entries: entriesOf(map) };
}

function entriesOf({ nodes }: Brackets): Projection['entries'] {
  return splitAt(nodes, (node) => isSign(node, ',')).map(([name, _colon, ...value]) => [
    name?.kind === 'name' ? name.text : '',
    projectionOf(value) ?? value,
  ]);
}

/** `{key: key, node: {id: meeting.id}}` → [key, meeting.id]: the expressions, in their order. */
export function columnsOf({ entries }: Projection): (readonly SyntaxNode[])[] {
  return entries.flatMap(([, value]) => (isExpression(value) ? [value] : columnsOf(value)));
}

/** `node.id` in `{key: key, node: {id: official.id}}` → `official`: the variable that the column is read from. */
export function variableOfColumn(projection: Projection, path: string): string | undefined {
  const [first, ...rest] = path.split('.');
  const value = projection.entries.find(([name]) => name === first)?.[1];
  if (value === undefined) return undefined;
  if (!isExpression(value)) return variableOfColumn(value, rest.join('.'));
  const variables = new Set<string>();
  visitAll(value, (node) => {
    if (node.kind === 'variable') variables.add(node.text);
  });
  return variables.size === 1 ? [...variables][0] : undefined;
}

/** Makes the map of a row out of the list of its columns. */
export type RowDecoder = (columns: readonly unknown[]) => Record<string, unknown>;

/** The decoder of the columns of `columnsOf`, from an index on. */
export function rowDecoder(projection: Projection, from = 0): RowDecoder {
  let at = from;
  const entries = projection.entries.map(([name, value]) => {
    const place = at;
    at += isExpression(value) ? 1 : columnsOf(value).length;
    return { name, source: isExpression(value) ? place : rowDecoder(value, place) };
  });
  return (columns) => {
    const row: Record<string, unknown> = {};
    for (const { name, source } of entries)
      row[name] = typeof source === 'number' ? columns[source] : source(columns);
    return row;
  };
}

/** A projection with other expressions. */
export function mapProjection(
  { entries }: Projection,
  change: (expression: readonly SyntaxNode[]) => readonly SyntaxNode[],
): Projection {
  return {
    entries: entries.map(([name, value]) => [
      name,
      isExpression(value) ? change(value) : mapProjection(value, change),
    ]),
  };
}
