/** The smallest piece: a keyword, a name, a value or a sign. */
export interface SyntaxToken {
  /** A `name` is a label, a type or a property, which stays as it is; a `variable` may be renamed. */
  readonly kind:
    | 'keyword'
    | 'variable'
    | 'name'
    | 'function'
    | 'parameter'
    | 'string'
    | 'number'
    | 'sign';
  /** Of a keyword in capitals; of a parameter without its `$`. */
  readonly text: string;
  /** Whether a blank is before it: two signs that touch may be another sign. */
  readonly isApart?: boolean;
}

/** What stands between two brackets. */
export interface Brackets {
  readonly kind: 'group';
  readonly isApart?: boolean;
  readonly open: '(' | '[' | '{';
  readonly nodes: readonly SyntaxNode[];
}

/** `COUNT { MATCH ... }` or `COUNT { (a)-->(b) }`. */
export interface Subquery {
  readonly kind: 'subquery';
  readonly isApart?: boolean;
  readonly keyword: string;
  readonly clauses: readonly QueryClause[];
}

/** `CASE ... END`. */
export interface Case {
  readonly kind: 'case';
  readonly isApart?: boolean;
  readonly operand: readonly SyntaxNode[];
  readonly branches: readonly When[];
  readonly otherwise: readonly SyntaxNode[];
  /** The parameter that decides it before it runs: `CASE WHEN $keyDown`, `CASE $orderBy WHEN 'DATE'`. */
  readonly decidedBy?: string;
}

/** A branch of a CASE. */
export interface When {
  readonly when: readonly SyntaxNode[];
  readonly value: readonly SyntaxNode[];
}

/** `($county IS NULL OR condition)`, `(size($types) = 0 OR condition)`: holds where the parameter is absent. */
export interface OptionalCondition {
  readonly kind: 'optional';
  readonly isApart?: boolean;
  readonly parameter: string;
  /** Whether absent is null or an empty list. */
  readonly absence: 'null' | 'empty';
  readonly condition: readonly SyntaxNode[];
}

/** `all(word IN $words WHERE condition)`: holds where there are no words. */
export interface EachCondition {
  readonly kind: 'each';
  readonly isApart?: boolean;
  readonly parameter: string;
  readonly nodes: readonly SyntaxNode[];
}

/** A piece of an expression or a pattern. */
export type SyntaxNode =
  | SyntaxToken
  | Brackets
  | Subquery
  | Case
  | OptionalCondition
  | EachCondition;

/** Expressions that all must hold: `a AND b`. */
export type Conjuncts = readonly (readonly SyntaxNode[])[];

/** Where a clause of a file begins; one that is made has no line. */
interface Located {
  readonly line?: number;
}

/** `MATCH (meeting:Meeting) WHERE ...`. */
export interface MatchClause extends Located {
  readonly kind: 'match';
  readonly isOptional: boolean;
  readonly pattern: readonly SyntaxNode[];
  readonly where: Conjuncts;
}

/** `expression AS alias`. */
export interface Item {
  readonly expression: readonly SyntaxNode[];
  readonly alias?: string;
}

/** A key of ORDER BY. */
export interface OrderKey {
  readonly expression: readonly SyntaxNode[];
  readonly isDescending: boolean;
}

/** `WITH` or `RETURN`, with what follows it. */
export interface ProjectionClause extends Located {
  readonly kind: 'with' | 'return';
  readonly isDistinct: boolean;
  readonly items: readonly Item[];
  readonly orderBy: readonly OrderKey[];
  readonly skip: readonly SyntaxNode[];
  readonly limit: readonly SyntaxNode[];
  /** Of a WITH only. */
  readonly where: Conjuncts;
}

/** `UNWIND list AS variable`. */
export interface UnwindClause extends Located {
  readonly kind: 'unwind';
  readonly list: readonly SyntaxNode[];
  readonly variable: string;
}

/** `CALL (imported) { ... }`. */
export interface CallClause extends Located {
  readonly kind: 'call';
  readonly imports: readonly string[];
  readonly body: readonly QueryClause[];
}

/** `UNION` or `UNION ALL` between two queries. */
export interface UnionClause extends Located {
  readonly kind: 'union';
  readonly isAll: boolean;
}

/** MERGE, CREATE, SET, DELETE and others that write; the pattern alone in a `COUNT { (a)-->(b) }`. */
export interface OtherClause extends Located {
  readonly kind: 'write' | 'pattern' | 'schema';
  /** In capitals: `ON CREATE SET`; of a pattern empty. */
  readonly keywords: string;
  readonly nodes: readonly SyntaxNode[];
}

/** A clause of a query. */
export type QueryClause =
  | MatchClause
  | ProjectionClause
  | UnwindClause
  | CallClause
  | UnionClause
  | OtherClause;

/** A file, parsed. */
export interface ParsedFile {
  /** Its path under cypher/ without the extension. */
  readonly file: string;
  /** The sentence at its head. */
  readonly description: string;
  readonly clauses: readonly QueryClause[];
}
