import { completeValue, type MaybePromise } from '@pothos/core';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';
import type { RelationshipKey } from '../../graph/model/relationship-key.ts';
import type { Context } from '../builder/builder.ts';
import { areCursorsSelected } from '../lookahead/collect-fields.ts';
import type { FieldPlan } from '../lookahead/plan.ts';
import {
  type PageSelection,
  pageSelection,
  pageSelectionOf,
} from '../lookahead/selected-columns.ts';
import { primeClaims } from '../request/claims.ts';
import { type BatchRead, batchRead, memoize } from '../request/request-cache.ts';
import { type ListRow, lazyPage, type Page } from './lazy-page.ts';
import {
  type ListQuery,
  type ListStatements,
  orderOf,
  PAGE_NODES,
  pageParameters,
} from './list-query.ts';
import {
  type ListOrder,
  type PageArguments,
  type PageWindow,
  pageWindow,
} from './page-arguments.ts';

/** The list of a field with its arguments: one statement reads it for all parents of a level. */
interface RelatedList<Row extends ListRow, Edge, Parent> {
  readonly window: PageWindow;
  readonly order: ListOrder;
  readonly page: (selection: PageSelection) => BatchRead<z.ZodType<{ edges: Row[] }>>;
  readonly count: BatchRead<z.ZodType<{ total: number }>>;
  readonly toEdge: (row: Row, parent: Parent) => Edge;
}

interface Node {
  readonly id: string;
}

/** A connection field of a node, such as the meetings of a county. */
export interface RelatedConnection<Parent extends Node, Args, Edge> {
  /** The page of one parent. */
  resolve(
    parent: Parent,
    args: Args & PageArguments,
    context: Context,
    info: GraphQLResolveInfo,
  ): MaybePromise<Page<Edge>>;
  /** The plan with which the list is nested in the statement around it; none where it is loaded level by level. */
  readonly extensions: { readonly plan?: FieldPlan<unknown, PageSelection> };
}

/** How a related list is planned. */
interface PlanOptions<Edge> {
  /** Whose claims are read with the rows, where the edges are relationships with `roles`. */
  readonly claimsOf?: (edge: Edge) => RelationshipKey;
}

/**
 * A list that each of many parents has, with the filter and the order that its arguments give. With
 * `plan`, it is nested in the statement around it and reads the selected columns only: its edges must
 * then have the columns of their rows, and cannot need more of the parent than the id, which is all that
 * a nested read knows. Without, it reads all columns.
 */
export function relatedConnection<
  Row extends ListRow,
  Filter extends Record<string, unknown>,
  Edge,
  Args extends object,
  Parent extends Node = Node,
>(
  statements: ListStatements<Row>,
  queryOf: (args: Args, context: Context) => MaybePromise<ListQuery<Filter, Row, Edge, Parent>>,
  ...[options]: Node extends Parent ? [plan?: PlanOptions<Edge>] : []
): RelatedConnection<Parent, Args, Edge> {
  const plan: PlanOptions<Edge> | undefined = options;
  const parseArguments = (args: object, context: Context, node: FieldNode) =>
    memoize(context, node, () =>
      completeValue(queryOf(args as Args, context), (query) => listOf(statements, query, args)),
    );
  return {
    resolve: (parent, args, context, info) =>
      completeValue(
        memoize(context, info.fieldNodes, () =>
          completeValue(parseArguments(args, context, info.fieldNodes[0] as FieldNode), (list) => {
            const { columns, needsPageInfo } = pageSelectionOf(info);
            const page = list.page({ columns: plan && columns, needsPageInfo });
            return { list, page };
          }),
        ),
        ({ list, page }) => pageOfParent(context, info, parent, list, page),
      ),
    extensions:
      plan === undefined
        ? {}
        : {
            plan: planOf<Row, Edge, Parent>(parseArguments, plan) as FieldPlan<
              unknown,
              PageSelection
            >,
          },
  };
}

function planOf<Row extends ListRow, Edge, Parent extends Node>(
  parseArguments: FieldPlan<RelatedList<Row, Edge, Parent>>['parseArguments'],
  { claimsOf }: PlanOptions<Edge>,
): FieldPlan<RelatedList<Row, Edge, Parent>, PageSelection> {
  return {
    parseArguments,
    batchReads: [
      {
        batchRead: ({ page }, selection) => page(selection),
        select: pageSelection,
        when: ['edges', 'nodes', 'pageInfo'],
        nodes: PAGE_NODES,
        ...(claimsOf !== undefined && {
          claims: {
            path: ['edges', 'evidence'],
            onRow: (context, { toEdge }, row, parentId, claims) =>
              primeClaims(
                context,
                claimsOf(toEdge(row as Row, { id: parentId } as Parent)),
                claims,
              ),
          },
        }),
      },
      { batchRead: ({ count }) => count, when: ['totalCount'], nodes: [] },
    ],
  };
}

function listOf<Row extends ListRow, Edge, Parent>(
  { page, count }: ListStatements<Row>,
  query: ListQuery<Record<string, unknown>, Row, Edge, Parent>,
  args: PageArguments,
): RelatedList<Row, Edge, Parent> {
  const order = orderOf(page.name, query);
  const window = pageWindow(args, order);
  return {
    order,
    window,
    toEdge: query.toEdge,
    page: ({ columns, needsPageInfo }) =>
      batchRead(page, pageParameters(query, window, needsPageInfo), columns),
    count: batchRead(count, query.filter),
  };
}

function pageOfParent<Row extends ListRow, Edge, Parent extends Node>(
  context: Context,
  info: GraphQLResolveInfo,
  parent: Parent,
  { order, window, toEdge, count }: RelatedList<Row, Edge, Parent>,
  page: ReturnType<RelatedList<Row, Edge, Parent>['page']>,
): Page<Edge> {
  return lazyPage(order, window, areCursorsSelected(info), {
    toEdge: (row: Row) => toEdge(row, parent),
    readRows: () => completeValue(page.load(context, parent.id), (row) => row?.edges ?? []),
    readCount: () => completeValue(count.load(context, parent.id), (row) => row?.total ?? 0),
  });
}
