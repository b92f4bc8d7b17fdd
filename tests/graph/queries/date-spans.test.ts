import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MEETING_DAYS, UNDATED } from '../../../src/graph/nodes/meeting.ts';
import { dateSpans } from '../../../src/graph/queries/date-spans.ts';
import { lastDayOf, plusDays } from '../../../src/text/partial-date.ts';

const DATES = [
  '2016',
  '2016-12',
  '2016-12-31',
  '2017',
  '2017-05-15',
  '2017-06',
  '2017-06-15',
  '2017-06-16',
  '2017-07',
  '2018',
];
const date = fc.constantFrom(...DATES);
const last = fc.constantFrom('2017-06-15', '2017-12-31', '2018-12-31');

it('cover exactly the meetings that match the filter, in the order of the page', () => {
  fc.assert(
    fc.property(
      fc.option(date),
      fc.option(last),
      fc.boolean(),
      fc.constantFrom('', UNDATED),
      fc.option(fc.constantFrom(...DATES, 'none')),
      fc.nat(MEETING_DAYS),
      (from, to, keyDown, missing, after, days) => {
        const lastDay = (sortDate: string) =>
          sortDate.length === 10 ? plusDays(sortDate, days) : lastDayOf(sortDate);
        const afterKey = after === 'none' ? missing : after;
        const keyOf = (sortDate: string) => (sortDate === UNDATED ? missing : sortDate);
        const isAsked = (sortDate: string) =>
          sortDate === UNDATED
            ? from === null && to === null
            : (from === null || lastDay(sortDate) >= from) && (to === null || sortDate <= to);
        const isBehind = (key: string) =>
          afterKey === null || (keyDown ? key <= afterKey : key >= afterKey);
        const expected = [...DATES, UNDATED]
          .filter((one) => isAsked(one) && isBehind(keyOf(one)))
          .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1) * (keyDown ? -1 : 1));
        const spans = dateSpans({ from, to, keyDown, missing, afterKey });
        const covered = spans.flatMap((span) =>
          [...DATES, UNDATED]
            .filter((one) => one >= span.first && one <= span.last)
            .filter(isAsked)
            .sort((a, b) => (a < b ? -1 : 1) * (keyDown ? -1 : 1)),
        );
        expect(covered).toEqual(expected);
      },
    ),
    { numRuns: 10_000 },
  );
});
