import * as build from '../syntax/build.ts';
import type { QueryClause } from '../syntax/syntax-tree.ts';
import { PARENT_ID, PARENT_IDS } from './read-form.ts';

/** Runs clauses, which return one column, once for each of `$parentIds`. */
export function perParent(clauses: readonly QueryClause[], column: string): QueryClause[] {
  return [
    build.unwind([build.parameter(PARENT_IDS)], PARENT_ID),
    build.call([PARENT_ID], clauses),
    build.projectionClause('return', [
      build.item([build.variable(PARENT_ID)]),
      build.item([build.variable(column)]),
    ]),
  ];
}
