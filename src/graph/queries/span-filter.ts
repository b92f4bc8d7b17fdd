import { PartialDate } from '../../text/partial-date.ts';

/**
 * A span of time as statements about edges take it: meetings that lie in it, posts that were seen held in it, and all that has
 * no date. Null leaves an end open.
 */
export const SpanFilter = {
  firstDay: PartialDate.nullable(),
  lastDay: PartialDate.nullable(),
};

/** A span of time: `{ firstDay: '2018', lastDay: '2018-12-31' }`. */
export interface TimeSpan {
  readonly firstDay: PartialDate | null;
  readonly lastDay: PartialDate | null;
}
