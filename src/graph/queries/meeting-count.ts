import { z } from 'zod';
import { rootConnection, SortKey } from '../model/page.ts';
import { MeetingFilter, meetingAnchors, meetingPage } from '../nodes/meeting.ts';

/** The dimensions that meetings are grouped by. */
export const MeetingDimension = z.enum(['COUNTY', 'TYPE', 'YEAR', 'MONTH', 'HOST']);
export type MeetingDimension = z.infer<typeof MeetingDimension>;

const text = z.string().nullable();

/** A group of meetings. */
export const MeetingGroup = z.strictObject({
  /** The values of the dimensions, as one text. */
  id: z.string(),
  county: text,
  countyName: text,
  host: text,
  hostName: text,
  type: text,
  year: text,
  month: text,
  meetings: z.int(),
  /** Pairs of official and meeting; 0 where it is not selected. */
  attendances: z.int(),
  /** Different officials; 0 where it is not selected. */
  officials: z.int(),
});
export type MeetingGroup = z.infer<typeof MeetingGroup>;

const counted = { ...MeetingFilter, groupBy: z.array(MeetingDimension) };

/**
 * A page of the meetings that match the filter, counted by county, type, year, month or host,
 * by their number or by date, then by what they are counted by.
 */
export const meetingCountPage = rootConnection('meeting-count', {
  hasOwnCount: true,
  isHeavy: true,
  filteredLike: meetingPage.page,
  // Attendances and officials are counted only where they are selected.
  params: {
    ...counted,
    countsPeople: z.boolean(),
    orderBy: z.enum(['MEETING_COUNT', 'DATE']),
    missing: SortKey,
  },
  counted,
  node: MeetingGroup,
  anchors: meetingAnchors,
});
