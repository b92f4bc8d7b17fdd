import type { QueryClause } from '../syntax/syntax-tree.ts';
import { visitNodes } from '../syntax/visit.ts';
import { isAbsent, type Parameters } from './prune.ts';

/**
 * The static parameters of a statement: those whose values, or whose absence, decide parts of its text
 * before it runs, as static inputs do in partial evaluation.
 */
export interface StaticParameters {
  /** Of optional conditions and switches: whether they are given, or true. */
  readonly conditions: readonly string[];
  /** Of a CASE over their value, one of few words: `DATE`. */
  readonly choices: readonly string[];
}

/** The static parameters of a query. */
export function staticParametersOf(clauses: readonly QueryClause[]): StaticParameters {
  const conditions = new Set<string>();
  const choices = new Set<string>();
  visitNodes(clauses, (node) => {
    if (node.kind === 'optional' || node.kind === 'each') conditions.add(node.parameter);
    if (node.kind !== 'case' || node.decidedBy === undefined) return;
    (node.operand.length === 0 ? conditions : choices).add(node.decidedBy);
  });
  return { conditions: [...conditions], choices: [...choices] };
}

/** What a compiled text depends on: the same key, the same text. No value but that of a choice is in it. */
export function specializationKey(
  { conditions, choices }: StaticParameters,
  parameters: Parameters,
): string {
  let key = '';
  for (const name of conditions) {
    const value = parameters[name];
    key += typeof value === 'boolean' ? (value ? '+' : '-') : isAbsent(value) ? '0' : '1';
  }
  for (const name of choices) key += ` ${String(parameters[name])}`;
  return key;
}
