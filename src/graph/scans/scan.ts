/**
 * Everything that a statement has, a page of at most `limit` rows at a time, in the order of ids: each
 * page is read after the last id of the one before.
 */
export async function* scanById<Row extends { readonly id: string }>(
  limit: number,
  readPage: (page: { afterId: string; limit: number }) => Promise<Row[]>,
  start = '',
): AsyncGenerator<Row[]> {
  for (let afterId: string | undefined = start; afterId !== undefined; ) {
    const rows: Row[] = await readPage({ afterId, limit });
    if (rows.length > 0) yield rows;
    afterId = rows.length < limit ? undefined : rows.at(-1)?.id;
  }
}
