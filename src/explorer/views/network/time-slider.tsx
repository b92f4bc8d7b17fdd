import { useRef, useState } from 'preact/hooks';
import type { Bar } from '../../charts/months.ts';
import { useGraphWords } from '../../words/graph-words.ts';
import type { Months } from './time-filter.ts';

/** Two thumbs over the meetings of each month: only what lies between them is shown. */
export function TimeSlider({
  months,
  chosen,
  onChoose,
}: {
  readonly months: readonly Bar[];
  readonly chosen: Months;
  readonly onChoose: (months: Months) => void;
}) {
  const words = useGraphWords();
  const last = months.length - 1;
  const [begin, end] = [
    months.findIndex(({ label }) => label >= (chosen.from ?? '')),
    months.findLastIndex(({ label }) => label <= (chosen.to ?? '9999-99')),
  ];
  const [drawn, setDrawn] = useState<readonly [number, number] | undefined>();
  // A key moves a thumb and lets it go before the page is rendered.
  const latest = useRef(drawn);
  const draw = (places: readonly [number, number]) => {
    latest.current = places;
    setDrawn(places);
  };
  const [from, to] = drawn ?? [begin === -1 ? last : begin, Math.max(0, end)];
  const isAll = chosen.from === undefined && chosen.to === undefined;
  if (months.length < 2 && isAll) return null;
  const most = Math.max(...months.map(({ value }) => value));
  const monthAt = (place: number) => months[place]?.label ?? '';
  const choose = () => {
    if (latest.current === undefined) return;
    const [first, until] = latest.current;
    latest.current = undefined;
    setDrawn(undefined);
    onChoose({
      from: first === 0 ? undefined : monthAt(first),
      to: until === last ? undefined : monthAt(until),
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
        {words.timeShown}{' '}
        <span class="date">
          {spanText(
            chosen,
            drawn === undefined ? undefined : [monthAt(from), monthAt(to)],
            words.allTime,
          )}
        </span>
      </legend>
      <svg viewBox={`0 0 ${months.length} 24`} preserveAspectRatio="none" aria-hidden="true">
        {months.map(({ label, value }, index) => (
          <rect
            key={label}
            class={index < from || index > to ? 'bar outside-span' : 'bar'}
            x={index + 0.05}
            y={24 - (24 * value) / most}
            width="0.9"
            height={(24 * value) / most}
          />
        ))}
      </svg>
      {!isAll && (
        <button type="button" onClick={() => onChoose({})}>
          {words.showAllTime}
        </button>
      )}
      <div class="thumbs">
        {thumb(words.since, from, (place) => draw([Math.min(place, to), to]))}
        {thumb(words.untilDay, to, (place) => draw([from, Math.max(place, from)]))}
      </div>
    </fieldset>
  );
}

/** The span that is shown: while a thumb is drawn, that of the thumbs. */
function spanText(
  { from, to }: Months,
  drawn: readonly [string, string] | undefined,
  all: string,
): string {
  if (drawn !== undefined) return drawn.join(' – ');
  return from === undefined && to === undefined ? all : `${from ?? '…'} – ${to ?? '…'}`;
}
