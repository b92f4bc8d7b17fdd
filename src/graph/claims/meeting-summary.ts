import { z } from 'zod';
import { readStatement, writeStatement } from '../../cypher/statement.ts';
import { MeetingType } from '../nodes/meeting.ts';
import { type MeetingDimension, meetingCountPage } from '../queries/meeting-count.ts';

const ids = z.array(z.string());
const text = z.string().nullable();

/** The combinations of dimensions that the summary has, separated by commas. */
const choices = [
  'COUNTY',
  'TYPE',
  'YEAR',
  'COUNTY,TYPE',
  'COUNTY,YEAR',
  'TYPE,YEAR',
  'COUNTY,TYPE,YEAR',
];

/** The values of the dimensions that meetings are grouped by. */
interface MeetingDimensions {
  readonly county: string | null;
  readonly type: string | null;
  readonly year: string | null;
}

/** The dimensions of a meeting: it is held in no county, in one, or in several. */
export interface SummarizedMeeting {
  readonly type: string | null;
  readonly year: string | null;
  readonly counties: readonly string[];
}

/** A group of the meeting summary as it is stored, with its dimensions and its key among groups of the same. */
export interface MeetingSummaryGroup extends MeetingDimensions {
  readonly id: string;
  readonly groupBy: string;
  readonly group: string;
}

/** Every group that a meeting is counted in; it is one meeting of each of its counties. */
export function groupsOf({ type, year, counties }: SummarizedMeeting): MeetingSummaryGroup[] {
  return choices.flatMap((choice) => {
    const of = (dimension: MeetingDimension, value: string | null) =>
      choice.includes(dimension) ? value : null;
    const held = choice.includes('COUNTY') && counties.length > 0 ? counties : [null];
    const [ofType, ofYear] = [of('TYPE', type), of('YEAR', year)];
    return held.map((county) => groupFor(choice, { county, type: ofType, year: ofYear }));
  });
}

function groupFor(groupBy: string, { county, type, year }: MeetingDimensions): MeetingSummaryGroup {
  // The same text as meeting-count/page.cypher makes, which counts by month and by host too.
  const group = `${county ?? ''} ${type ?? ''} ${year ?? ''}  `;
  return { county, type, year, id: `${groupBy} ${group}`, groupBy, group };
}

/** The dimensions of the given meetings. */
export const summarizedMeetings = readStatement('tally/of-meetings', {
  params: z.strictObject({ ids }),
  row: z.strictObject({ id: z.string(), type: MeetingType, year: text, counties: ids }),
});

/** Counts meetings into groups, or out of them; `rank` is the count below zero, for an index runs up. */
export const upsertMeetingSummary = writeStatement(
  'tally/upsert',
  z.strictObject({
    rows: z.array(
      z.strictObject({
        id: z.string(),
        groupBy: z.string(),
        group: z.string(),
        county: text,
        type: text,
        year: text,
        change: z.int(),
      }),
    ),
  }),
);

/** Removes those of the given groups that have no meeting any more. */
export const deleteEmptySummaryGroups = writeStatement(
  'tally/delete-empty',
  z.strictObject({ ids }),
);

const summarized = { tallied: z.string() };

/** The page of `meetingCountPage` for all meetings, read from the summary. */
export const meetingCountPageOfSummary = readStatement('meeting-count/page-tallied', {
  params: meetingCountPage.page.params
    .pick({ keyDown: true, idDown: true, afterId: true, limit: true })
    .extend({
      ...summarized,
      // A forged cursor may have any number.
      least: z.number(),
      greatest: z.number(),
      afterRank: z.number().nullable(),
    }),
  row: meetingCountPage.page.row,
});

/** The same in the order of years. */
export const meetingCountPageOfSummaryByDate = readStatement('meeting-count/page-tallied-by-date', {
  params: meetingCountPage.page.params
    .pick({
      idDown: true,
      keyDown: true,
      afterId: true,
      afterKey: true,
      limit: true,
      missing: true,
    })
    .extend(summarized),
  row: meetingCountPage.page.row,
});

/** The number of groups of that list. */
export const meetingCountOfSummary = readStatement('meeting-count/count-tallied', {
  params: z.strictObject(summarized),
  row: meetingCountPage.count.row,
});

/** Whether the summary has groups by these dimensions. */
export function isSummarized(groupBy: readonly MeetingDimension[]): boolean {
  return choices.includes([...groupBy].sort().join());
}
