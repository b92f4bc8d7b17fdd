import { Picture } from './picture.tsx';

/** A figure for a year. */
export interface Point {
  readonly year: number;
  readonly value: number;
  readonly isGoal: boolean;
}

const WIDTH = 720;
const HEIGHT = 200;
const GROUND = 160;

/** Figures by year as a line from zero; goals are hollow marks beside it. */
export function Lines({
  title,
  headings,
  goal,
  unit,
  points,
}: {
  readonly title: string;
  readonly headings: readonly [string, string];
  readonly goal: string;
  readonly unit: string;
  readonly points: readonly Point[];
}) {
  const years = points.map(({ year }) => year);
  const first = Math.min(...years);
  const span = Math.max(1, Math.max(...years) - first);
  const most = Math.max(...points.map(({ value }) => Math.abs(value)), Number.MIN_VALUE);
  const x = (year: number) => 60 + ((WIDTH - 120) * (year - first)) / span;
  const y = (value: number) => GROUND - (130 * Math.max(0, value)) / most;
  const counted = points.filter(({ isGoal }) => !isGoal);
  const path = counted.map(
    ({ year, value }, index) => `${index ? 'L' : 'M'}${x(year)} ${y(value)}`,
  );
  const words = ({ value, isGoal }: Point) =>
    `${value.toLocaleString('en-US')} ${unit}${isGoal ? ` (${goal})` : ''}`;
  return (
    <Picture
      title={title}
      table={{ headings, rows: points.map((one) => [String(one.year), words(one)]) }}
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        <line class="axis" x1="20" x2={WIDTH - 20} y1={GROUND} y2={GROUND} />
        <path class="line" d={path.join('')} />
        {points.map((point) => (
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
                {point.value.toLocaleString('en-US')}
              </text>
            )}
          </g>
        ))}
        {[...new Set(years)].map((year) => (
          <text key={year} class="small" x={x(year)} y={GROUND + 18}>
            {year}
          </text>
        ))}
      </svg>
    </Picture>
  );
}
