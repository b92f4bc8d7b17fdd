import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PagedRows } from '../api/use-pages.ts';
import { useWords } from '../words/words.ts';

/** A column of a table: what it is headed with, and what a row has in it. */
export interface ColumnOf<Row> {
  readonly heading: string;
  readonly cell: (row: Row, index: number) => ComponentChildren;
  /** Numbers stand at the right. */
  readonly isNumber?: boolean;
  /** Dates are never broken. */
  readonly isDate?: boolean;
}

const STEP = 100;

/** A table of rows: the first hundred, then as many more at each press. Below 40 rem each row is a block of lines. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowClass,
  paging,
  isWhole = paging !== undefined,
  total = rows.length,
}: {
  readonly label: string;
  readonly columns: readonly ColumnOf<Row>[];
  readonly rows: readonly Row[];
  readonly rowClass?: (row: Row) => string | undefined;
  /** How more rows are loaded, where they come by page. */
  readonly paging?: Omit<PagedRows<Row>, 'rows'>;
  /** Whether all rows are listed at once: who gives them lists a part himself. */
  readonly isWhole?: boolean;
  /** How many rows there are, where not all of them are given. */
  readonly total?: number;
}) {
  const words = useWords();
  const [count, setCount] = useState(isWhole ? Number.POSITIVE_INFINITY : STEP);
  const left = Math.min(STEP, rows.length - count);
  return (
    <>
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.heading} scope="col" class={classOf(column)}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, count).map((row, index) => (
            <tr key={index} class={rowClass?.(row)}>
              {columns.map((column) => (
                <td key={column.heading} data-heading={column.heading} class={classOf(column)}>
                  {column.cell(row, index)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {total > rows.length && !isWhole && <p class="note">{words.cutOff(rows.length, total)}</p>}
      {paging?.isFailed && <p role="alert">{words.failed}</p>}
      {paging?.hasMore && (
        <button type="button" onClick={paging.more}>
          {words.more(Math.min(STEP, Math.max(1, total - rows.length)))}
        </button>
      )}
      {left > 0 && (
        <button type="button" onClick={() => setCount(count + STEP)}>
          {words.more(left)}
        </button>
      )}
    </>
  );
}

function classOf({
  isNumber,
  isDate,
}: {
  isNumber?: boolean;
  isDate?: boolean;
}): string | undefined {
  if (isNumber) return 'number';
  return isDate ? 'date' : undefined;
}
