import * as build from '../syntax/build.ts';
import type { QueryClause } from '../syntax/syntax-tree.ts';
import { variablesIn } from '../syntax/visit.ts';
import { nodeOfColumn } from './projection.ts';
import type { ReadForm } from './read-form.ts';

/** A page cut in two: what it matches, and what is done with the matches. */
export interface SplitPage {
  readonly matches: readonly QueryClause[];
  readonly rest: readonly QueryClause[];
  /** The variable of the nodes that the page is of. */
  readonly counted: string;
}

/** Cuts a page before the first WITH that computes a column, `WITH meeting, meeting.date AS key`; a reason where it cannot. */
export function splitPage({ before, returned }: ReadForm): SplitPage | string {
  const counted =
    returned.kind === 'list' ? nodeOfColumn(returned.projection, 'node.id') : undefined;
  if (counted === undefined) return 'a page that is counted returns `collect({node: {id: x.id}})`';
  const at = before.findIndex(
    (clause) => clause.kind === 'with' && clause.items.some(({ alias }) => alias !== undefined),
  );
  if (at < 1) return 'a page that is counted matches, and computes its key in a WITH';
  const [matches, rest] = [before.slice(0, at), before.slice(at)];
  const matched = variablesIn(matches);
  if (!matched.has(counted))
    return `${counted} is counted, which is not matched before the key is computed`;
  return { matches, rest, counted };
}

/** What of a page's matches, other than the nodes that are counted, is used after the key is computed. */
export function alsoUsed({ matches, rest, counted }: SplitPage): string[] {
  const patterns = matches.flatMap((clause) =>
    clause.kind === 'match' ? [{ ...clause, where: [] }] : [],
  );
  const later = variablesIn(rest);
  return [...variablesIn(patterns)].filter((name) => name !== counted && later.has(name));
}

/** The count of a page: its matches, then `RETURN count(DISTINCT meeting) AS total`. */
export function countOf({ matches, counted }: SplitPage): QueryClause[] {
  const count = build.applyDistinct('count', [build.variable(counted)]);
  return [...matches, build.projectionClause('return', [build.item(count, 'total')])];
}
