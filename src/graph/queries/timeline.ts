import { z } from 'zod';
import { connection } from '../model/page.ts';
import { Meeting } from '../nodes/meeting.ts';
import { Post } from '../nodes/post.ts';
import { Attendance } from '../relationships/attendance.ts';
import { Tenure } from '../relationships/tenure.ts';

/** A tenure or an attendance of an official: the post or the meeting, with the relationship to it. */
export const TimelineEvent = z.strictObject({
  /** Of the post or the meeting. */
  id: z.string(),
  tenure: z.strictObject({ ...Post.shape, ...Tenure.shape }).nullable(),
  attendance: z.strictObject({ ...Meeting.shape, ...Attendance.shape }).nullable(),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

/**
 * For each of the given officials a page of the tenures, by the day first seen, and the attendances,
 * by the day of the meeting, oldest first, then by id.
 */
export const timelineOfOfficials = connection('timeline', 'of-officials', {
  hasOwnCount: true,
  isNeverNested: true,
  params: { missing: z.string() },
  counted: {},
  node: TimelineEvent,
});
