import type { QueryClause, SyntaxNode } from './syntax-tree.ts';

/** Calls a function with each node of a query, the ones around first. */
export function visitNodes(
  clauses: readonly QueryClause[],
  visit: (node: SyntaxNode) => void,
): void {
  for (const clause of clauses) {
    for (const nodes of nodesOf(clause)) visitAll(nodes, visit);
    if (clause.kind === 'call') visitNodes(clause.body, visit);
  }
}

function nodesOf(clause: QueryClause): readonly (readonly SyntaxNode[])[] {
  switch (clause.kind) {
    case 'match':
      return [clause.pattern, ...clause.where];
    case 'with':
    case 'return':
      return [
        ...clause.items.map(({ expression }) => expression),
        ...clause.orderBy.map(({ expression }) => expression),
        clause.skip,
        clause.limit,
        ...clause.where,
      ];
    case 'unwind':
      return [clause.list];
    case 'pattern':
    case 'write':
    case 'schema':
      return [clause.nodes];
    default:
      return [];
  }
}

/** Calls a function with each of some nodes and all within them. */
export function visitAll(nodes: readonly SyntaxNode[], visit: (node: SyntaxNode) => void): void {
  for (const node of nodes) {
    visit(node);
    switch (node.kind) {
      case 'group':
      case 'each':
        visitAll(node.nodes, visit);
        break;
      case 'subquery':
        visitNodes(node.clauses, visit);
        break;
      case 'optional':
        visitAll(node.condition, visit);
        break;
      case 'case':
        visitAll(node.operand, visit);
        for (const { when, value } of node.branches) visitAll([...when, ...value], visit);
        visitAll(node.otherwise, visit);
        break;
      default:
    }
  }
}

/** The variables that occur in some clauses. */
export function variablesIn(clauses: readonly QueryClause[]): Set<string> {
  const names = new Set<string>();
  visitNodes(clauses, (node) => {
    if (node.kind === 'variable') names.add(node.text);
  });
  return names;
}
