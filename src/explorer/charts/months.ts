/** A bar: what it counts, and how many. */
export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** How many months a picture has at most: ten years. */
const MOST_MONTHS = 120;

/** The months up to the newest, ten years of them at most, those without a count with none: 2018-09, 2018-10, 2018-11. */
export function withEmptyMonths(bars: readonly Bar[]): readonly Bar[] {
  const months = bars.map(({ label }) => monthOf(label));
  const last = Math.max(...months);
  const first = Math.max(Math.min(...months), last - MOST_MONTHS + 1);
  const counts = new Map(bars.map(({ label, value }) => [label, value]));
  return Array.from({ length: bars.length === 0 ? 0 : last - first + 1 }, (_, index) => {
    const year = String(Math.floor((first + index) / 12)).padStart(4, '0');
    const label = `${year}-${String(((first + index) % 12) + 1).padStart(2, '0')}`;
    return { label, value: counts.get(label) ?? 0 };
  });
}

function monthOf(label: string): number {
  return Number(label.slice(0, 4)) * 12 + Number(label.slice(5, 7)) - 1;
}
