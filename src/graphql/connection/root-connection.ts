import type { GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';
import { isOpen } from '../../cypher/prune.ts';
import type { Within } from '../../store/store.ts';
import type { Context } from '../builder/builder.ts';
import { asksFor, asksForCursors, ofSelection } from '../lookahead/collect-fields.ts';
import { askTogether, plannedFields } from '../lookahead/plan.ts';
import { shownOf } from '../lookahead/selected-columns.ts';
import { type Ask, askOf, note, noted, once } from '../request/request-cache.ts';
import { lazyPage, type Page, type Row } from './lazy-page.ts';
import {
  type CountStatement,
  type ListQuery,
  NODES,
  orderOf,
  type PageParams,
  type PageStatement,
  pageParams,
  type Statements,
} from './list-query.ts';
import { type PageArguments, pageWindow } from './page-arguments.ts';

/** A list of everything of one kind. */
interface RootQuery<Filter extends Record<string, unknown>, Found, Edge>
  extends ListQuery<Filter, Found, Edge> {
  readonly args: PageArguments;
  /** Whether its edges have the members of their rows, of which only those are read that are selected. */
  readonly keepsMembers?: boolean;
  /** The filter to ask with where the one that is given finds nothing. */
  readonly ifNothing?: () => Promise<Filter>;
  /** Another statement for the same page, which reads less of the list, and what it takes. */
  readonly along?: {
    readonly page: PageStatement<Found & Row>;
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
  { page, count, findAlike }: Statements<Found> & { readonly findAlike: boolean },
  query: RootQuery<Filter, Found, Edge>,
): Page<Edge> {
  const order = orderOf(page.name, query);
  const window = pageWindow(query.args, order);
  const { along } = query;
  const selected = selectionOf(info);
  const showsRows = window.size > 0 && selected.edges;
  const isCountedBeside =
    along === undefined &&
    findAlike &&
    !Object.values(query.filter).every(isOpen) &&
    (showsRows || selected.tellsMore) &&
    selected.totalCount;

  /** The rows, and under which key their number is noted where it comes with them. */
  const readPage = (filter: Filter) => {
    const below: Within = {
      ...askTogether(context, info, selected.fields),
      members: query.keepsMembers ? selected.members : undefined,
    };
    const params = pageParams({ ...query, filter }, window, selected.tellsMore);
    const ask = along
      ? askOf(along.page, along.params(params), below.members)
      : askOf(page, params, below.members);
    if (!isCountedBeside) return { row: firstRow(context, ask, below) };
    const countKey = `${ask.key} total`;
    const row = firstRow(context, ask, {
      ...below,
      asked: [{ countedBy: count }, ...below.asked],
      hear: (asked, parentId, row) =>
        'countedBy' in asked ? note(context, countKey, '', row) : below.hear(asked, parentId, row),
    });
    return { row, countKey };
  };
  const pages = new Map<Filter, ReturnType<typeof readPage>>();
  const pageOf = (filter: Filter) => {
    const read = pages.get(filter) ?? readPage(filter);
    pages.set(filter, read);
    return read;
  };
  const totalOf = async (filter: Filter) => {
    const { row, countKey } = isCountedBeside ? pageOf(filter) : {};
    await row;
    const known = countKey && (noted(context, countKey, '') as { total: number } | undefined);
    if (known) return known.total;
    const { statement, params } = along?.count ?? { statement: count, params: filter };
    return (await firstRow(context, askOf(statement, params)))?.total ?? 0;
  };
  return lazyPage(order, window, asksForCursors(info), {
    toEdge: (row: Found) => query.toEdge(row, ''),
    async readRows() {
      const rows = (await pageOf(query.filter).row)?.edges ?? [];
      if (rows.length > 0 || query.ifNothing === undefined) return rows;
      return (await pageOf(await query.ifNothing()).row)?.edges ?? [];
    },
    async readCount() {
      const total = await totalOf(query.filter);
      if (total > 0 || query.ifNothing === undefined) return total;
      return totalOf(await query.ifNothing());
    },
  });
}

/** The same of a list whose edges have nothing of their own but the node that they lead to. */
export function rootNodesOf<Found extends Row, Filter extends Record<string, unknown>>(
  context: Context,
  info: GraphQLResolveInfo,
  statements: Statements<Found> & { readonly findAlike: boolean },
  query: Omit<RootQuery<Filter, Found, never>, 'toEdge' | 'keepsMembers'>,
): Page<{ node: Found['node'] }> {
  const toEdge = ({ node }: Found) => ({ node });
  return rootConnectionOf(context, info, statements, { ...query, toEdge, keepsMembers: true });
}

/** What is selected of a connection. */
const selectionOf = ofSelection((info) => ({
  edges: asksFor(info, ['edges']),
  totalCount: asksFor(info, ['totalCount']),
  ...shownOf(info),
  fields: plannedFields(info, NODES),
}));

/** The row of a statement that has one; asked once by all that ask alike. */
async function firstRow<Own extends z.ZodType>(
  context: Context,
  { key, statement, params }: Ask<Own>,
  within?: Within,
): Promise<z.output<Own> | undefined> {
  const [row] = await once(context, key, () => context.store.read(statement, params, within));
  return row;
}
