import { isKeyword, isSign } from './conditions.ts';
import type { Case, SyntaxNode } from './syntax-tree.ts';

/**
 * How tightly the parts of an expression hold together: an operand, as `meeting.date` or `f(x)`, in any company; a term, as
 * `a < b` or `a + b`, beside AND and OR; a condition, as `a OR b`, alone.
 */
const TIGHTNESS = { operand: 2, term: 1, condition: 0 } as const;

/**
 * Whether each value of a CASE can stand in its place without brackets, as it does once a parameter has decided it; `at` is
 * where the CASE is among the nodes beside it.
 */
export function fitsWithoutBrackets(nodes: readonly SyntaxNode[], at: number): boolean {
  const node = nodes[at];
  if (node?.kind !== 'case' || node.decidedBy === undefined) return true;
  const wanted = Math.max(tightnessBeside(nodes[at - 1]), tightnessBeside(nodes[at + 1]));
  return valuesOf(node).every((value) => tightnessOf(value) >= wanted);
}

function valuesOf({ branches, otherwise }: Case): (readonly SyntaxNode[])[] {
  return [...branches.map(({ value }) => value), otherwise];
}

/** How tightly what stands beside a node must hold together. */
function tightnessBeside(neighbor: SyntaxNode | undefined): number {
  const isEnd = neighbor === undefined || isSign(neighbor, ',') || isSign(neighbor, ':');
  if (isEnd || isKeyword(neighbor, 'WHERE', 'DISTINCT')) return TIGHTNESS.condition;
  return isKeyword(neighbor, 'AND', 'OR', 'XOR') ? TIGHTNESS.term : TIGHTNESS.operand;
}

function tightnessOf(nodes: readonly SyntaxNode[]): number {
  if (nodes.some((node) => isKeyword(node, 'AND', 'OR', 'XOR', 'NOT'))) return TIGHTNESS.condition;
  const isJoined = nodes.length > 1 && nodes.some((node) => isOperator(node));
  return isJoined ? TIGHTNESS.term : TIGHTNESS.operand;
}

function isOperator(node: SyntaxNode): boolean {
  if (node.kind === 'sign') return node.text !== '.';
  return isKeyword(node, 'IN', 'IS', 'CONTAINS', 'WITH');
}
