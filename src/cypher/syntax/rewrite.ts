import { isKeyword } from './conditions.ts';
import type { Conjuncts, OrderKey, QueryClause, SyntaxNode } from './syntax-tree.ts';

/** What stands in the place of a node; undefined for the node itself, in which others may be replaced. */
export type Replace = (node: SyntaxNode) => readonly SyntaxNode[] | undefined;

/**
 * Puts other nodes in the place of some, wherever they are. Conditions that are TRUE by then are left out, and so are
 * sort keys that are NULL. Names that are no nodes stay: of aliases, of UNWIND and of what CALL imports.
 */
export function rewrite(clauses: readonly QueryClause[], replace: Replace): QueryClause[] {
  return clauses.map((clause) => rewriteClause(clause, replace));
}

function rewriteClause(clause: QueryClause, replace: Replace): QueryClause {
  const nodes = (own: readonly SyntaxNode[]) => rewriteNodes(own, replace);
  switch (clause.kind) {
    case 'match':
      return {
        ...clause,
        pattern: nodes(clause.pattern),
        where: rewriteWhere(clause.where, replace),
      };
    case 'with':
    case 'return':
      return {
        ...clause,
        items: clause.items.map((item) => ({ ...item, expression: nodes(item.expression) })),
        orderBy: rewriteOrder(clause.orderBy, replace),
        skip: nodes(clause.skip),
        limit: nodes(clause.limit),
        where: rewriteWhere(clause.where, replace),
      };
    case 'unwind':
      return { ...clause, list: nodes(clause.list) };
    case 'call':
      return { ...clause, body: rewrite(clause.body, replace) };
    case 'union':
      return clause;
    default:
      return { ...clause, nodes: nodes(clause.nodes) };
  }
}

function rewriteWhere(where: Conjuncts, replace: Replace): Conjuncts {
  return where
    .map((condition) => rewriteNodes(condition, replace))
    .filter((condition) => !isOnly(condition, 'TRUE'));
}

function rewriteOrder(keys: readonly OrderKey[], replace: Replace): OrderKey[] {
  return keys
    .map((key) => ({ ...key, expression: rewriteNodes(key.expression, replace) }))
    .filter(({ expression }) => !isOnly(expression, 'NULL'));
}

function isOnly(nodes: readonly SyntaxNode[], word: string): boolean {
  return nodes.length === 1 && isKeyword(nodes[0], word);
}

/** The same in one expression; returns the nodes themselves where none of them changes. */
export function rewriteNodes(
  nodes: readonly SyntaxNode[],
  replace: Replace,
): readonly SyntaxNode[] {
  let changed: SyntaxNode[] | undefined;
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as SyntaxNode;
    const others = replace(node);
    const own = others === undefined ? rewriteWithin(node, replace) : undefined;
    if (own === node) changed?.push(node);
    else {
      changed ??= nodes.slice(0, at);
      changed.push(...(others ?? [own as SyntaxNode]));
    }
  }
  return changed ?? nodes;
}

function rewriteWithin(node: SyntaxNode, replace: Replace): SyntaxNode {
  switch (node.kind) {
    case 'group':
    case 'each': {
      const nodes = rewriteNodes(node.nodes, replace);
      return nodes === node.nodes ? node : { ...node, nodes };
    }
    case 'subquery':
      return { ...node, clauses: rewrite(node.clauses, replace) };
    case 'optional':
      return { ...node, condition: rewriteNodes(node.condition, replace) };
    case 'case':
      return {
        ...node,
        operand: rewriteNodes(node.operand, replace),
        branches: node.branches.map(({ when, value }) => ({
          when: rewriteNodes(when, replace),
          value: rewriteNodes(value, replace),
        })),
        otherwise: rewriteNodes(node.otherwise, replace),
      };
    default:
      return node;
  }
}
