import type { Statement } from './statement.ts';
import type { ColumnSet } from './transform/project.ts';
import type { Parameters } from './transform/prune.ts';
import type { ClaimsColumn, ParentColumn } from './transform/query-tree.ts';

/** What else is read for the rows of a statement, in the same compiled query. */
export type NestedRead =
  | PerParentRead
  | ClaimsColumn
  /** How many rows there are, where the statement returns a page of them. */
  | { readonly kind: 'totalCount'; readonly statement: Statement<'read'> };

/** A statement with `$parentIds` that is read for nodes which the rows around it lead to. */
export type PerParentRead = ParentColumn &
  ReadOptions & {
    readonly statement: Statement<'read'>;
    /** All but `parentIds`, which are those nodes. */
    readonly params: Parameters;
  };

/** Which columns of a statement's rows are read, and what is read for each row. */
export interface ReadOptions {
  /** All columns by default. */
  readonly columns?: ColumnSet | undefined;
  readonly nested: readonly NestedRead[];
}

/** The statement whose rows a nested read returns; undefined for claims. */
export function statementOf(read: NestedRead): Statement | undefined {
  return read.kind === 'claims' ? undefined : read.statement;
}

/** Whether a nested read runs a statement with `$parentIds`. */
export function isPerParentRead(read: NestedRead): read is PerParentRead {
  return read.kind === 'perNode' || read.kind === 'perClaimedArticle';
}

/** The parameters of a nested read. */
export function paramsOf(read: NestedRead | undefined): Parameters {
  return read !== undefined && isPerParentRead(read) ? read.params : {};
}

/** Nested reads and those nested in them, depth first. */
export function flatten(nested: readonly NestedRead[]): NestedRead[] {
  return nested.flatMap((read) =>
    isPerParentRead(read) ? [read, ...flatten(read.nested)] : [read],
  );
}
