import type { z } from 'zod';
import type { Statement } from '../../cypher/statement.ts';
import type { SortKey } from '../../graph/model/page.ts';
import type { ListRow } from './lazy-page.ts';
import type { ListOrder, PageWindow } from './page-arguments.ts';

/** How a list is read: its filter and its order. */
export interface ListQuery<
  Filter extends Record<string, unknown>,
  Row = unknown,
  Edge = unknown,
  Parent = unknown,
> {
  readonly filter: Filter;
  /** Parameters of the page beside the filter, which its count does not take. */
  readonly ranking?: Record<string, unknown>;
  readonly order: Pick<ListOrder, 'descending'> & {
    /** The field that it is sorted by, where there is a choice. */
    readonly orderBy?: string;
    /** Tells the list from others of the same statement, so that it refuses their cursors. */
    readonly of?: string;
    /** Whether the statement takes `missing`, the sort key of rows that have none. */
    readonly hasMissing?: boolean;
    /** Its keys are numbers: places in a list, or counts. */
    readonly isNumeric?: boolean;
  };
  /** Makes the edge of a row; `parent` is the node whose list it is. */
  readonly toEdge: (row: Row, parent: Parent) => Edge;
}

/** Where the nodes of a connection are, and their ids in the rows of its page. */
export const PAGE_NODES = [
  { path: ['edges', 'node'], idColumn: 'node.id' },
  { path: ['nodes'], idColumn: 'node.id' },
] as const;

/** Reads a page of a list. */
export type PageStatement<Row extends ListRow> = Statement<
  'read',
  z.ZodObject,
  z.ZodType<{ edges: Row[] }>
>;
/** Counts the rows of a list. */
export type CountStatement = Statement<'read', z.ZodObject, z.ZodType<{ total: number }>>;

/** The statements of a list, for any filter: its page and its count. */
export interface ListStatements<Row extends ListRow> {
  readonly page: PageStatement<Row>;
  readonly count: CountStatement;
}

type Ordered = Pick<ListQuery<Record<string, unknown>>, 'filter' | 'ranking' | 'order'>;

/** The order of a list, and which cursors it takes. */
export function orderOf(statement: string, { order }: Ordered): ListOrder {
  return {
    tag: `${statement} ${order.orderBy ?? order.of ?? ''}${order.descending ? ' down' : ''}`,
    descending: order.descending,
    isNumeric: order.isNumeric === true,
  };
}

/** The parameters of the statement of a page; those of its filter are among them. */
export interface PageParameters extends Record<string, unknown> {
  readonly orderBy?: string;
  /** The sort key of rows that have none. */
  readonly missing?: SortKey;
  readonly keyDown: boolean;
  readonly idDown: boolean;
  readonly afterKey: SortKey | null;
  readonly afterId: string | null;
  readonly limit: number;
}

/** The parameters that read a window of a list, with one row more where `pageInfo` is selected. */
export function pageParameters(
  { filter, ranking, order }: Ordered,
  window: PageWindow,
  tellsMore: boolean,
): PageParameters {
  return {
    ...filter,
    ...ranking,
    ...(order.orderBy !== undefined && { orderBy: order.orderBy }),
    // What has no key comes last in either direction.
    ...(order.hasMissing === true && { missing: missingKey(order) }),
    keyDown: order.descending !== window.backward,
    idDown: window.backward,
    afterKey: window.from?.key ?? null,
    afterId: window.from?.id ?? null,
    limit: Math.max(tellsMore ? window.size + 1 : window.size, 1),
  };
}

/** The sort key of a row that has none: last in either direction. */
function missingKey({ descending, isNumeric }: Ordered['order']): SortKey {
  if (isNumeric === true) return descending ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
  return descending ? '' : '~';
}
