import { completeValue, type MaybePromise } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';
import type { SortKey } from '../graph/page.ts';
import type { Statement } from '../store/statement.ts';
import type { Within } from '../store/store.ts';
import { asksFor } from './asks-for.ts';
import { type Ask, askOf, batched, oncePerField, rowFor } from './batch.ts';
import type { Context } from './builder.ts';
import { noteClaims, type RelationshipKey } from './evidence.ts';
import { lazyPage, type Page, type Row } from './lazy-page.ts';
import { type ListOrder, type PageArguments, type PageWindow, pageWindow } from './page-window.ts';
import { type Plan, plannedBelow } from './plan.ts';

/** How a list is read: what narrows it, and how it is sorted. */
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
  /** What the fields of an edge read, out of what the statement has for it, and whose list it is. */
  readonly toEdge: (row: Row, parentId: string) => Edge;
}

/** Where the nodes of a connection stand, and their ids in the rows of its page. */
const NODES = [{ path: ['edges', 'node'], at: 'node.id' }] as const;

type PageStatement<E extends Row> = Statement<'read', z.ZodObject, z.ZodType<{ edges: E[] }>>;
type CountStatement = Statement<'read', z.ZodObject, z.ZodType<{ total: number }>>;

/** The statements of a list, whatever narrows it: a page of it and how many it has. */
interface Statements<E extends Row> {
  readonly page: PageStatement<E>;
  readonly count: CountStatement;
}

/** A list that each of many parents has, with its arguments: one statement for all that ask alike. */
interface List<Found extends Row, Edge> {
  readonly window: PageWindow;
  readonly order: ListOrder;
  /** Whether its cursors are asked for, each of which is written anew. */
  readonly hasCursors: boolean;
  readonly page: Ask<z.ZodType<{ edges: Found[] }>>;
  readonly count: Ask<z.ZodType<{ total: number }>>;
  readonly toEdge: (row: Found, parentId: string) => Edge;
}

/** A field that has a list for each of many parents. */
export interface ListField<Args, Edge> {
  /** The page of one parent. */
  page(
    context: Context,
    info: GraphQLResolveInfo,
    parentId: string,
    args: Args & PageArguments,
  ): MaybePromise<Page<Edge>>;
  /** What the field asks the graph, so that it can be asked together with what is around it. */
  readonly plan: Plan;
}

/** A list that each of many parents has, in the order and with the filter that its arguments ask for. */
export function listField<
  Found extends Row,
  Filter extends Record<string, unknown>,
  Edge,
  Args extends object,
>(
  statements: Statements<Found>,
  queryOf: (args: Args, context: Context) => MaybePromise<ListQuery<Filter, Found, Edge>>,
  { claimsOf }: { claimsOf?: (edge: Edge) => RelationshipKey } = {},
): ListField<Args, Edge> {
  return {
    page: (context, info, parentId, args) =>
      completeValue(
        oncePerField(context, info, () =>
          completeValue(queryOf(args, context), (query) => listOf(statements, query, args, info)),
        ),
        (list) => pageOfParent(context, parentId, list),
      ),
    plan: (args, context) =>
      completeValue(queryOf(args as Args, context), (query) => {
        const list = listOf(statements, query, args);
        return [
          {
            ask: list.page,
            when: ['edges', 'pageInfo'],
            nodes: NODES,
            ...(claimsOf !== undefined && {
              claims: {
                path: ['edges', 'evidence'],
                hear: (row: object, parentId: string, claims: readonly string[]) =>
                  noteClaims(context, claimsOf(list.toEdge(row as Found, parentId)), claims),
              },
            }),
          },
          { ask: list.count, when: ['totalCount'], nodes: [] },
        ];
      }),
  };
}

function listOf<Found extends Row, Edge>(
  { page, count }: Statements<Found>,
  query: ListQuery<Record<string, unknown>, Found, Edge>,
  args: PageArguments,
  info?: GraphQLResolveInfo,
): List<Found, Edge> {
  const order = orderOf(page.name, query);
  const window = pageWindow(args, order);
  return {
    order,
    window,
    toEdge: query.toEdge,
    hasCursors: info !== undefined && asksFor(info, ['edges', 'cursor']),
    page: askOf(page, pageParams(query, window)),
    count: askOf(count, query.filter),
  };
}

function pageOfParent<Found extends Row, Edge>(
  context: Context,
  parentId: string,
  { order, window, hasCursors, toEdge, page, count }: List<Found, Edge>,
): Page<Edge> {
  return lazyPage(order, window, hasCursors, {
    toEdge: (row: Found) => toEdge(row, parentId),
    readRows: () => completeValue(rowFor(context, page, parentId), (row) => row?.edges ?? []),
    readCount: () => completeValue(rowFor(context, count, parentId), (row) => row?.total ?? 0),
  });
}

/** A page of a list that each of many parents has, where what it shows depends on the parent. */
export function connectionOf<Found extends Row, Filter extends Record<string, unknown>, Edge>(
  context: Context,
  info: GraphQLResolveInfo,
  statements: Statements<Found>,
  parentId: string,
  { args, ...query }: ListQuery<Filter, Found, Edge> & { readonly args: PageArguments },
): Page<Edge> {
  return pageOfParent(context, parentId, listOf(statements, query, args, info));
}

/** A list of everything of one kind. */
interface RootQuery<Filter extends Record<string, unknown>, Found, Edge>
  extends ListQuery<Filter, Found, Edge> {
  readonly args: PageArguments;
  /** The filter to ask with where the one that is given finds nothing. */
  readonly ifNothing?: () => Promise<Filter>;
  /** Another statement for the same page, which reads less of the list, and what it takes. */
  readonly along?: {
    readonly page: Statement<'read', z.ZodObject, z.ZodType<{ edges: Found[] }>>;
    readonly params: (page: PageParams) => Record<string, unknown>;
    /** Another for the same count. */
    readonly count?: {
      readonly statement: CountStatement;
      readonly params: Record<string, unknown>;
    };
  };
}

/**
 * A page of a list of everything of one kind, with all that is asked of its nodes and can be told
 * ahead; fields that ask alike read it once.
 */
export function rootConnectionOf<Found extends Row, Filter extends Record<string, unknown>, Edge>(
  context: Context,
  info: GraphQLResolveInfo,
  { page, count }: Statements<Found>,
  query: RootQuery<Filter, Found, Edge>,
): Page<Edge> {
  const order = orderOf(page.name, query);
  const window = pageWindow(query.args, order);
  const once = async <Own extends z.ZodType>(
    statement: Statement<'read', z.ZodObject, Own>,
    params: Record<string, unknown>,
    within?: Within,
  ) => {
    const rows = await batched(
      context,
      askOf(statement, params).key,
      '',
      async () => new Map([['', await context.store.read(statement, params, within)]]),
    );
    return rows?.[0];
  };
  const params = pageParams(query, window);
  const { along } = query;
  return lazyPage(order, window, asksFor(info, ['edges', 'cursor']), {
    toEdge: (row: Found) => query.toEdge(row, ''),
    async readRows() {
      const within = plannedBelow(context, info, NODES);
      const found = along
        ? await once(along.page, along.params(params), within)
        : await once(page, params, within);
      const rows = found?.edges ?? [];
      if (rows.length > 0 || query.ifNothing === undefined) return rows;
      return (await once(page, { ...params, ...(await query.ifNothing()) }, within))?.edges ?? [];
    },
    async readCount() {
      const counted = along?.count ?? { statement: count, params: query.filter };
      const total = (await once(counted.statement, counted.params))?.total ?? 0;
      if (total > 0 || query.ifNothing === undefined) return total;
      return (await once(count, await query.ifNothing()))?.total ?? 0;
    },
  });
}

type AnyQuery = Pick<ListQuery<Record<string, unknown>>, 'filter' | 'ranking' | 'order'>;

function orderOf(statement: string, { order }: AnyQuery): ListOrder {
  return {
    tag: `${statement} ${order.orderBy ?? order.of ?? ''}`,
    descending: order.descending,
    isNumeric: order.isNumeric === true || order.orderBy?.endsWith('COUNT') === true,
  };
}

/** What the statement of a page takes, its filter with it. */
export interface PageParams extends Record<string, unknown> {
  readonly orderBy?: string;
  /** What stands for a key that is not there. */
  readonly missing?: string;
  readonly keyDown: boolean;
  readonly idDown: boolean;
  readonly afterKey: SortKey | null;
  readonly afterId: string | null;
  readonly limit: number;
}

function pageParams({ filter, ranking, order }: AnyQuery, window: PageWindow): PageParams {
  return {
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
}
