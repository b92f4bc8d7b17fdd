import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import { PartialDate } from '../../text/partial-date.ts';
import { connection, rootConnection } from '../model/page.ts';
import { MeetingFilter, meetingAnchors, meetingPage } from '../nodes/meeting.ts';
import { Official } from '../nodes/official.ts';

/** What two officials have in common: when they were first and last at one meeting. */
const shared = {
  firstShared: PartialDate.nullable(),
  lastShared: PartialDate.nullable(),
};

const counted = { ...MeetingFilter, minMeetings: z.int() };

/** Two officials who attended the same meetings; its key is how many. */
export const OfficialPair = z.strictObject({
  /** Both ids, the lesser first. */
  id: z.string(),
  officials: z.tuple([Official, Official]),
  ...shared,
});
export type OfficialPair = z.infer<typeof OfficialPair>;

/**
 * A page of the pairs of officials by the number of meetings that both attended and that match the
 * filter, then by both ids.
 */
export const coAttendancePage = rootConnection('co-attendance', {
  hasOwnCount: true,
  isHeavy: true,
  filteredLike: meetingPage.page,
  params: counted,
  counted,
  node: OfficialPair,
  anchors: meetingAnchors,
});

/**
 * How many pairs of attendances the meetings have that match the filter. A page of co-attendance
 * takes 2 to 5 µs for each on the embedded engine, and on Neo4j 2 µs (measured at 5,000 to 30,000 meetings).
 */
export const attendancePairs = readStatement('co-attendance/pairs', {
  params: z.strictObject(MeetingFilter),
  row: z.strictObject({ pairs: z.number() }),
  filteredLike: meetingPage.page,
  anchors: meetingAnchors,
});

/**
 * For each of the given officials a page of those who attended the same meetings, of those that the
 * filter, most shared first, then by id.
 */
export const coAttendeesOfOfficials = connection('co-attendance', 'of-officials', {
  hasOwnCount: true,
  params: counted,
  counted,
  node: Official,
  edge: shared,
});

/** 4 meetings of one, 5 of another, 3 of both → 3 of 6: shared meetings over the meetings of either. */
export function jaccard(ofOne: number, ofOther: number, ofBoth: number): number {
  return ofBoth / Math.max(ofOne + ofOther - ofBoth, 1);
}
