import { completeValue, type MaybePromise } from '@pothos/core';
import type { z } from 'zod';
import { isAbsent } from '../../cypher/transform/prune.ts';
import { labelOf } from '../../graph/model/node-id.ts';
import type { MeetingFilter } from '../../graph/nodes/meeting.ts';
import { lastDayOf, type PartialDate } from '../../text/partial-date.ts';
import { builder, type Context } from '../builder/builder.ts';
import { containedWords } from '../builder/contained-words.ts';
import { AttendanceRoleRef, MeetingTypeRef } from '../builder/enums.ts';
import { badUserInput } from '../builder/errors.ts';
import { checkId } from '../builder/id-argument.ts';
import { orderInput } from '../builder/order-input.ts';
import { isGiven } from '../builder/page-size.ts';
import { valuesOrNone } from '../lookahead/quoted-articles.ts';
import { areaIds } from '../request/area-argument.ts';
import { currentOfficialIds } from '../request/official-argument.ts';

/** The GraphQL input `MeetingFilter`. */
export const MeetingFilterRef = builder.inputType('MeetingFilter', {
  description:
    'All conditions must hold. A condition that is absent, null or an empty list is ignored. `attendedAs` narrows `attendedByAll` and `attendedByAny`; without them it matches meetings where anyone had one of these roles.',
  fields: (t) => ({
    titleContains: t.string({
      description: 'Words that the title contains, simplified or traditional.',
    }),
    types: t.field({ type: [MeetingTypeRef], description: 'One of these types.' }),
    county: t.id({ description: 'Held by this county alone: its id, code, name or pinyin.' }),
    within: t.id({
      description: 'Held by this area or one that lies in it: its id, code, name or pinyin.',
    }),
    from: t.field({ type: 'PartialDate', description: 'On this date or later.' }),
    to: t.field({
      type: 'PartialDate',
      description: 'On this date or earlier: 2017 means to its last day.',
    }),
    attendedByAll: t.idList({ description: 'Attended by all of these officials.' }),
    attendedByAny: t.idList({ description: 'Attended by one of these officials.' }),
    attendedAs: t.field({ type: [AttendanceRoleRef], description: 'In one of these roles.' }),
    discussed: t.id({ description: 'Discussed this policy.' }),
  }),
});

const meetingOrders = orderInput(
  'Meeting',
  'meetings',
  {
    DATE: { description: 'The day; those without one come last.', isDescending: true },
    TITLE: { description: 'The title.' },
    ATTENDEE_COUNT: {
      description: 'Number of officials who are reported to have attended.',
      isDescending: true,
    },
  },
  'DATE',
);

/** The GraphQL input `MeetingOrder`. */
export const MeetingOrderRef = meetingOrders.ref;

/** The arguments of a list of meetings. */
export interface MeetingArgs {
  readonly filter?: typeof MeetingFilterRef.$inferInput | null | undefined;
  readonly orderBy?: typeof MeetingOrderRef.$inferInput | null | undefined;
}

/** A filter of meetings as statements take it. */
export type MeetingFilterParameters = {
  [Name in keyof typeof MeetingFilter]: z.input<(typeof MeetingFilter)[Name]>;
};

/** A filter as its statement takes it; an official who was merged is the survivor. */
export function meetingFilter(
  context: Context,
  filter: MeetingArgs['filter'],
): MaybePromise<MeetingFilterParameters> {
  return completeValue(filterWithGivenIds(context, filter), (given) =>
    completeValue(
      currentOfficialIds(context, 'attendedByAll', filter?.attendedByAll),
      (attendedByAll) =>
        completeValue(
          currentOfficialIds(context, 'attendedByAny', filter?.attendedByAny),
          (attendedByAny) => ({ ...given, attendedByAll, attendedByAny }),
        ),
    ),
  );
}

/** Whether a filter matches every meeting. */
export function hasNoCondition(filter: MeetingFilterParameters): boolean {
  return Object.values(filter).every(isAbsent);
}

/** The same filter with the ids of officials that are given, whether or not they were merged. */
function filterWithGivenIds(
  context: Context,
  filter: MeetingArgs['filter'],
): MaybePromise<MeetingFilterParameters> {
  return completeValue(areaIds(context, filter), (areas) => ({
    titleWords: containedWords('titleContains', filter?.titleContains),
    types: [...new Set(filter?.types)],
    ...areas,
    ...dateRangeOf(filter),
    attendedByAll: [...(filter?.attendedByAll ?? [])],
    attendedByAny: [...(filter?.attendedByAny ?? [])],
    attendedAs: [...new Set(filter?.attendedAs)],
    discussed: isGiven(filter?.discussed) ? checkId('discussed', filter.discussed, 'Policy') : null,
  }));
}

/**
 * A filter with the ids as they are given, and the fallback with current ids. A merged official attended
 * nothing, so that a filter by `attendedByAll` then matches nothing, and the fallback is used.
 * Undefined for filters that could match too few meetings without being empty.
 */
export function optimisticFilter(
  context: Context,
  filter: MeetingArgs['filter'],
):
  | {
      readonly filter: MeetingFilterParameters;
      readonly fallbackFilter: () => Promise<MeetingFilterParameters>;
    }
  | undefined {
  const ids = filter?.attendedByAll ?? [];
  if (ids.length === 0 || (filter?.attendedByAny ?? []).length > 0) return undefined;
  if (ids.some((id) => labelOf(id) !== 'Official')) return undefined;
  // What has to wait, or fails, is left to the plain filter, whose error the field reports.
  const [given] = valuesOrNone(() =>
    completeValue(filterWithGivenIds(context, filter), (one) => [one]),
  );
  if (given === undefined) return undefined;
  return { filter: given, fallbackFilter: async () => meetingFilter(context, filter) };
}

/** A span of time as statements take it: to 2017 is to 2017-12-31. Throws where it ends before it begins. */
export function dateRangeOf(
  span:
    | { from?: PartialDate | null | undefined; to?: PartialDate | null | undefined }
    | null
    | undefined,
  argument = 'filter',
): { from: PartialDate | null; to: PartialDate | null } {
  const from = span?.from ?? null;
  const to = span?.to ? lastDayOf(span.to) : null;
  if (from !== null && to !== null && from > to)
    throw badUserInput(`${argument}.from, ${from}, is after ${argument}.to, ${span?.to}.`);
  return { from, to };
}

/** Newest first by default. */
export function meetingOrder(order: MeetingArgs['orderBy']) {
  return { ...meetingOrders.parse(order), hasMissing: true };
}
