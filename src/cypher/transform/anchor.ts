import * as build from '../syntax/build.ts';
import { isKeyword, isSign } from '../syntax/conditions.ts';
import type {
  Conjuncts,
  MatchClause,
  ProjectionClause,
  QueryClause,
  SyntaxNode,
} from '../syntax/syntax-tree.ts';
import { visitNodes } from '../syntax/visit.ts';
import { isPlain, isPlainVariable, PARENT_ID, unwindsParents } from './read-form.ts';

/** `MATCH (meeting:Meeting)` at the begin of a statement, in whose place an anchor can stand. */
export interface NodeScan {
  readonly variable: string;
  readonly label: string;
  readonly where: Conjuncts;
}

/** The node scan that clauses begin with; undefined where they begin otherwise. */
export function nodeScanOf([first]: readonly QueryClause[]): NodeScan | undefined {
  if (first?.kind !== 'match' || first.isOptional || first.pattern.length !== 1) return undefined;
  const scanned = labeled(first.pattern[0]);
  return scanned && { ...scanned, where: first.where };
}

/** `(meeting:Meeting)` → the variable and the label. */
function labeled(node: SyntaxNode | undefined): Pick<NodeScan, 'variable' | 'label'> | undefined {
  if (node?.kind !== 'group' || node.open !== '(' || node.nodes.length !== 3) return undefined;
  const [variable, colon, label] = node.nodes;
  return variable?.kind === 'variable' && isSign(colon, ':') && label?.kind === 'name'
    ? { variable: variable.text, label: label.text }
    : undefined;
}

/** Why the clauses of an anchor cannot stand in the place of a scan; undefined where they can. */
export function anchorFault(clauses: readonly QueryClause[], scan: NodeScan): string | undefined {
  const last = clauses.at(-1);
  const [item, ...more] = last?.kind === 'return' && last.isDistinct ? last.items : [];
  const [only] = item?.expression ?? [];
  if (only?.kind !== 'variable' || item?.alias !== undefined || more.length > 0)
    return 'an anchor ends with RETURN DISTINCT and the variable of the scan';
  const label = labelIn(clauses, only.text);
  return only.text === scan.variable && label === scan.label
    ? undefined
    : `an anchor of (${scan.variable}:${scan.label}) finds (${only.text}:${label})`;
}

/** Puts an anchor, `MATCH ... RETURN DISTINCT meeting`, in the place of the scan that clauses begin with. */
export function anchorAt(
  clauses: readonly QueryClause[],
  anchor: readonly QueryClause[],
): QueryClause[] {
  const [scan, ...rest] = clauses;
  const { where } = scan as MatchClause;
  const end = anchor.at(-1) as ProjectionClause;
  return [...anchor.slice(0, -1), { ...end, kind: 'with', where }, ...rest];
}

/**
 * Puts the nodes of each parent in the place of the scan that a page begins with. Where the last clause of what finds
 * them is a MATCH, it gets the conditions of the page:
 *
 *     UNWIND $parentIds AS parentId
 *     MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
 *     RETURN parentId, meeting
 */
export function anchorAtParent(
  page: readonly QueryClause[],
  finding: readonly QueryClause[],
): QueryClause[] {
  const [scan, ...rest] = page;
  const { where } = scan as MatchClause;
  const matches = finding.slice(1, -1);
  const end = finding.at(-1) as ProjectionClause;
  const last = matches.at(-1);
  if (last?.kind === 'match' && !end.isDistinct)
    return [...matches.slice(0, -1), { ...last, where: both(last.where, where) }, ...rest];
  const items = end.items.filter(({ expression }) => !isPlainVariable(expression, PARENT_ID));
  return [...matches, build.projectionClause('with', items, { isDistinct: true, where }), ...rest];
}

/** The conditions of two WHEREs; one with an OR in it is put in brackets where it gets company. */
function both(one: Conjuncts, other: Conjuncts): Conjuncts {
  const all = [...one, ...other];
  if (all.length < 2) return all;
  return all.map((condition) =>
    condition.some((node) => isKeyword(node, 'OR', 'XOR'))
      ? [{ kind: 'group', open: '(', nodes: condition, isApart: true }]
      : condition,
  );
}

/** Why clauses do not find the nodes of each parent; undefined where they do. */
export function parentAnchorFault(
  finding: readonly QueryClause[],
  scan: NodeScan,
): string | undefined {
  const [unwind] = finding;
  const end = finding.at(-1);
  const names = [PARENT_ID, scan.variable];
  const isFound =
    end?.kind === 'return' &&
    isPlain({ ...end, isDistinct: false }) &&
    end.items.length === names.length &&
    end.items.every(
      ({ expression, alias }, at) =>
        alias === undefined && isPlainVariable(expression, names[at] ?? ''),
    );
  const found = labelIn(finding, scan.variable);
  return unwindsParents(unwind) && isFound && found === scan.label
    ? undefined
    : `what finds the nodes of parents begins with UNWIND $parentIds AS parentId, matches (${scan.variable}:${scan.label}), and ends with RETURN parentId, ${scan.variable}`;
}

/** The label that clauses give a variable: `Meeting` of `(meeting:Meeting)`. */
function labelIn(clauses: readonly QueryClause[], variable: string): string | undefined {
  let label: string | undefined;
  visitNodes(clauses, (node) => {
    const found = labeled(node);
    if (found?.variable === variable) label = found.label;
  });
  return label;
}
