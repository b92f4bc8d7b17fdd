import { completeValue, type MaybePromise } from '@pothos/core';
import type { SortKey } from '../../graph/model/page.ts';
import { type ListOrder, type PageWindow, writeCursor } from './page-arguments.ts';

/** A row of a list: its sort key and its node. */
export interface ListRow {
  readonly key: SortKey;
  readonly node: { readonly id: string };
}

/** A page as a connection's fields read it; page and count are read only where they are selected. */
export interface Page<Edge> {
  readonly edges: MaybePromise<(Edge & { cursor: string })[]>;
  readonly pageInfo: MaybePromise<{
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  }>;
  readonly totalCount: () => MaybePromise<number>;
}

/** The page of a list that is known to be empty. */
export function emptyPage<Edge>(): Page<Edge> {
  return {
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    totalCount: () => 0,
  };
}

/** How a page is read. */
interface PageReader<Row, Edge> {
  readonly readRows: () => MaybePromise<readonly Row[]>;
  readonly readCount: () => MaybePromise<number>;
  /** Makes a new object for each row. */
  readonly toEdge: (row: Row) => Edge;
}

/** A page whose rows and count are read when a field selects them; cursors are encoded only where `hasCursors`. */
export function lazyPage<Row extends ListRow, Edge>(
  order: ListOrder,
  window: PageWindow,
  hasCursors: boolean,
  { readRows, readCount, toEdge }: PageReader<Row, Edge>,
): Page<Edge> {
  let reading: MaybePromise<readonly Row[]> | undefined;
  const rows = () => {
    reading ??= readRows();
    return reading;
  };
  return {
    get edges() {
      if (window.size === 0) return [];
      return completeValue(rows(), (all) =>
        pageOf(all, window).map((row) => {
          const edge = toEdge(row) as Edge & { cursor: string };
          if (hasCursors) edge.cursor = writeCursor(order, row.key, row.node.id);
          return edge;
        }),
      );
    },
    get pageInfo() {
      return completeValue(rows(), (all) => pageInfoOf(all, window, order));
    },
    totalCount: readCount,
  };
}

/** The rows of a page in the order of the list, without the one that is read to know `hasNextPage`. */
function pageOf<Row extends ListRow>(rows: readonly Row[], { size, backward }: PageWindow): Row[] {
  const page = rows.slice(0, size);
  return backward ? page.reverse() : page;
}

function pageInfoOf(rows: readonly ListRow[], window: PageWindow, order: ListOrder) {
  const page = pageOf(rows, window);
  const cursorOf = (row: ListRow | undefined) =>
    row ? writeCursor(order, row.key, row.node.id) : null;
  const hasMore = rows.length > window.size;
  return {
    hasNextPage: window.backward ? window.from !== null : hasMore,
    hasPreviousPage: window.backward ? hasMore : window.from !== null,
    startCursor: cursorOf(page[0]),
    endCursor: cursorOf(page.at(-1)),
  };
}
