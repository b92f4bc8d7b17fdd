import { Picture } from './picture.tsx';

/** A bar: what it counts, and how many. */
export interface Bar {
  readonly label: string;
  readonly value: number;
}

const WIDTH = 720;
const HEIGHT = 160;
const GROUND = 120;

/** Counts as bars from left to right, in the order of time. */
export function Bars({
  title,
  headings,
  bars,
}: {
  readonly title: string;
  readonly headings: readonly [string, string];
  readonly bars: readonly Bar[];
}) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = WIDTH / Math.max(bars.length, 12);
  const every = Math.ceil(64 / step);
  return (
    <Picture
      title={title}
      table={{ headings, rows: bars.map(({ label, value }) => [label, String(value)]) }}
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        {bars.map(({ label, value }, index) => {
          const height = (100 * value) / most;
          return (
            <g key={label}>
              <title>{`${label}: ${value}`}</title>
              <rect
                class="bar"
                x={index * step + 1}
                y={GROUND - height}
                width={Math.max(1, step - 2)}
                height={height}
              />
              <text class="small" x={index * step + step / 2} y={GROUND - height - 4}>
                {value}
              </text>
              {index % every === 0 && (
                <text class="small start" x={index * step + 1} y={GROUND + 18}>
                  {label}
                </text>
              )}
            </g>
          );
        })}
        <line class="axis" x1="0" x2={WIDTH} y1={GROUND} y2={GROUND} />
      </svg>
    </Picture>
  );
}

/** The months from the first to the last, those without a count with none: 2018-09, 2018-10, 2018-11. */
export function withEmptyMonths(bars: readonly Bar[]): readonly Bar[] {
  const first = bars[0]?.label;
  const last = bars.at(-1)?.label;
  if (first === undefined || last === undefined) return bars;
  const counts = new Map(bars.map(({ label, value }) => [label, value]));
  const months: Bar[] = [];
  for (let month = monthOf(first); month <= monthOf(last) && months.length < 600; month += 1) {
    const label = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    months.push({ label, value: counts.get(label) ?? 0 });
  }
  return months;
}

function monthOf(label: string): number {
  return Number(label.slice(0, 4)) * 12 + Number(label.slice(5, 7)) - 1;
}
