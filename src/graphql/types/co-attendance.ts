import type { Official } from '../../graph/nodes/official.ts';
import {
  coAttendancePage,
  coAttendeesOfOfficials,
  jaccard,
  type OfficialPair,
} from '../../graph/queries/co-attendance.ts';
import { meetingsOfOfficials } from '../../graph/relationships/attendance.ts';
import type { PartialDate } from '../../text/partial-date.ts';
import { builder, type Context, type FieldBuilder } from '../builder/builder.ts';
import { OfficialRef } from '../builder/node-refs.ts';
import { boundedOf } from '../builder/page-size.ts';
import { connectionOptions, EdgeRef } from '../connection/connection-types.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { rootConnectionOf } from '../connection/root-connection.ts';
import { batchRead, memoize } from '../request/request-cache.ts';
import {
  type MeetingArgs,
  type MeetingFilterParameters,
  MeetingFilterRef,
  meetingFilter,
} from './meeting-filter.ts';

/** Meetings that two officials attended, of those that match a filter. */
interface SharedShape {
  readonly pair: readonly [string, string];
  readonly sharedMeetings: number;
  readonly firstShared: PartialDate | null;
  readonly lastShared: PartialDate | null;
  readonly filter: MeetingFilterParameters;
}

/** The fields of two officials who attended the same meetings. */
function sharedFields<Shape extends SharedShape>(t: FieldBuilder<Shape>) {
  return {
    sharedMeetings: t.int({
      description: 'How many meetings both attended.',
      resolve: ({ sharedMeetings }) => sharedMeetings,
    }),
    jaccard: t.float({
      description:
        'Meetings attended by both ÷ meetings attended by at least one. Only meetings that match the filter count.',
      async resolve({ pair, sharedMeetings, filter }, _args, context) {
        const [one = 0, other = 0] = await Promise.all(
          pair.map((id) => meetingCountOf(context, id, filter)),
        );
        return jaccard(one, other, sharedMeetings);
      },
    }),
    firstShared: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'The day of the first shared meeting; null if none has a date.',
      resolve: ({ firstShared }) => firstShared,
    }),
    lastShared: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'The day of the last shared meeting; null if none has a date.',
      resolve: ({ lastShared }) => lastShared,
    }),
  };
}

/** How many meetings of an official match the filter. */
async function meetingCountOf(
  context: Context,
  id: string,
  filter: SharedShape['filter'],
): Promise<number> {
  const read = memoize(context, `meeting counts ${JSON.stringify(filter)}`, () =>
    batchRead(meetingsOfOfficials.count, { ...filter, roles: [] }),
  );
  return (await read.load(context, id))?.total ?? 0;
}

const CoAttendanceRef = builder
  .objectRef<SharedShape & Pick<OfficialPair, 'officials'>>('CoAttendance')
  .implement({
    description: 'Two officials who attended the same meetings.',
    fields: (t) => ({
      officials: t.field({
        description: 'The two officials, by id.',
        type: [OfficialRef],
        resolve: ({ officials }) => [...officials],
      }),
      ...sharedFields(t),
    }),
  });

interface CoAttendanceArgs extends Pick<MeetingArgs, 'filter'> {
  readonly minMeetings?: number | null | undefined;
}

const FILTER = 'Which meetings; all by default.';
const SHARED = { default: 1, min: 1 } as const;
const MIN_MEETINGS = 'Minimum number of shared meetings; 1 by default.';

builder.queryField('coAttendance', (t) =>
  t.connection(
    {
      description:
        'Pairs of officials by the number of meetings that both attended, most first. Null if there are too many pairs to count: give a county, an area or a span of time.',
      type: CoAttendanceRef,
      nullable: true,
      args: {
        filter: t.arg({ type: MeetingFilterRef, description: FILTER }),
        minMeetings: t.arg.int({ description: MIN_MEETINGS }),
      },
      async resolve(_root, { filter: given, minMeetings, ...args }, context, info) {
        const filter = await meetingFilter(context, given);
        await context.pairBudget(context.store, filter);
        return rootConnectionOf(context, info, coAttendancePage, {
          filter: { ...filter, minMeetings: boundedOf('minMeetings', minMeetings, SHARED) },
          order: { descending: true, isNumeric: true },
          args,
          toEdge: ({ key, node: { officials, firstShared, lastShared } }) => ({
            node: {
              officials,
              pair: [officials[0].id, officials[1].id] as const,
              sharedMeetings: Number(key),
              firstShared,
              lastShared,
              filter,
            },
          }),
        });
      },
    },
    { name: 'CoAttendanceConnection', description: 'A page of a list of pairs.' },
    { name: 'CoAttendanceEdge', description: 'One entry of a list of pairs.' },
  ),
);

const CoAttendeeEdgeRef = builder
  .objectRef<SharedShape & { cursor: string; node: Official }>('CoAttendeeEdge')
  .implement({
    description: 'An official who attended the same meetings.',
    interfaces: [EdgeRef],
    fields: (t) => ({
      node: t.expose('node', { type: OfficialRef, description: 'The other official.' }),
      ...sharedFields(t),
    }),
  });

builder.objectField(OfficialRef, 'coAttendees', (t) =>
  t.connection(
    {
      description:
        'Others who attended the same meetings, most shared first. Null if it takes too long.',
      type: OfficialRef,
      nullable: true,
      args: {
        filter: t.arg({ type: MeetingFilterRef, description: FILTER }),
        minMeetings: t.arg.int({ description: MIN_MEETINGS }),
      },
      ...relatedConnection(
        coAttendeesOfOfficials,
        async ({ filter: given, minMeetings }: CoAttendanceArgs, context) => {
          const filter = await meetingFilter(context, given);
          return {
            filter: { ...filter, minMeetings: boundedOf('minMeetings', minMeetings, SHARED) },
            order: { descending: true, isNumeric: true },
            toEdge: ({ key, node, firstShared, lastShared }, { id }) => ({
              node,
              pair: [id, node.id] as const,
              sharedMeetings: Number(key),
              firstShared,
              lastShared,
              filter,
            }),
          };
        },
      ),
    },
    connectionOptions('CoAttendee', 'officials who attended the same meetings'),
    CoAttendeeEdgeRef,
  ),
);
