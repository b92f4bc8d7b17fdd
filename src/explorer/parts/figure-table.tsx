import { figureFields } from '../curate/fields.ts';
import { useWords } from '../words/words.ts';
import { Chinese } from './chinese.tsx';
import { DataTable } from './data-table.tsx';
import { writtenFigure } from './number.ts';
import { Quote, type QuoteOf } from './quote.tsx';

interface QuotedFigure {
  readonly metric: string;
  readonly value: number;
  readonly unit: string | null;
  readonly year: number | null;
  readonly isGoal: boolean;
  readonly evidence: readonly QuoteOf[];
}

/** Figures with the words that state them. */
export function FigureTable({
  figures,
  total,
}: {
  readonly figures: readonly QuotedFigure[];
  readonly total: number;
}) {
  const words = useWords();
  return (
    <DataTable
      label={words.figures}
      rows={figures}
      total={total}
      columns={[
        { heading: words.metric, cell: ({ metric }) => <Chinese>{metric}</Chinese> },
        { heading: words.year, cell: ({ year }) => year ?? words.unknown },
        {
          heading: words.value,
          cell: (figure) => writtenFigure(figure, words.goal),
          isNumber: true,
        },
        {
          heading: words.words,
          cell: (figure) => (
            <Quote evidence={figure.evidence} fields={figureFields(words, figure)} />
          ),
        },
      ]}
    />
  );
}
