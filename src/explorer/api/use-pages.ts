import { useState } from 'preact/hooks';

/** A page of a list, as the API gives it. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The rows of a list that are loaded so far, and how more are. */
export interface PagedRows<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  /** The last page did not come. */
  readonly isFailed: boolean;
  readonly more: () => void;
}

/** Adds pages to the first one; `load` gives the page after a cursor, or nothing where the list is gone. */
export function usePages<Row>(
  first: ListPage<Row>,
  load: (after: string | null) => Promise<ListPage<Row> | undefined>,
): PagedRows<Row> {
  const [rows, setRows] = useState(first.rows);
  const [pageInfo, setPageInfo] = useState(first.pageInfo);
  const [isFailed, setFailed] = useState(false);
  async function more(): Promise<void> {
    try {
      const page = await load(pageInfo.endCursor);
      if (page === undefined) return;
      setRows([...rows, ...page.rows]);
      setPageInfo(page.pageInfo);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }
  return { rows, hasMore: pageInfo.hasNextPage, isFailed, more: () => void more() };
}
