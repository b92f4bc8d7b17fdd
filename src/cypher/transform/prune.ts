import { type Replace, rewrite, rewriteNodes } from '../syntax/rewrite.ts';
import type { Case, QueryClause, SyntaxNode, SyntaxToken } from '../syntax/syntax-tree.ts';

/** Values of parameters by name. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Whether a parameter sets no condition: null, undefined or an empty list. */
export function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/**
 * Leaves out of a query what its static parameters decide: `($county IS NULL OR COUNT {...} > 0)` where no county is
 * given, and where one is it stays as `(COUNT {...} > 0)`; of `CASE WHEN $keyDown` the branches that do not apply; sort
 * keys that are null. The answer is the same, and the database plans only what this query needs. No value becomes text.
 */
export function prune(clauses: readonly QueryClause[], parameters: Parameters): QueryClause[] {
  return rewrite(clauses, replacing(parameters));
}

/** The same in one expression. */
export function pruneNodes(
  nodes: readonly SyntaxNode[],
  parameters: Parameters,
): readonly SyntaxNode[] {
  return rewriteNodes(nodes, replacing(parameters));
}

const keyword = (text: string): SyntaxToken => ({ kind: 'keyword', text, isApart: true });
const TRUE: readonly SyntaxNode[] = [keyword('TRUE')];
const NULL: readonly SyntaxNode[] = [keyword('NULL')];

function replacing(parameters: Parameters): Replace {
  const replace: Replace = (node) => {
    switch (node.kind) {
      case 'optional': {
        if (isAbsent(parameters[node.parameter])) return TRUE;
        const nodes = rewriteNodes(node.condition, replace);
        return [{ kind: 'group', open: '(', nodes, isApart: node.isApart === true }];
      }
      case 'each':
        return isAbsent(parameters[node.parameter]) ? TRUE : rewriteNodes(node.nodes, replace);
      case 'case':
        return node.decidedBy === undefined
          ? undefined
          : rewriteNodes(chosenValue(node, parameters[node.decidedBy]), replace);
      default:
        return undefined;
    }
  };
  return replace;
}

/** What a CASE is for the value of the parameter that decides it. */
function chosenValue(
  { operand, branches, otherwise }: Case,
  value: unknown,
): readonly SyntaxNode[] {
  const taken = branches.find(({ when }) =>
    operand.length === 0
      ? value === true
      : when.some((one) => one.kind === 'string' && one.text === `'${value}'`),
  );
  const nodes = taken?.value ?? otherwise;
  return nodes.length === 0 ? NULL : nodes;
}
