import type { z } from 'zod';
import type { SortKey } from '../graph/page.ts';
import type { Statement } from '../store/statement.ts';
import { batched } from './batch.ts';
import type { Context } from './builder.ts';
import {
  type ListOrder,
  type PageArguments,
  type PageWindow,
  pageWindow,
  writeCursor,
} from './page-window.ts';

/** How a list is read: what narrows it, how it is sorted, which page of it. */
export interface ListQuery<Filter extends Record<string, unknown>, Row = unknown, Edge = unknown> {
  readonly filter: Filter;
  /** What a page takes beside the filter, and its count does not. */
  readonly ranking?: Record<string, unknown>;
  readonly order: Pick<ListOrder, 'descending'> & {
    /** The field that it is sorted by, where there is a choice. */
    readonly orderBy?: string;
    /** What tells the list from others of the same statement, so that no cursor of one is taken for the other. */
    readonly of?: string;
    /** Whether the statement takes `missing`, which stands for a key that is not there. */
    readonly hasMissing?: boolean;
    /** Its keys are places in a list, as counts are numbers too. */
    readonly isNumeric?: boolean;
  };
  readonly args: PageArguments;
  /** What the fields of an edge read, out of what the statement has for it. */
  readonly toEdge: (row: Row) => Edge;
}

interface Row {
  readonly key: SortKey;
  readonly node: { readonly id: string };
}

/** A page as a connection's fields read it; neither page nor count is read before it is asked for. */
export interface Page<Edge> {
  readonly edges: Promise<(Edge & { cursor: string })[]>;
  readonly pageInfo: Promise<{
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  }>;
  readonly totalCount: () => Promise<number>;
}

type PageStatement<E extends Row> = Statement<'read', z.ZodObject, z.ZodType<{ edges: E[] }>>;
type CountStatement = Statement<'read', z.ZodObject, z.ZodType<{ total: number }>>;

/** The statements of a list, whatever narrows it: a page of it and how many it has. */
interface Statements<E extends Row> {
  readonly page: PageStatement<E>;
  readonly count: CountStatement;
}

/** A page of a list that each of many parents has: one statement for all that ask alike. */
export function connectionOf<Found extends Row, Filter extends Record<string, unknown>, Edge>(
  context: Context,
  { page, count }: Statements<Found>,
  parentId: string,
  query: ListQuery<Filter, Found, Edge>,
): Page<Edge> {
  const { store } = context;
  const filterKey = JSON.stringify(query.filter);
  return lazyPage(page.name, query, {
    readRows: async (params) =>
      (await batched(
        context,
        `${page.name} ${JSON.stringify(params)}`,
        parentId,
        async (parentIds) => {
          const rows = await store.read(page, { ...params, parentIds: [...parentIds] });
          return new Map(rows.map((row) => [parentOf(row), row.edges]));
        },
      )) ?? [],
    readCount: async () =>
      (await batched(context, `${count.name} ${filterKey}`, parentId, async (parentIds) => {
        const rows = await store.read(count, { ...query.filter, parentIds: [...parentIds] });
        return new Map(rows.map((row) => [parentOf(row), row.total]));
      })) ?? 0,
  });
}

/** A page of a list of everything of one kind; fields that ask alike read it once. */
export function rootConnectionOf<Found extends Row, Filter extends Record<string, unknown>, Edge>(
  context: Context,
  { page, count }: Statements<Found>,
  query: ListQuery<Filter, Found, Edge>,
): Page<Edge> {
  const once = async <Own extends z.ZodType>(
    statement: Statement<'read', z.ZodObject, Own>,
    params: Record<string, unknown>,
  ) => {
    const name = `${statement.name} ${JSON.stringify(params)}`;
    const rows = await batched(
      context,
      name,
      '',
      async () => new Map([['', await context.store.read(statement, params)]]),
    );
    return rows?.[0];
  };
  return lazyPage(page.name, query, {
    readRows: async (params) => (await once(page, params))?.edges ?? [],
    readCount: async () => (await once(count, query.filter))?.total ?? 0,
  });
}

/** A page without entries, of a list of which it is known that it has none. */
export function emptyPage<Edge>(): Page<Edge> {
  return {
    edges: Promise.resolve([]),
    pageInfo: Promise.resolve({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    }),
    totalCount: () => Promise.resolve(0),
  };
}

/** A row of a list that parents have says whose it is. */
function parentOf(row: object): string {
  return 'parentId' in row ? String(row.parentId) : '';
}

interface Readers<Edge> {
  readonly readRows: (params: Record<string, unknown>) => Promise<readonly Edge[]>;
  readonly readCount: () => Promise<number>;
}

function lazyPage<Found extends Row, Edge>(
  statement: string,
  { filter, ranking, order, args, toEdge }: ListQuery<Record<string, unknown>, Found, Edge>,
  { readRows, readCount }: Readers<Found>,
): Page<Edge> {
  const list: ListOrder = {
    tag: `${statement} ${order.orderBy ?? order.of ?? ''}`,
    descending: order.descending,
    isNumeric: order.isNumeric === true || order.orderBy?.endsWith('COUNT') === true,
  };
  const window = pageWindow(args, list);
  const params = {
    ...filter,
    ...ranking,
    ...(order.orderBy !== undefined && { orderBy: order.orderBy }),
    // What has no key comes last in either direction.
    ...(order.hasMissing === true && { missing: order.descending ? '' : '~' }),
    keyDown: order.descending !== window.backward,
    idDown: window.backward,
    afterKey: window.from?.key ?? null,
    afterId: window.from?.id ?? null,
    limit: window.size + 1,
  };
  let read: Promise<readonly Found[]> | undefined;
  const rows = () => {
    read ??= readRows(params);
    return read;
  };
  const shown = async () => pageOf(await rows(), window);
  return {
    get edges() {
      if (window.size === 0) return Promise.resolve([]);
      return shown().then((edges) =>
        edges.map((row) => ({ ...toEdge(row), cursor: writeCursor(list, row.key, row.node.id) })),
      );
    },
    get pageInfo() {
      return rows().then((all) => pageInfoOf(all, window, list));
    },
    totalCount: readCount,
  };
}

/** The rows of a page in the order of the list: one more is read, to know whether more follows. */
function pageOf<Edge extends Row>(rows: readonly Edge[], { size, backward }: PageWindow): Edge[] {
  const page = rows.slice(0, size);
  return backward ? page.reverse() : page;
}

function pageInfoOf(rows: readonly Row[], window: PageWindow, list: ListOrder) {
  const page = pageOf(rows, window);
  const cursorOf = (row: Row | undefined) => (row ? writeCursor(list, row.key, row.node.id) : null);
  const hasMore = rows.length > window.size;
  return {
    hasNextPage: window.backward ? window.from !== null : hasMore,
    hasPreviousPage: window.backward ? hasMore : window.from !== null,
    startCursor: cursorOf(page[0]),
    endCursor: cursorOf(page.at(-1)),
  };
}
