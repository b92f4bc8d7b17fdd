import { z } from 'zod';
import { rootConnection } from '../model/page.ts';
import { MeetingFilter, meetingAnchors } from '../nodes/meeting.ts';

/** What meetings are counted by. */
export const MeetingDimension = z.enum(['COUNTY', 'TYPE', 'YEAR', 'MONTH', 'HOST']);
export type MeetingDimension = z.infer<typeof MeetingDimension>;

const text = z.string().nullable();

/** Meetings that are alike in what they are counted by; its key is how many. */
export const MeetingGroup = z.strictObject({
  /** What they are alike in, as one text. */
  id: z.string(),
  county: text,
  countyName: text,
  host: text,
  hostName: text,
  type: text,
  year: text,
  month: text,
  /** One an official and meeting; 0 where it is not asked for. */
  attendances: z.int(),
  /** One an official; 0 where it is not asked for. */
  officials: z.int(),
});
export type MeetingGroup = z.infer<typeof MeetingGroup>;

const counted = { ...MeetingFilter, groupBy: z.array(MeetingDimension) };

/**
 * A page of the meetings that the filter lets through, counted by county, type, year, month or host,
 * the most first, then by what they are counted by.
 */
export const meetingCountPage = rootConnection('meeting-count', {
  // Attendances and officials are counted only where they are asked for.
  params: { ...counted, countsPeople: z.boolean() },
  counted,
  node: MeetingGroup,
  anchors: meetingAnchors,
});
