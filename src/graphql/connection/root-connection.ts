import type { GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';
import { isAbsent } from '../../cypher/transform/prune.ts';
import { type NestedReads, NO_NESTED_READS } from '../../store/store.ts';
import type { Context } from '../builder/builder.ts';
import {
  areCursorsSelected,
  isPathSelected,
  memoizeBySelection,
} from '../lookahead/collect-fields.ts';
import { nestReads, planSelection } from '../lookahead/plan.ts';
import { pageSelectionOf } from '../lookahead/selected-columns.ts';
import { type BatchRead, batchRead, memoize } from '../request/request-cache.ts';
import { type ListRow, lazyPage, type Page } from './lazy-page.ts';
import {
  type CountStatement,
  type ListQuery,
  type ListStatements,
  orderOf,
  PAGE_NODES,
  type PageParameters,
  type PageStatement,
  pageParameters,
} from './list-query.ts';
import { type PageArguments, pageWindow } from './page-arguments.ts';

/** A list of all nodes of one kind. */
interface RootQuery<Filter extends Record<string, unknown>, Row, Edge>
  extends ListQuery<Filter, Row, Edge> {
  readonly args: PageArguments;
  /** Whether its edges have the columns of their rows, so that only the selected ones are read. */
  readonly edgesAreRows?: boolean;
  /** The filter to use where the given one matches nothing. */
  readonly fallbackFilter?: () => Promise<Filter>;
  /** Another statement that reads the same page from an index, and its parameters. */
  readonly accessPath?: {
    readonly page: PageStatement<Row & ListRow>;
    readonly params: (page: PageParameters) => Record<string, unknown>;
    /** Another for the same count. */
    readonly count?: {
      readonly statement: CountStatement;
      readonly params: Record<string, unknown>;
    };
  };
}

/** The statements of a root list; a count that shares the prefix of its page can be nested in it. */
type RootStatements<Row extends ListRow> = ListStatements<Row> & {
  readonly countsMatches: boolean;
};

/**
 * A page of a list of all nodes of one kind, with the planned fields of its nodes in the same statement.
 * Fields with equal arguments and selections read it once.
 */
export function rootConnectionOf<Row extends ListRow, Filter extends Record<string, unknown>, Edge>(
  context: Context,
  info: GraphQLResolveInfo,
  { page, count, countsMatches }: RootStatements<Row>,
  query: RootQuery<Filter, Row, Edge>,
): Page<Edge> {
  const order = orderOf(page.name, query);
  const window = pageWindow(query.args, order);
  const { accessPath } = query;
  const selected = selectionOf(info);
  const readsRows = window.size > 0 && selected.edges;
  const nestsCount =
    accessPath === undefined &&
    countsMatches &&
    !Object.values(query.filter).every(isAbsent) &&
    (readsRows || selected.needsPageInfo) &&
    selected.totalCount;

  const readPage = (filter: Filter): RootPage<Row> => {
    const reads: NestedReads = {
      ...nestReads(context, info, selected.fields),
      columns: query.edgesAreRows ? selected.columns : undefined,
    };
    const params = pageParameters({ ...query, filter }, window, selected.needsPageInfo);
    const read = accessPath
      ? batchRead(accessPath.page, accessPath.params(params), reads.columns)
      : batchRead(page, params, reads.columns);
    return memoize(context, read.key, () => {
      if (!nestsCount) return { row: firstRow(context, read, reads), nestedTotal: () => undefined };
      let total: number | undefined;
      const row = firstRow(context, read, {
        ...reads,
        nested: [{ kind: 'totalCount', statement: count }, ...reads.nested],
        onRow(nested, parentId, own) {
          if (nested.kind === 'totalCount') total = (own as { total: number }).total;
          else reads.onRow(nested, parentId, own);
        },
      });
      return { row, nestedTotal: () => total };
    });
  };
  const pages = new Map<Filter, RootPage<Row>>();
  const pageOf = (filter: Filter) => {
    const own = pages.get(filter) ?? readPage(filter);
    pages.set(filter, own);
    return own;
  };
  const totalOf = async (filter: Filter) => {
    const own = nestsCount ? pageOf(filter) : undefined;
    // Waits a turn without a nested count too, so that the page is sent before its count.
    await own?.row;
    const total = own?.nestedTotal();
    if (total !== undefined) return total;
    const { statement, params } = accessPath?.count ?? { statement: count, params: filter };
    const read = batchRead(statement, params);
    const row = await memoize(context, read.key, () => firstRow(context, read));
    return row?.total ?? 0;
  };
  return lazyPage(order, window, areCursorsSelected(info), {
    toEdge: (row: Row) => query.toEdge(row, undefined),
    async readRows() {
      const rows = (await pageOf(query.filter).row)?.edges ?? [];
      if (rows.length > 0 || query.fallbackFilter === undefined) return rows;
      return (await pageOf(await query.fallbackFilter()).row)?.edges ?? [];
    },
    async readCount() {
      const total = await totalOf(query.filter);
      if (total > 0 || query.fallbackFilter === undefined) return total;
      return totalOf(await query.fallbackFilter());
    },
  });
}

/** The same for a list whose edges have nothing but their node. */
export function rootNodesOf<Row extends ListRow, Filter extends Record<string, unknown>>(
  context: Context,
  info: GraphQLResolveInfo,
  statements: RootStatements<Row>,
  query: Omit<RootQuery<Filter, Row, never>, 'toEdge' | 'edgesAreRows'>,
): Page<{ node: Row['node'] }> {
  const toEdge = ({ node }: Row) => ({ node });
  return rootConnectionOf(context, info, statements, { ...query, toEdge, edgesAreRows: true });
}

/** What is selected of a connection. */
const selectionOf = memoizeBySelection((info) => ({
  edges: isPathSelected(info, ['edges']) || isPathSelected(info, ['nodes']),
  totalCount: isPathSelected(info, ['totalCount']),
  ...pageSelectionOf(info),
  fields: planSelection(info, PAGE_NODES),
}));

/** The row with a page, and its total once the row is read, where the count is nested in it. */
interface RootPage<Row> {
  readonly row: Promise<{ readonly edges: readonly Row[] } | undefined>;
  readonly nestedTotal: () => number | undefined;
}

/** The row of a statement that returns one. */
async function firstRow<Row extends z.ZodType>(
  { store }: Context,
  { statement, params }: BatchRead<Row>,
  reads: NestedReads = NO_NESTED_READS,
): Promise<z.output<Row> | undefined> {
  const [row] = await store.read(statement, params, reads);
  return row;
}
