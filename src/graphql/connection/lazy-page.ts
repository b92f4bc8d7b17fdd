import { completeValue, type MaybePromise } from '@pothos/core';
import type { SortKey } from '../../graph/model/page.ts';
import { type ListOrder, type PageWindow, writeCursor } from './page-arguments.ts';

/** A row of a list: by what it is sorted, and what it leads to. */
export interface Row {
  readonly key: SortKey;
  readonly node: { readonly id: string };
}

/** A page as a connection's fields read it; neither page nor count is read before it is asked for. */
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

/** A page without entries, of a list of which it is known that it has none. */
export function emptyPage<Edge>(): Page<Edge> {
  return {
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    totalCount: () => 0,
  };
}

/** How a page is read. */
interface Readers<Found, Edge> {
  readonly readRows: () => MaybePromise<readonly Found[]>;
  readonly readCount: () => MaybePromise<number>;
  /** An object of its own for each row. */
  readonly toEdge: (row: Found) => Edge;
}

/** A page whose rows and count are read when they are asked for; cursors are written only where they are. */
export function lazyPage<Found extends Row, Edge>(
  order: ListOrder,
  window: PageWindow,
  hasCursors: boolean,
  { readRows, readCount, toEdge }: Readers<Found, Edge>,
): Page<Edge> {
  let read: MaybePromise<readonly Found[]> | undefined;
  const rows = () => {
    read ??= readRows();
    return read;
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

/** The rows of a page in the order of the list: one more is read, to know whether more follows. */
function pageOf<Edge extends Row>(rows: readonly Edge[], { size, backward }: PageWindow): Edge[] {
  const page = rows.slice(0, size);
  return backward ? page.reverse() : page;
}

function pageInfoOf(rows: readonly Row[], window: PageWindow, order: ListOrder) {
  const page = pageOf(rows, window);
  const cursorOf = (row: Row | undefined) =>
    row ? writeCursor(order, row.key, row.node.id) : null;
  const hasMore = rows.length > window.size;
  return {
    hasNextPage: window.backward ? window.from !== null : hasMore,
    hasPreviousPage: window.backward ? hasMore : window.from !== null,
    startCursor: cursorOf(page[0]),
    endCursor: cursorOf(page.at(-1)),
  };
}
