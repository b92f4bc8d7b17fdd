import type { QueryClause } from '../syntax/syntax-tree.ts';

/** CREATE in the place of the one MERGE, which looks for what it writes first; a reason where there is not one. */
export function createForMerge(clauses: readonly QueryClause[]): QueryClause[] | string {
  const merges = clauses.filter((clause) => clause.kind === 'write' && clause.keywords === 'MERGE');
  const isConditional = clauses.some(
    (clause) => clause.kind === 'write' && clause.keywords.startsWith('ON '),
  );
  if (merges.length !== 1 || isConditional)
    return 'a statement that can create has one MERGE, without ON CREATE and ON MATCH';
  return clauses.map((clause) =>
    clause === merges[0] ? ({ ...clause, keywords: 'CREATE' } as QueryClause) : clause,
  );
}
