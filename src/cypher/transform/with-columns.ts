import * as build from '../syntax/build.ts';
import { isSign } from '../syntax/conditions.ts';
import { type Replace, rewriteNodes } from '../syntax/rewrite.ts';
import type { Item, QueryClause, SyntaxNode } from '../syntax/syntax-tree.ts';
import { nodeOfId } from './projection.ts';
import { columnName } from './read-form.ts';

/**
 * Puts columns in the place of the id alone: `{id: node.id}` → `{id: node.id, name: node.name}`, or
 * `node.id AS id` → `node.id AS id, node.name AS name`. A reason where the last RETURN has not one of them.
 */
export function withColumns(
  clauses: readonly QueryClause[],
  columns: readonly string[],
): QueryClause[] | string {
  let found = 0;
  const maps: Replace = (node) => {
    // The map of a pattern in it is no column.
    if (node.kind === 'subquery') return [node];
    const variable = node.kind === 'group' ? variableOfIdMap(node.nodes) : undefined;
    if (variable === undefined) return undefined;
    found += 1;
    const entries = columns.map((column): SyntaxNode[] => [
      { kind: 'name', text: column, isApart: true },
      build.sign(':'),
      ...build.property(variable, column),
    ]);
    return [{ kind: 'group', open: '{', nodes: build.commas(entries), isApart: true }];
  };
  const items = (item: Item): Item[] => {
    const variable = variableOfIdItem(item);
    if (variable === undefined) return [item];
    found += 1;
    return columns.map((column) => build.item(build.property(variable, column), column));
  };
  const withMaps = inReturns(clauses, (item) => [
    { ...item, expression: rewriteNodes(item.expression, maps) },
  ]);
  const changed = found > 0 ? withMaps : inReturns(clauses, items);
  return found === 1
    ? changed
    : 'a statement with columns returns one {id: x.id}, or one x.id AS id';
}

function inReturns(clauses: readonly QueryClause[], change: (item: Item) => Item[]): QueryClause[] {
  return clauses.map((clause): QueryClause => {
    if (clause.kind === 'call') return { ...clause, body: inReturns(clause.body, change) };
    return clause.kind === 'return' ? { ...clause, items: clause.items.flatMap(change) } : clause;
  });
}

/** `{id: node.id}` → `node`. */
function variableOfIdMap([key, colon, ...value]: readonly SyntaxNode[]): string | undefined {
  const isId = key?.kind === 'name' && key.text === 'id' && isSign(colon, ':');
  return isId ? nodeOfId(value) : undefined;
}

/** `node.id AS id` → `node`. */
function variableOfIdItem(item: Item): string | undefined {
  return item.alias !== undefined && columnName(item) === 'id'
    ? nodeOfId(item.expression)
    : undefined;
}
