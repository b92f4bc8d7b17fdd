import { Lines } from '../../charts/lines.tsx';
import { Chinese } from '../../parts/chinese.tsx';
import { FigureTable } from '../../parts/figure-table.tsx';
import { useWords } from '../../words/words.ts';
import type { CountyData } from './query.ts';

type Figure = NonNullable<CountyData['county']>['figures']['nodes'][number];

/** The figures of an area: a line for each that is known of several years, and all as a table. */
export function Figures({
  figures,
  total,
}: {
  readonly figures: readonly Figure[];
  readonly total: number;
}) {
  const words = useWords();
  const series = new Map<string, Figure[]>();
  for (const figure of figures) {
    const name = `${figure.metric} (${figure.unit ?? ''})`;
    series.set(name, [...(series.get(name) ?? []), figure]);
  }
  const long = [...series].filter(([, own]) => new Set(own.map(({ year }) => year)).size > 1);
  return (
    <>
      {long.map(([name, own]) => (
        <div key={name}>
          <h3>
            <Chinese>{own[0]?.metric}</Chinese>
          </h3>
          <Lines
            title={name}
            headings={[words.year, words.value, words.unit, words.goal]}
            goal={words.goal}
            unit={own[0]?.unit ?? ''}
            points={own.flatMap(({ year, value, isGoal }) =>
              year === null ? [] : [{ year, value, isGoal }],
            )}
          />
        </div>
      ))}
      <FigureTable figures={figures} total={total} />
    </>
  );
}
