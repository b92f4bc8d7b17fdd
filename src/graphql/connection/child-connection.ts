import { completeValue, type MaybePromise } from '@pothos/core';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';
import type { Context } from '../builder/builder.ts';
import { asksForCursors } from '../lookahead/collect-fields.ts';
import type { Plan } from '../lookahead/plan.ts';
import { type PageShown, pageShown, shownOf } from '../lookahead/selected-columns.ts';
import { noteClaims, type RelationshipKey } from '../request/claims.ts';
import { type Ask, askOf, once, rowFor } from '../request/request-cache.ts';
import { lazyPage, type Page, type Row } from './lazy-page.ts';
import { type ListQuery, NODES, orderOf, pageParams, type Statements } from './list-query.ts';
import {
  type ListOrder,
  type PageArguments,
  type PageWindow,
  pageWindow,
} from './page-arguments.ts';

/** A list that each of many parents has, with its arguments: one statement for all that ask alike. */
interface List<Found extends Row, Edge> {
  readonly window: PageWindow;
  readonly order: ListOrder;
  readonly page: (shown: PageShown) => Ask<z.ZodType<{ edges: Found[] }>>;
  readonly count: Ask<z.ZodType<{ total: number }>>;
  readonly toEdge: (row: Found, parentId: string) => Edge;
}

/** A field that has a list for each of many parents. */
export interface ListField<Found extends Row, Args, Edge> {
  /** The page of one parent. */
  page(
    context: Context,
    info: GraphQLResolveInfo,
    parentId: string,
    args: Args & PageArguments,
  ): MaybePromise<Page<Edge>>;
  /** What the field asks the graph, so that it can be asked together with what is around it. */
  readonly plan: Plan<List<Found, Edge>, PageShown>;
}

/**
 * A list that each of many parents has, in the order and with the filter that its arguments ask for.
 * Its edges have the members of their rows, so that only those are read that are selected.
 */
export function listField<
  Found extends Row,
  Filter extends Record<string, unknown>,
  Edge,
  Args extends object,
>(
  statements: Statements<Found>,
  queryOf: (args: Args, context: Context) => MaybePromise<ListQuery<Filter, Found, Edge>>,
  { claimsOf }: { claimsOf?: (edge: Edge) => RelationshipKey } = {},
): ListField<Found, Args, Edge> {
  const tell = (args: object, context: Context, node: FieldNode) =>
    once(context, node, () =>
      completeValue(queryOf(args as Args, context), (query) => listOf(statements, query, args)),
    );
  return {
    page: (context, info, parentId, args) =>
      completeValue(
        once(context, info.fieldNodes, () =>
          completeValue(tell(args, context, info.fieldNodes[0] as FieldNode), (list) => ({
            list,
            page: list.page(shownOf(info)),
          })),
        ),
        ({ list, page }) => pageOfParent(context, info, parentId, list, page),
      ),
    plan: {
      tell,
      asks: [
        {
          ask: ({ page }, shown) => page(shown),
          shown: pageShown,
          when: ['edges', 'pageInfo'],
          nodes: NODES,
          ...(claimsOf !== undefined && {
            claims: {
              path: ['edges', 'evidence'],
              hear: (context, { toEdge }, row, parentId, claims) =>
                noteClaims(context, claimsOf(toEdge(row as Found, parentId)), claims),
            },
          }),
        },
        { ask: ({ count }) => count, when: ['totalCount'], nodes: [] },
      ],
    },
  };
}

function listOf<Found extends Row, Edge>(
  { page, count }: Statements<Found>,
  query: ListQuery<Record<string, unknown>, Found, Edge>,
  args: PageArguments,
): List<Found, Edge> {
  const order = orderOf(page.name, query);
  const window = pageWindow(args, order);
  return {
    order,
    window,
    toEdge: query.toEdge,
    page: ({ members, tellsMore }) => askOf(page, pageParams(query, window, tellsMore), members),
    count: askOf(count, query.filter),
  };
}

function pageOfParent<Found extends Row, Edge>(
  context: Context,
  info: GraphQLResolveInfo,
  parentId: string,
  { order, window, toEdge, count }: List<Found, Edge>,
  page: ReturnType<List<Found, Edge>['page']>,
): Page<Edge> {
  return lazyPage(order, window, asksForCursors(info), {
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
  const list = listOf(statements, query, args);
  const { tellsMore } = shownOf(info);
  const page = list.page({ members: undefined, tellsMore });
  return pageOfParent(context, info, parentId, list, page);
}
