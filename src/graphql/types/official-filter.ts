import { completeValue } from '@pothos/core';
import { toSimplified } from '../../text/simplified.ts';
import { builder, type Context } from '../builder/builder.ts';
import { containedWords } from '../builder/contained-words.ts';
import { checkId } from '../builder/id-argument.ts';
import { orderInput } from '../builder/order-input.ts';
import { boundedOf, isGiven } from '../builder/page-size.ts';
import { areaIds } from '../request/area-argument.ts';

/** The GraphQL input `OfficialFilter`. */
export const OfficialFilterRef = builder.inputType('OfficialFilter', {
  description:
    'All conditions must hold. A condition that is absent, null or an empty list is ignored.',
  fields: (t) => ({
    name: t.string({ description: 'The full name.' }),
    nameContains: t.string({
      description: 'Words that the name contains, simplified or traditional.',
    }),
    county: t.id({ description: 'Of this county alone: its id, code, name or pinyin.' }),
    within: t.id({
      description: 'Of this area or one that lies in it: its id, code, name or pinyin.',
    }),
    post: t.string({ description: 'The full title of a post ever held.' }),
    attended: t.id({ description: 'Attended this meeting.' }),
    minMeetings: t.int({ description: 'Attended at least this many meetings.' }),
  }),
});

const officialOrders = orderInput(
  'Official',
  'officials',
  {
    NAME: { description: 'The name, by its characters.' },
    MEETING_COUNT: {
      description: 'Number of reported meetings that they attended.',
      isDescending: true,
    },
  },
  'NAME',
);

/** The GraphQL input `OfficialOrder`. */
export const OfficialOrderRef = officialOrders.ref;

/** The arguments of a list of officials. */
export interface OfficialArgs {
  readonly filter?: typeof OfficialFilterRef.$inferInput | null | undefined;
  readonly orderBy?: typeof OfficialOrderRef.$inferInput | null | undefined;
}

/** A filter as its statement takes it. */
export function officialFilter(context: Context, filter: OfficialArgs['filter']) {
  return completeValue(areaIds(context, filter), (areas) => ({
    name: isGiven(filter?.name) ? toSimplified(filter.name) : null,
    nameWords: containedWords('nameContains', filter?.nameContains),
    ...areas,
    post: isGiven(filter?.post) ? toSimplified(filter.post) : null,
    attended: isGiven(filter?.attended) ? checkId('attended', filter.attended, 'Meeting') : null,
    minMeetings: isGiven(filter?.minMeetings)
      ? boundedOf('minMeetings', filter.minMeetings, { default: 0 })
      : null,
  }));
}

/** By name by default. */
export const officialOrder = officialOrders.parse;
