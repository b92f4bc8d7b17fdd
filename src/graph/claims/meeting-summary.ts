import { z } from 'zod';
import { readStatement, writeStatement } from '../../cypher/statement.ts';
import { MeetingType } from '../nodes/meeting.ts';
import { type MeetingDimension, meetingCountPage } from '../queries/meeting-count.ts';

const ids = z.array(z.string());
const text = z.string().nullable();

/** What loads count meetings by: their dimensions, with commas between. */
const choices = [
  'COUNTY',
  'TYPE',
  'YEAR',
  'COUNTY,TYPE',
  'COUNTY,YEAR',
  'TYPE,YEAR',
  'COUNTY,TYPE,YEAR',
];

/** A group of meetings that are alike in what they are counted by. */
interface MeetingDimensions {
  readonly county: string | null;
  readonly type: string | null;
  readonly year: string | null;
}

/** What a meeting is counted by: it is held in no county, in one, or in several. */
export interface SummarizedMeeting {
  readonly type: string | null;
  readonly year: string | null;
  readonly counties: readonly string[];
}

/** A group as it is kept, with what it is counted by and its name among those. */
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

/** What the given meetings are counted by. */
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

/** Takes out those of the given groups that hold no meeting any more. */
export const deleteEmptySummaryGroups = writeStatement(
  'tally/delete-empty',
  z.strictObject({ ids }),
);

const summarized = { tallied: z.string() };

/** The page of `meetingCountPage` of all meetings, read from what loads keep count of. */
export const meetingCountPageOfSummary = readStatement('meeting-count/page-tallied', {
  params: meetingCountPage.page.params.pick({ idDown: true, afterId: true, limit: true }).extend({
    ...summarized,
    // A cursor that somebody made up may have any number.
    least: z.number(),
    greatest: z.number(),
    afterRank: z.number().nullable(),
  }),
  row: meetingCountPage.page.row,
});

/** How many groups that page is one of. */
export const meetingCountOfSummary = readStatement('meeting-count/count-tallied', {
  params: z.strictObject(summarized),
  row: meetingCountPage.count.row,
});

/** Whether loads keep count of what all meetings are counted by. */
export function isSummarized(groupBy: readonly MeetingDimension[]): boolean {
  return choices.includes([...groupBy].sort().join());
}
