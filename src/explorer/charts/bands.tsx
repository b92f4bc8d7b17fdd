import { addressOfNode } from '../address.ts';
import { type Role, SHAPES } from '../words/roles.ts';
import { Picture } from './picture.tsx';

/** A post that was held from a day to a day. */
export interface Band {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** A meeting on a day. */
export interface Mark {
  readonly id: string;
  readonly label: string;
  readonly date: string;
  readonly roles: readonly Role[];
}

const WIDTH = 720;
const LEFT = 150;
const ROW = 28;

/** Posts as bands over time, and meetings as marks below them, each with the shape of its first role. */
export function Bands({
  title,
  headings,
  marksLabel,
  legend,
  bands,
  marks,
}: {
  readonly title: string;
  readonly headings: readonly [string, string, string];
  readonly marksLabel: string;
  /** What the shapes of marks say. */
  readonly legend: string;
  readonly bands: readonly Band[];
  readonly marks: readonly Mark[];
}) {
  const days = [...bands.flatMap(({ from, to }) => [from, to]), ...marks.map(({ date }) => date)];
  if (days.length === 0) return null;
  const first = Math.min(...days.map(dayOf));
  const last = Math.max(...days.map(dayOf), first + 30);
  const x = (day: string) => LEFT + ((WIDTH - LEFT - 16) * (dayOf(day) - first)) / (last - first);
  const ground = 24 + bands.length * ROW;
  const rows = [
    ...bands.map(({ label, from, to }) => [label, from, to]),
    ...marks.map(({ label, date }) => [label, date, '']),
  ];
  return (
    <Picture title={title} table={{ headings, rows }}>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture with links in it is a group of them. */}
      <svg viewBox={`0 0 ${WIDTH} ${ground + 56}`} role="group" aria-label={title}>
        {halfYears(first, last).map((year) => (
          <g key={year}>
            <line class="axis" x1={x(year)} x2={x(year)} y1="16" y2={ground + 24} />
            <text class="small start" x={x(year) + 3} y="12">
              {year}
            </text>
          </g>
        ))}
        {bands.map(({ label, from, to }, row) => (
          <g key={label}>
            <title>{`${label} ${from} – ${to}`}</title>
            <text class="start" x="0" y={24 + row * ROW + 15}>
              {label}
            </text>
            <rect
              class="band"
              x={x(from)}
              y={24 + row * ROW + 2}
              width={Math.max(4, x(to) - x(from))}
              height={ROW - 8}
            />
          </g>
        ))}
        <text class="start" x="0" y={ground + 20}>
          {marksLabel}
        </text>
        <text class="small start" x={LEFT} y={ground + 46}>
          {legend}
        </text>
        {marks.map(({ id, label, date, roles }) => (
          <a key={id} href={addressOfNode(id) ?? '/'} aria-label={`${date} ${label}`} tabIndex={-1}>
            <title>{`${date} ${label}`}</title>
            <text class="mark" x={x(date)} y={ground + 20}>
              {SHAPES[firstRole(roles)]}
            </text>
          </a>
        ))}
      </svg>
    </Picture>
  );
}

function firstRole(roles: readonly Role[]): Role {
  return (
    (['HOST', 'SPEAKER', 'OBSERVER'] as const).find((role) => roles.includes(role)) ?? 'ATTENDEE'
  );
}

/** The day of a date of any precision, since 1970: 2018 is its first day. */
function dayOf(date: string): number {
  return Date.parse(date.length === 4 ? `${date}-01-01` : `${date}-01`.slice(0, 10)) / 86_400_000;
}

/** The first days of the half years between two days: 2018-07, 2019-01. */
function halfYears(first: number, last: number): string[] {
  const year = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  const years = Array.from(
    { length: year(last) - year(first) + 1 },
    (_, index) => year(first) + index,
  );
  const months = last - first > 4 * 366 ? ['01'] : ['01', '07'];
  const every = Math.ceil(years.length / 12);
  return years
    .filter((_, index) => index % every === 0)
    .flatMap((one) => months.map((month) => `${String(one).padStart(4, '0')}-${month}`))
    .filter((day) => dayOf(day) >= first && dayOf(day) <= last);
}
