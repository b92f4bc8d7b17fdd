import { z } from 'zod';
import { Attendance } from './attendance.ts';
import { Meeting } from './meeting.ts';
import { connection } from './page.ts';
import { Post } from './post.ts';
import { Tenure } from './tenure.ts';

/** A tenure or an attendance in an official's life: the post or the meeting, and what ties to it. */
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
  params: { missing: z.string() },
  counted: {},
  node: TimelineEvent,
});
