import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Chinese } from '../parts/chinese.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { useWords } from '../words/words.ts';
import { csvOf, type PictureTable, pngOf, save, svgOf } from './save.ts';

/** A picture with the same as a table, and both as files. */
export function Picture({
  title,
  table,
  children,
}: {
  readonly title: string;
  readonly table: PictureTable;
  readonly children: ComponentChildren;
}) {
  const words = useWords();
  const figure = useRef<HTMLElement>(null);
  const drawn = () => figure.current?.querySelector('svg') as SVGSVGElement;
  return (
    <figure ref={figure}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <section class="drawing" tabIndex={0} aria-label={title}>
        {children}
      </section>
      <details>
        <summary>{words.asTable}</summary>
        <DataTable
          label={title}
          rows={table.rows}
          isWhole
          columns={table.headings.map((heading, column) => ({
            heading,
            cell: (row: readonly string[]) => <Chinese>{row[column]}</Chinese>,
          }))}
        />
      </details>
      <div class="files">
        <button type="button" onClick={() => save(`${title}.csv`, csvOf(table))}>
          {words.saveCsv}
        </button>
        <button type="button" onClick={() => save(`${title}.svg`, svgOf(drawn()))}>
          {words.saveSvg}
        </button>
        <button type="button" onClick={async () => save(`${title}.png`, await pngOf(drawn()))}>
          {words.savePng}
        </button>
      </div>
    </figure>
  );
}
