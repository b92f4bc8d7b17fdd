import { written, writtenFigure } from '../parts/number.ts';
import { Picture } from './picture.tsx';

/** A figure for a year. */
export interface Point {
  readonly year: number;
  readonly value: number;
  readonly isGoal: boolean;
}

const WIDTH = 720;
const HEIGHT = 200;
const TOP = 44;
const HEIGHT_OF_PLOT = 130;

/** Figures by year as a line from zero; goals are hollow marks beside it. */
export function Lines({
  title,
  headings,
  goal,
  unit,
  points,
}: {
  readonly title: string;
  readonly headings: readonly [string, string, string, string];
  readonly goal: string;
  readonly unit: string;
  readonly points: readonly Point[];
}) {
  const years = points.map(({ year }) => year);
  const first = Math.min(...years);
  const span = Math.max(1, Math.max(...years) - first);
  const values = points.map(({ value }) => value);
  const most = Math.max(...values, 0);
  const range = Math.max(most / 2 - Math.min(...values, 0) / 2, Number.MIN_VALUE);
  const x = (year: number) => 60 + ((WIDTH - 120) * (year - first)) / span;
  // Halves, so that the largest figures do not overflow.
  const y = (value: number) => TOP + (HEIGHT_OF_PLOT * (most / 2 - value / 2)) / range;
  const counted = points.filter(({ isGoal }) => !isGoal);
  const path = counted.map(
    ({ year, value }, index) => `${index ? 'L' : 'M'}${x(year)} ${y(value)}`,
  );
  const words = ({ value, isGoal }: Point) => writtenFigure({ value, unit, isGoal }, goal);
  return (
    <Picture
      title={title}
      table={{
        headings,
        rows: points.map((one) => [
          String(one.year),
          String(one.value),
          unit,
          one.isGoal ? goal : '',
        ]),
      }}
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        <line class="axis" x1="20" x2={WIDTH - 20} y1={y(0)} y2={y(0)} />
        {points.some(({ isGoal }) => isGoal) && (
          <text class="small start" x="20" y="14">
            {`○ ${goal}`}
          </text>
        )}
        <path class="line" d={path.join('')} />
        {points
          .toSorted((a, b) => Number(b.isGoal) - Number(a.isGoal))
          .map((point) => (
            <g key={`${point.year} ${point.value} ${point.isGoal}`}>
              <title>{`${point.year}: ${words(point)}`}</title>
              <circle
                class={point.isGoal ? 'goal' : 'dot'}
                cx={x(point.year)}
                cy={y(point.value)}
                r="5"
              />
              {!point.isGoal && (
                <text class="small" x={x(point.year)} y={y(point.value) - 10}>
                  {written(point.value)}
                </text>
              )}
            </g>
          ))}
        {[...new Set(years)].map((year) => (
          <text key={year} class="small" x={x(year)} y={TOP + HEIGHT_OF_PLOT + 22}>
            {year}
          </text>
        ))}
      </svg>
    </Picture>
  );
}
