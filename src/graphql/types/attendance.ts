import { completeValue } from '@pothos/core';
import type { z } from 'zod';
import type { AttendanceRole } from '../../graph/model/attendance-role.ts';
import type { RelationshipKey } from '../../graph/model/relationship-key.ts';
import type { Meeting } from '../../graph/nodes/meeting.ts';
import type { Official } from '../../graph/nodes/official.ts';
import {
  type Attendance,
  attendeesOfMeetings,
  meetingsOfOfficials,
} from '../../graph/relationships/attendance.ts';
import { builder } from '../builder/builder.ts';
import { AttendanceRoleRef } from '../builder/enums.ts';
import { MeetingRef, OfficialRef } from '../builder/node-refs.ts';
import { connectionOptions, EdgeRef } from '../connection/connection-types.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { evidenceField } from './evidence.ts';
import {
  type MeetingArgs,
  MeetingFilterRef,
  MeetingOrderRef,
  meetingFilter,
  meetingOrder,
} from './meeting-filter.ts';

/** An attendance with the ids of official and meeting. */
export interface AttendanceShape extends Attendance, AttendanceEnds {}

interface AttendanceEnds {
  readonly officialId: string;
  readonly meetingId: string;
}

/** The GraphQL interface `Attendance`. */
export const AttendanceRef = builder.interfaceRef<AttendanceShape>('Attendance').implement({
  description: 'The attendance of an official at a meeting.',
  fields: (t) => ({
    roles: t.expose('roles', {
      type: [AttendanceRoleRef],
      description: 'The roles of the official there.',
    }),
    postTitle: t.exposeString('postTitle', {
      nullable: true,
      description: 'The post as printed in the article; null if it prints none.',
    }),
    order: t.exposeInt('order', {
      nullable: true,
      description:
        'The position in the meeting’s lists of names, from 1, in the order of rank; null for who is in none.',
    }),
    evidence: evidenceField(t, 'The words that state it, by article and place.', relationshipOf),
  }),
});

function relationshipOf({ officialId, meetingId }: AttendanceEnds): RelationshipKey {
  return { from: officialId, type: 'ATTENDED', to: meetingId };
}

/** An edge of either list; member by member, as spreading a thousand rows took 1 ms. */
function edgeOf<Node>(
  { node, roles, postTitle, order }: Attendance & { readonly node: Node },
  officialId: string,
  meetingId: string,
) {
  return { node, roles, postTitle, order, officialId, meetingId };
}

interface RoleArgs {
  readonly roles?: readonly AttendanceRole[] | null | undefined;
}

const AttendeeEdgeRef = builder
  .objectRef<AttendanceShape & { cursor: string; node: Official }>('AttendeeEdge')
  .implement({
    description: 'An official who attended the meeting.',
    interfaces: [EdgeRef, AttendanceRef],
    fields: (t) => ({
      node: t.expose('node', { type: OfficialRef, description: 'Who attended.' }),
    }),
  });

const attendees = relatedConnection(
  attendeesOfMeetings,
  ({ roles }: RoleArgs) => ({
    filter: { roles: roles ?? [] },
    order: { descending: false, isNumeric: true },
    toEdge: (row, meeting) => edgeOf(row, row.node.id, meeting.id),
  }),
  { claimsOf: relationshipOf },
);

builder.objectField(MeetingRef, 'attendees', (t) =>
  t.connection(
    {
      description:
        'Who attended: first those in no list of names, as they are named, then the lists in the order of names.',
      type: OfficialRef,
      args: {
        roles: t.arg({
          type: [AttendanceRoleRef],
          description: 'Only those in one of these roles.',
        }),
      },
      ...attendees,
    },
    connectionOptions('Attendee', 'those who attended a meeting'),
    AttendeeEdgeRef,
  ),
);

const AttendanceEdgeRef = builder
  .objectRef<AttendanceShape & { cursor: string; node: Meeting }>('AttendanceEdge')
  .implement({
    description: 'A meeting that the official attended.',
    interfaces: [EdgeRef, AttendanceRef],
    fields: (t) => ({
      node: t.expose('node', { type: MeetingRef, description: 'What was attended.' }),
    }),
  });

type AttendedRow = z.output<typeof meetingsOfOfficials.page.row>['edges'][number];

const attendedMeetings = relatedConnection(
  meetingsOfOfficials,
  ({ filter, roles, orderBy }: MeetingArgs & RoleArgs, context) =>
    completeValue(meetingFilter(context, filter), (parameters) => ({
      filter: { ...parameters, roles: roles ?? [] },
      order: meetingOrder(orderBy),
      toEdge: (row: AttendedRow, official: { readonly id: string }) =>
        edgeOf(row, official.id, row.node.id),
    })),
  { claimsOf: relationshipOf },
);

builder.objectField(OfficialRef, 'meetings', (t) =>
  t.connection(
    {
      description: 'The meetings attended, newest first by default.',
      type: MeetingRef,
      args: {
        filter: t.arg({ type: MeetingFilterRef, description: 'Which meetings.' }),
        roles: t.arg({
          type: [AttendanceRoleRef],
          description: 'Only those where this official had one of these roles.',
        }),
        orderBy: t.arg({ type: MeetingOrderRef, description: 'The order of the list.' }),
      },
      ...attendedMeetings,
    },
    connectionOptions('Attendance', 'meetings that an official attended'),
    AttendanceEdgeRef,
  ),
);
