import { z } from 'zod';
import { lastDayOf, PartialDate } from '../text/partial-date.ts';
import { searchTextOf } from '../text/search-text.ts';
import { nodeKind } from './kind.ts';

/** What kind of meeting it was; the first that fits, in the order of the labelling rules. */
export const MeetingType = z.enum([
  'CONGRESS',
  'STANDING_COMMITTEE',
  'EXECUTIVE',
  'VIDEO',
  'MOBILIZATION',
  'CONSULTATIVE',
  'INSPECTION',
  'WORK',
  'OTHER',
]);
export type MeetingType = z.infer<typeof MeetingType>;

/** A meeting, ceremony or inspection that an article reports as held. */
export const Meeting = z.strictObject({
  id: z.string().startsWith('Meeting:'),
  title: z.string().min(1),
  type: MeetingType,
  date: PartialDate.nullable(),
  place: z.string().nullable(),
  /** The head count that the article states, which is larger than the number of people named. */
  statedAttendance: z.int().min(0).nullable(),
});
export type Meeting = z.infer<typeof Meeting>;

/** A meeting as articles state one; `lastDay` is the last day that `date` covers. */
export const meetingKind = nodeKind('Meeting', {
  says: Meeting.omit({ id: true }),
  derive: (_id, { title, date }) => ({
    searchText: searchTextOf(String(title)),
    ...(date !== undefined && { lastDay: lastDayOf(String(date)) }),
  }),
});
