import { z } from 'zod';
import { AttendanceRole } from '../model/attendance-role.ts';
import { union } from '../model/fold-claims.ts';
import { relationshipKind } from '../model/kind.ts';
import { connection } from '../model/page.ts';
import { Meeting, MeetingFilter, MeetingSort } from '../nodes/meeting.ts';
import { Official } from '../nodes/official.ts';

/** The relationship of an official to a meeting. */
export const Attendance = z.strictObject({
  roles: z.array(AttendanceRole),
  /** The post as printed there. */
  postTitle: z.string().nullable(),
  /** The place in the meeting's lists of names, from 1: the order of rank; null for who is in none. */
  order: z.int().min(1).nullable(),
});
export type Attendance = z.infer<typeof Attendance>;

/** Before 0, for who is in no list: where the article names them, the last of them -1. */
const ClaimedAttendance = Attendance.extend({ unlistedOrder: z.int().max(-1).nullable() });

/** An attendance as articles claim one: a role that any of them claims holds. */
export const attendanceKind = relationshipKind('ATTENDED', 'attendance', {
  properties: ClaimedAttendance,
  combine: { roles: union },
  keepsAddedAt: true,
});

const roles = { roles: z.array(AttendanceRole) };

/**
 * For each of the given meetings a page of who attended: first those in no list of names, as they are
 * named, then the lists in their order, then by id.
 */
export const attendeesOfMeetings = connection('attendance', 'of-meetings', {
  params: roles,
  counted: roles,
  node: Official,
  edge: Attendance.shape,
});

/**
 * For each of the given officials a page of the meetings attended, by date, title or number of
 * attendees, then by id.
 */
export const meetingsOfOfficials = connection('attendance', 'of-officials', {
  params: { ...MeetingFilter, ...MeetingSort, ...roles },
  counted: { ...MeetingFilter, ...roles },
  node: Meeting,
  edge: Attendance.shape,
});
