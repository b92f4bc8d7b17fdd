/** The words that begin a clause. */
export const CLAUSE_WORDS: ReadonlySet<string> = new Set([
  'MATCH',
  'OPTIONAL',
  'WITH',
  'RETURN',
  'UNWIND',
  'CALL',
  'UNION',
  'MERGE',
  'CREATE',
  'ON',
  'SET',
  'DELETE',
  'DETACH',
  'REMOVE',
]);

/** The words that stand in expressions; the others are parts of clauses or of CASE. */
export const EXPRESSION_WORDS: ReadonlySet<string> = new Set([
  'AND',
  'CONTAINS',
  'DISTINCT',
  'ENDS',
  'FALSE',
  'IN',
  'IS',
  'NOT',
  'NULL',
  'OR',
  'STARTS',
  'TRUE',
  'WHERE',
  'XOR',
]);

/** The words that are no names: variables cannot be called like them, in capitals or not. */
export const KEYWORDS: ReadonlySet<string> = new Set([
  ...CLAUSE_WORDS,
  ...EXPRESSION_WORDS,
  'ALL',
  'AS',
  'ASC',
  'BY',
  'CASE',
  'COUNT',
  'DESC',
  'ELSE',
  'END',
  'EXISTS',
  'INFINITY',
  'LIMIT',
  'NAN',
  'NORMALIZED',
  'ORDER',
  'SKIP',
  'THEN',
  'WHEN',
]);

/** The functions that files may call. */
export const FUNCTIONS: ReadonlySet<string> = new Set([
  'all',
  'any',
  'coalesce',
  'collect',
  'count',
  'endNode',
  'head',
  'id',
  'labels',
  'max',
  'min',
  'none',
  'properties',
  'range',
  'size',
  'split',
  'startNode',
  'substring',
  'sum',
  'toLower',
  'toUpper',
  'type',
]);

const CANONICAL: ReadonlyMap<string, string> = new Map(
  [...FUNCTIONS].map((name) => [name.toLowerCase(), name]),
);

/** A function as it is known: `COUNT` → `count`; undefined for others. */
export function functionNamed(word: string): string | undefined {
  return CANONICAL.get(word.toLowerCase());
}
