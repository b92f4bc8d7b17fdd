import type { z } from 'zod';
import type { Statement } from '../../cypher/statement.ts';
import type { SortKey } from '../../graph/model/page.ts';
import type { Row } from './lazy-page.ts';
import type { ListOrder, PageWindow } from './page-arguments.ts';

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
export const NODES = [{ path: ['edges', 'node'], at: 'node.id' }] as const;

/** A page of a list. */
export type PageStatement<E extends Row> = Statement<
  'read',
  z.ZodObject,
  z.ZodType<{ edges: E[] }>
>;
/** How many a list has. */
export type CountStatement = Statement<'read', z.ZodObject, z.ZodType<{ total: number }>>;

/** The statements of a list, whatever narrows it: a page of it and how many it has. */
export interface Statements<E extends Row> {
  readonly page: PageStatement<E>;
  readonly count: CountStatement;
}

type AnyQuery = Pick<ListQuery<Record<string, unknown>>, 'filter' | 'ranking' | 'order'>;

/** The order of a list, and whose cursors it takes. */
export function orderOf(statement: string, { order }: AnyQuery): ListOrder {
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

/** What the statement of a page takes for a window of its list; with one row more where it is told if more follows. */
export function pageParams(
  { filter, ranking, order }: AnyQuery,
  window: PageWindow,
  tellsMore: boolean,
): PageParams {
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
    limit: Math.max(tellsMore ? window.size + 1 : window.size, 1),
  };
}
