import type { TimeSpan } from '../../graph/queries/span-filter.ts';
import { builder } from '../builder/builder.ts';
import { dateRangeOf } from './meeting-filter.ts';

/** The GraphQL input `DateSpan`. */
export const DateSpanRef = builder.inputType('DateSpan', {
  description: 'A span of time; without `from` or `to` it has no beginning or no end.',
  fields: (t) => ({
    from: t.field({ type: 'PartialDate', description: 'This date or later.' }),
    to: t.field({
      type: 'PartialDate',
      description: 'This date or earlier: 2017 means to its last day.',
    }),
  }),
});

/** The description of an argument `during`. */
export const DURING =
  'Passes only meetings in this span of time, and from officials to posts only where articles of the span saw them in these; all that has no date is passed.';

/** The span of an argument `during`, as statements take it. */
export function spanOf(during: typeof DateSpanRef.$inferInput | null | undefined): TimeSpan {
  const { from, to } = dateRangeOf(during, 'during');
  return { firstDay: from, lastDay: to };
}
