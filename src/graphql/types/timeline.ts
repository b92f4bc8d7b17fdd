import type { Official } from '../../graph/nodes/official.ts';
import { type TimelineEvent, timelineOfOfficials } from '../../graph/queries/timeline.ts';
import type { PartialDate } from '../../text/partial-date.ts';
import { builder } from '../builder/builder.ts';
import { MeetingRef, OfficialRef } from '../builder/node-refs.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { AttendanceRef, type AttendanceShape } from './attendance.ts';
import { evidenceField } from './evidence.ts';
import { TenureRef, type TenureShape } from './tenure.ts';

interface EventShape {
  readonly date: PartialDate | null;
  /** The relationship that the event is. */
  readonly relationship: {
    readonly from: string;
    readonly type: 'HOLDS' | 'ATTENDED';
    readonly to: string;
  };
}

interface TenureEventShape extends EventShape {
  readonly tenure: TenureShape;
}

interface AttendanceEventShape extends EventShape, AttendanceShape {
  readonly meeting: Omit<NonNullable<TimelineEvent['attendance']>, keyof AttendanceShape>;
}

const TimelineEventRef = builder.interfaceRef<EventShape>('TimelineEvent').implement({
  description: 'An event in the life of an official.',
  resolveType: ({ relationship }) =>
    relationship.type === 'HOLDS' ? 'TenureEvent' : 'AttendanceEvent',
  fields: (t) => ({
    date: t.expose('date', {
      type: 'PartialDate',
      nullable: true,
      description: 'The day; null if no article states it.',
    }),
    evidence: evidenceField(
      t,
      'The words that state it, by article and place.',
      ({ relationship }) => relationship,
    ),
  }),
});

builder.objectRef<TenureEventShape>('TenureEvent').implement({
  description: 'First seen in a post.',
  interfaces: [TimelineEventRef],
  fields: (t) => ({
    tenure: t.expose('tenure', { type: TenureRef, description: 'The tenure.' }),
  }),
});

builder.objectRef<AttendanceEventShape>('AttendanceEvent').implement({
  description: 'Attended a meeting.',
  interfaces: [TimelineEventRef, AttendanceRef],
  fields: (t) => ({
    meeting: t.expose('meeting', { type: MeetingRef, description: 'What was attended.' }),
  }),
});

builder.objectField(OfficialRef, 'timeline', (t) =>
  t.connection(
    {
      description:
        'Tenures, by the day first seen, and attendances, oldest first; those without a date last.',
      type: TimelineEventRef,
      ...relatedConnection(timelineOfOfficials, (_args: object) => ({
        filter: {},
        order: { descending: false, hasMissing: true },
        toEdge: ({ node }, official: Official) => ({ node: eventOf(official, node) }),
      })),
    },
    { name: 'TimelineEventConnection', description: 'A page of a list of events.' },
    { name: 'TimelineEventEdge', description: 'One entry of a list of events.' },
  ),
);

function eventOf(
  official: Official,
  { id, tenure, attendance }: TimelineEvent,
): TenureEventShape | AttendanceEventShape {
  const from = official.id;
  if (tenure !== null) {
    const { firstSeen, lastSeen, ...post } = tenure;
    return {
      date: firstSeen,
      relationship: { from, type: 'HOLDS', to: id },
      tenure: { official, post, firstSeen, lastSeen },
    };
  }
  if (attendance === null) throw new Error('an event that is no tenure and no attendance');
  const { roles, postTitle, order, ...meeting } = attendance;
  return {
    date: meeting.date,
    relationship: { from, type: 'ATTENDED', to: id },
    meeting,
    roles,
    postTitle,
    order,
    officialId: from,
    meetingId: id,
  };
}
