import type { QueryClause } from '../syntax/syntax-tree.ts';
import type { ColumnSet } from './project.ts';
import type { ReadForm } from './read-form.ts';

/** A statement that reads, pruned, with the queries that are nested in it. */
export interface QueryTree extends ReadForm {
  /** The name of the statement, for errors. */
  readonly statement: string;
  /** The columns of its rows that are read; all by default. */
  readonly columns?: ColumnSet | undefined;
  readonly nested: readonly NestedQuery[];
}

/** A query that is nested in another. */
export type NestedQuery =
  | PerParentQuery
  | ClaimsColumn
  /** How many rows there are of which the root returns a page. */
  | { readonly kind: 'totalCount' };

/** A query that runs once for each distinct parent in the rows around it. */
export type PerParentQuery = QueryTree & ParentColumn;

/** What articles claim of each relationship, from which a column of the row is read: `roles`. */
export interface ClaimsColumn {
  readonly kind: 'claims';
  readonly column: string;
}

/** The column of the rows around a nested query that leads to its parents. */
export type ParentColumn =
  | {
      readonly kind: 'perNode';
      /** The column that has the id of the node: `node.id`. */
      readonly idColumn: string;
    }
  | {
      /** For the articles of the first `$first` claims of each relationship. */
      readonly kind: 'perClaimedArticle';
      /** A column that is read from the relationship. */
      readonly claimsColumn: string;
    };

/** A row as an engine returns it, or as it is decoded: values by column. */
export type Row = Record<string, unknown>;

/**
 * Is called with what the nested query of this number has for a parent: the row that its statement
 * returns; of claims, the row around them with `claims` added.
 */
export type OnRow = (query: number, parentId: string, row: Row) => void;

/** Decodes rows as they are returned to those that the statement alone would return, with the selected columns. */
export type Decode = (rows: readonly Row[], onRow: OnRow) => Row[];

/** One query for a tree of queries; the parameters of nested query 2 are called `$limit_2` in it. */
export interface CompiledTree {
  readonly clauses: readonly QueryClause[];
  /** The decoder of its rows, whose columns have other names in the text that is sent. */
  readonly decoderFor: (nameOf: (variable: string) => string) => Decode;
}
