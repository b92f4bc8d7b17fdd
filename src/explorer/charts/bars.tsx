import type { Bar } from './months.ts';
import { Picture } from './picture.tsx';

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
