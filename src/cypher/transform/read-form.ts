import { isSign } from '../syntax/conditions.ts';
import type {
  Brackets,
  CallClause,
  ProjectionClause,
  QueryClause,
  SyntaxNode,
} from '../syntax/syntax-tree.ts';
import { mapProjection, type Projection, projectionOf } from './projection.ts';

/** The parameter with the ids of the parents. */
export const PARENT_IDS = 'parentIds';

/** The variable that has one of them. */
export const PARENT_ID = 'parentId';

/** A statement that reads, taken apart: what it matches, and what it returns. */
export interface ReadForm {
  /** What comes before the last RETURN; of a statement per parent that within its CALL. */
  readonly before: readonly QueryClause[];
  readonly returned: Returned;
  /** It returns a row for each of `$parentIds`. */
  readonly isPerParent: boolean;
}

/** What the last RETURN returns. */
export type Returned =
  /** `collect({key: key}) AS edges`: one list of maps. */
  | { readonly kind: 'list'; readonly name: string; readonly projection: Projection }
  /** `count(meeting) AS total`: one value. */
  | { readonly kind: 'value'; readonly name: string; readonly expression: readonly SyntaxNode[] }
  /** `meeting.id AS id, meeting.title AS title`: rows. */
  | {
      readonly kind: 'rows';
      readonly projection: Projection;
      /** With what follows it, which no nested read can have. */
      readonly clause: ProjectionClause;
    };

/** Takes the clauses of a reading statement apart; a reason where they have another form. */
export function readFormOf(clauses: readonly QueryClause[]): ReadForm | string {
  const body = bodyPerParent(clauses);
  const own = body ?? clauses;
  if (own.some(({ kind }) => kind === 'union'))
    return 'a UNION stands in a CALL, whose rows are returned';
  const last = own.at(-1);
  if (last?.kind !== 'return') return 'a statement that reads ends with RETURN';
  return { before: own.slice(0, -1), returned: returnedOf(last), isPerParent: body !== undefined };
}

/** `UNWIND $parentIds AS parentId CALL (parentId) { ... } RETURN parentId, name` → the clauses in the CALL. */
function bodyPerParent(clauses: readonly QueryClause[]): readonly QueryClause[] | undefined {
  const [unwind, call, end, ...more] = clauses;
  if (unwind?.kind !== 'unwind' || call?.kind !== 'call' || end?.kind !== 'return')
    return undefined;
  const isOfParent = unwindsParents(unwind) && call.imports.join() === PARENT_ID;
  return isOfParent && more.length === 0 && returnsParent(call, end) ? call.body : undefined;
}

/** Whether a clause is `UNWIND $parentIds AS parentId`. */
export function unwindsParents(clause: QueryClause | undefined): boolean {
  if (clause?.kind !== 'unwind' || clause.variable !== PARENT_ID) return false;
  const [list, ...more] = clause.list;
  return list?.kind === 'parameter' && list.text === PARENT_IDS && more.length === 0;
}

function returnsParent({ body }: CallClause, end: ProjectionClause): boolean {
  const last = body.at(-1);
  const names = last?.kind === 'return' ? last.items.map(columnName) : [];
  const areNames = end.items.every((item) => isPlainVariable(item.expression, columnName(item)));
  return (
    areNames && end.items.map(columnName).join() === [PARENT_ID, ...names].join() && isPlain(end)
  );
}

/** Whether an expression is this variable and nothing else. */
export function isPlainVariable([only, ...more]: readonly SyntaxNode[], name: string): boolean {
  return only?.kind === 'variable' && only.text === name && more.length === 0;
}

/** The name of a column: its alias, or its variable. */
export function columnName({ expression, alias }: ProjectionClause['items'][number]): string {
  const [only] = expression;
  return alias ?? (only?.kind === 'variable' ? only.text : '');
}

/** Whether nothing follows the columns. */
export function isPlain({ isDistinct, orderBy, skip, limit }: ProjectionClause): boolean {
  return !isDistinct && orderBy.length + skip.length + limit.length === 0;
}

function returnedOf(clause: ProjectionClause): Returned {
  const [first, ...more] = clause.items;
  if (first === undefined || more.length > 0 || !isPlain(clause)) {
    const entries = clause.items.map(
      (item) => [columnName(item), projectionOf(item.expression) ?? item.expression] as const,
    );
    return { kind: 'rows', projection: { entries }, clause };
  }
  const name = columnName(first);
  const projection = collectedMap(first.expression);
  return projection === undefined
    ? { kind: 'value', name, expression: first.expression }
    : { kind: 'list', name, projection };
}

/** `collect({key: key})` → the map. */
function collectedMap([collect, brackets, ...more]: readonly SyntaxNode[]): Projection | undefined {
  const isCollect = collect?.kind === 'function' && collect.text === 'collect';
  if (!isCollect || brackets?.kind !== 'group' || more.length > 0) return undefined;
  return projectionOf(brackets.nodes);
}

/** Where a statement per parent finds its parent: `(meeting:Meeting {id: parentId})`, in a MATCH that is not nested. */
export function parentPattern(before: readonly QueryClause[]): Brackets | undefined {
  for (const clause of before)
    if (clause.kind === 'match')
      for (const node of clause.pattern)
        if (node.kind === 'group' && node.open === '(' && findsParent(node)) return node;
  return undefined;
}

function findsParent({ nodes }: Brackets): boolean {
  const map = nodes.at(-1);
  if (map?.kind !== 'group' || map.open !== '{') return false;
  const [key, colon, value, ...more] = map.nodes;
  const isId = key?.kind === 'name' && key.text === 'id' && isSign(colon, ':');
  return isId && value?.kind === 'variable' && value.text === PARENT_ID && more.length === 0;
}

/** What is returned, with other expressions. */
export function mapReturned(
  returned: Returned,
  change: (expression: readonly SyntaxNode[]) => readonly SyntaxNode[],
): Returned {
  return returned.kind === 'value'
    ? { ...returned, expression: change(returned.expression) }
    : { ...returned, projection: mapProjection(returned.projection, change) };
}
