import { isSign, splitAt } from '../syntax/conditions.ts';
import type { Brackets, SyntaxNode } from '../syntax/syntax-tree.ts';

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
  if (map?.kind !== 'group' || map.open !== '{' || more.length > 0 || map.nodes.length === 0)
    return undefined;
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

/** The expression of a column: `node.id` in `{key: key, node: {id: official.id}}` → `official.id`. */
function expressionOf({ entries }: Projection, path: string): readonly SyntaxNode[] {
  const [first, ...rest] = path.split('.');
  const value = entries.find(([name]) => name === first)?.[1];
  if (value === undefined) return [];
  return isExpression(value) ? value : expressionOf(value, rest.join('.'));
}

/** `official.id` → `official`: the node whose id a column is. */
export function nodeOfColumn(projection: Projection, path: string): string | undefined {
  return nodeOfId(expressionOf(projection, path));
}

/** `official.id` → `official`; undefined for any other expression. */
export function nodeOfId([node, dot, id, ...more]: readonly SyntaxNode[]): string | undefined {
  const isId = isSign(dot, '.') && id?.kind === 'name' && id.text === 'id' && more.length === 0;
  return isId && node?.kind === 'variable' ? node.text : undefined;
}

/** `attended.roles`, `coalesce(attended.roles, [])` → `attended`: the one variable whose property a column is read from. */
export function sourceOfColumn(projection: Projection, path: string): string | undefined {
  const pieces = flattened(expressionOf(projection, path));
  const variables = pieces.flatMap((node, at) =>
    node.kind === 'variable' ? [isSign(pieces[at + 1], '.') ? node.text : undefined] : [],
  );
  return new Set(variables).size === 1 ? variables[0] : undefined;
}

/** Nodes, and those in brackets among them. */
function flattened(nodes: readonly SyntaxNode[]): SyntaxNode[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? flattened(node.nodes) : [node]));
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
