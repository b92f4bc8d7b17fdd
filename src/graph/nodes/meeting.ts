import { z } from 'zod';
import { bindAnchor, readStatement } from '../../cypher/statement.ts';
import { lastDayOf, PartialDate } from '../../text/partial-date.ts';
import { searchTextOf } from '../../text/search/search-text.ts';
import { AttendanceRole } from '../model/attendance-role.ts';
import { greatest } from '../model/fold-claims.ts';
import { nodeKind } from '../model/kind.ts';
import { byIds, connection, rootConnection, SortKey } from '../model/page.ts';

/** What kind of meeting it was; the first that fits, in this order. */
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
  /** The last day that it may have been on: 2017-09-10 of 9-10日, 2017-09-30 of the date 2017-09. */
  lastDay: PartialDate.nullable(),
  place: z.string().nullable(),
  /** The head count that the article states, which is larger than the number of people named. */
  statedAttendance: z.int().min(0).nullable(),
});
export type Meeting = z.infer<typeof Meeting>;

/** The sort date of a meeting without a date: after every date. */
export const UNDATED = '~';

/** The days that a meeting goes on at most after the one on which it began. */
export const MEETING_DAYS = 31;

/** A meeting as articles claim one; `sortDate` is the date in an order in which those without one come last. */
export const meetingKind = nodeKind('Meeting', {
  shape: Meeting,
  properties: Meeting.omit({ id: true }),
  combine: { lastDay: greatest },
  keepsAddedAt: true,
  derive: (_id, { title, date, lastDay }) => ({
    searchText: searchTextOf(String(title)),
    sortDate: date === undefined ? UNDATED : String(date),
    // An article that claims no last day claims that of its date.
    ...(date !== undefined && { lastDay: latestOf(lastDay, lastDayOf(String(date))) }),
  }),
});

function latestOf(claimed: unknown, date: PartialDate): PartialDate {
  return typeof claimed === 'string' && claimed > date ? claimed : date;
}

/** The filter of a list of meetings; null and an empty list are no condition. */
export const MeetingFilter = {
  titleWords: z.array(z.array(z.string())),
  types: z.array(MeetingType),
  /** An id, as in `within`. */
  county: z.string().nullable(),
  within: z.string().nullable(),
  from: PartialDate.nullable(),
  /** The last day of the span. */
  to: PartialDate.nullable(),
  attendedByAll: z.array(z.string()),
  attendedByAny: z.array(z.string()),
  attendedAs: z.array(AttendanceRole),
  discussed: z.string().nullable(),
};

/** How a list of meetings is sorted; `missing` is the sort key of a meeting without a date. */
export const MeetingSort = {
  orderBy: z.enum(['DATE', 'TITLE', 'ATTENDEE_COUNT']),
  missing: SortKey,
};

/** The anchors of statements about all meetings, the most selective first. */
export const meetingAnchors = [
  bindAnchor('meeting/start-at-officials', { parameter: 'attendedByAll', impliesFilter: false }),
  bindAnchor('meeting/start-at-policy', { parameter: 'discussed', impliesFilter: true }),
  bindAnchor('meeting/start-at-county', { parameter: 'county', impliesFilter: true }),
  bindAnchor('meeting/start-at-any-official', { parameter: 'attendedByAny', impliesFilter: false }),
  bindAnchor('meeting/start-within', { parameter: 'within', impliesFilter: true }),
];

const shapes = {
  params: { ...MeetingFilter, ...MeetingSort },
  counted: MeetingFilter,
  node: Meeting,
};

/** The meetings with the given ids, in no particular order. */
export const meetingsByIds = byIds('Meeting', Meeting);

/**
 * A page of all meetings that match the filter, by date, title or number of attendees, then
 * by id.
 */
export const meetingPage = rootConnection('meeting', { ...shapes, anchors: meetingAnchors });

/** The same page by date, read along the order of dates: for a list that could start nowhere better. */
export const meetingPageByDate = readStatement('meeting/page-by-date', {
  params: meetingPage.page.params
    .omit({ orderBy: true })
    .extend({ spans: z.array(z.strictObject({ first: z.string(), last: z.string() })) }),
  row: meetingPage.page.row,
});

/**
 * For each of the given counties a page of its meetings, by date, title or number of attendees,
 * then by id.
 */
export const meetingsOfCounties = connection('meeting', 'of-counties', {
  ...shapes,
  page: meetingPage.page,
});

/**
 * For each of the given policies a page of the meetings that discussed it, by date, title or number
 * of attendees, then by id.
 */
export const meetingsOfPolicies = connection('meeting', 'of-policies', {
  ...shapes,
  page: meetingPage.page,
});

/**
 * For each of the given organizations a page of the meetings at which it was represented, by date,
 * title or number of attendees, then by id.
 */
export const meetingsOfOrganizations = connection('meeting', 'of-organizations', {
  ...shapes,
  page: meetingPage.page,
});
