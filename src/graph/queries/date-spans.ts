import { firstDayOf, type PartialDate, plusDays } from '../../text/partial-date.ts';
import type { SortKey } from '../model/page.ts';
import { MEETING_DAYS, UNDATED } from '../nodes/meeting.ts';

/** A span of `Meeting.sortDate`, both ends with it. */
export interface DateSpan {
  readonly first: string;
  readonly last: string;
}

/** What a page by date needs to know of its list. */
export interface DatedPage {
  readonly from: PartialDate | null;
  /** The last day of the span. */
  readonly to: PartialDate | null;
  readonly keyDown: boolean;
  /** The sort key of rows without a date: after all dates, or before them. */
  readonly missing?: SortKey;
  readonly afterKey: SortKey | null;
}

/** After every date, and before `UNDATED`. */
const LAST_DATE = '}';

/**
 * The spans of dates that a page can lie in, in the order in which it runs: from 2017-06-15 on these
 * are 2017, which reaches into it, and all from 2017-05-15 on, for a meeting may have begun so long
 * before. What has no date is in a span of its own, unless the filter has a date; spans before the place
 * where the page begins are left out.
 */
export function dateSpans({
  from,
  to,
  keyDown,
  missing = UNDATED,
  afterKey,
}: DatedPage): DateSpan[] {
  const earliest = from === null ? '' : plusDays(firstDayOf(from), -MEETING_DAYS);
  const year = from?.slice(0, 4) ?? '';
  const dated: KeySpan[] = [
    ...(year < earliest ? [{ first: year, last: year }] : []),
    { first: earliest, last: to ?? LAST_DATE },
  ];
  const undated =
    from === null && to === null
      ? [{ first: String(missing), last: String(missing), sortDate: UNDATED }]
      : [];
  const rising = missing === '' ? [...undated, ...dated] : [...dated, ...undated];
  const begun = rising.flatMap((span) => spansAfter(span, afterKey, keyDown));
  const spans = keyDown ? begun.reverse() : begun;
  return spans.map(({ sortDate, ...span }) =>
    sortDate === undefined ? span : { first: sortDate, last: sortDate },
  );
}

/** A span of keys; `sortDate` is the stored key, where the span has one key that is stored as another. */
interface KeySpan extends DateSpan {
  readonly sortDate?: string;
}

/** What of a span is not before the place where a page begins. */
function spansAfter(span: KeySpan, key: SortKey | null, down: boolean): KeySpan[] {
  if (key === null) return [span];
  const { first, last } = span;
  const place = String(key);
  if (down) return first > place ? [] : [{ ...span, ...(last > place && { last: place }) }];
  return last < place ? [] : [{ ...span, ...(first < place && { first: place }) }];
}
