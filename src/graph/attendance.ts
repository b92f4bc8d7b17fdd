import { z } from 'zod';
import { union } from './fold.ts';
import { relationshipKind } from './kind.ts';

/** The part an official played at a meeting: 主持, 讲话, 出席, 列席. */
export const AttendanceRole = z.enum(['HOST', 'SPEAKER', 'ATTENDEE', 'OBSERVER']);
export type AttendanceRole = z.infer<typeof AttendanceRole>;

/** What ties an official to a meeting. */
export const Attendance = z.strictObject({
  roles: z.array(AttendanceRole),
  /** The post as printed there. */
  postTitle: z.string().nullable(),
  /** The place in the list of names, from 1: the order of rank. */
  order: z.int().min(1).nullable(),
});
export type Attendance = z.infer<typeof Attendance>;

/** An attendance as articles state one: a role said by any of them holds. */
export const attendanceKind = relationshipKind('ATTENDED', 'attendance', {
  says: Attendance,
  combine: { roles: union },
});
