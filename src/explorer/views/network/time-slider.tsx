import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../words/words.ts';
import type { Months } from './time-filter.ts';

/** Two thumbs over the meetings of each month: only what lies between them is shown. */
export function TimeSlider({
  months,
  chosen,
  onChoose,
}: {
  readonly months: readonly { readonly month: string; readonly count: number }[];
  readonly chosen: Months;
  readonly onChoose: (months: Months) => void;
}) {
  const words = useWords();
  const last = months.length - 1;
  const placeOf = (month: string | undefined, fallback: number) => {
    const place = months.findIndex((one) => one.month === month);
    return place === -1 ? fallback : place;
  };
  const [drawn, setDrawn] = useState<readonly [number, number] | undefined>();
  // A key moves a thumb and lets it go before the page is rendered.
  const latest = useRef(drawn);
  const draw = (places: readonly [number, number]) => {
    latest.current = places;
    setDrawn(places);
  };
  const [from, to] = drawn ?? [placeOf(chosen.from, 0), placeOf(chosen.to, last)];
  if (months.length < 2) return null;
  const most = Math.max(...months.map(({ count }) => count));
  const monthAt = (place: number) => months[place]?.month ?? '';
  const choose = () => {
    if (latest.current === undefined) return;
    const [first, end] = latest.current;
    latest.current = undefined;
    setDrawn(undefined);
    onChoose({
      from: first === 0 ? undefined : monthAt(first),
      to: end === last ? undefined : monthAt(end),
    });
  };
  const thumb = (label: string, value: number, move: (place: number) => void) => (
    <input
      type="range"
      min={0}
      max={last}
      value={value}
      aria-label={label}
      aria-valuetext={monthAt(value)}
      onInput={({ currentTarget }) => move(Number(currentTarget.value))}
      onChange={choose}
    />
  );
  return (
    <fieldset class="slider">
      <legend>
        {words.timeShown} <span class="date">{`${monthAt(from)} – ${monthAt(to)}`}</span>
      </legend>
      <svg viewBox={`0 0 ${months.length} 24`} preserveAspectRatio="none" aria-hidden="true">
        {months.map(({ month, count }, index) => (
          <rect
            key={month}
            class={index < from || index > to ? 'bar outside-span' : 'bar'}
            x={index + 0.05}
            y={24 - (24 * count) / most}
            width="0.9"
            height={(24 * count) / most}
          />
        ))}
      </svg>
      <div class="thumbs">
        {thumb(words.since, from, (place) => draw([Math.min(place, to), to]))}
        {thumb(words.untilDay, to, (place) => draw([from, Math.max(place, from)]))}
      </div>
    </fieldset>
  );
}
