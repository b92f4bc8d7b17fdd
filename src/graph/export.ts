import { z } from 'zod';
import { readStatement } from '../store/statement.ts';
import type { GraphStore } from '../store/store.ts';
import { PartialDate } from '../text/partial-date.ts';
import { Article } from './article.ts';
import { Attendance, meetingsOfOfficials } from './attendance.ts';
import { Meeting, MeetingFilter } from './meeting.ts';
import { Official } from './official.ts';

const ids = z.array(z.string());
const page = { afterId: z.string(), limit: z.int().min(1) };

/** The officials after a given id with the areas that they belong to, in the order of their ids. */
export const exportedOfficials = readStatement('export/officials', {
  params: z.strictObject(page),
  row: Official.extend({ countyIds: ids, countyNames: ids }),
});

/** The meetings after a given id that the filter lets through, with the county that held each. */
export const exportedMeetings = readStatement('export/meetings', {
  params: z.strictObject({ ...MeetingFilter, ...page }),
  row: Meeting.extend({ countyId: z.string().nullable(), countyName: z.string().nullable() }),
});

/** Who attended each of the given meetings, by meeting and official. */
export const exportedAttendances = readStatement('export/attendances', {
  params: z.strictObject({ ids }),
  row: Attendance.extend({ meetingId: Meeting.shape.id, officialId: Official.shape.id }),
});

/** For each of the given officials the others of a greater id who attended the same meetings. */
export const exportedPairs = readStatement('export/co-attendance', {
  params: z.strictObject({ ...MeetingFilter, ids }),
  row: z.strictObject({
    id: Official.shape.id,
    otherId: Official.shape.id,
    sharedMeetings: z.int(),
    firstShared: PartialDate.nullable(),
    lastShared: PartialDate.nullable(),
  }),
});

/** The articles that speak of each of the given meetings, by meeting and article. */
export const exportedArticles = readStatement('export/articles', {
  params: z.strictObject({ ids }),
  row: Article.extend({ meetingId: Meeting.shape.id }),
});

type FilterOf = { [Name in keyof typeof MeetingFilter]: z.input<(typeof MeetingFilter)[Name]> };

/** What is taken out of the graph: all of it, or the meetings that a filter lets through and who attended them. */
export interface ExportScope {
  readonly filter: FilterOf;
  /** Takes officials without such a meeting too. */
  readonly isWhole: boolean;
}

/** An official, with the number of meetings within the scope. */
export type ExportedOfficial = z.infer<(typeof exportedOfficials)['row']> & {
  readonly meetings: number;
};
/** A meeting, with the county that held it. */
export type ExportedMeeting = z.infer<(typeof exportedMeetings)['row']>;
/** Who attended which meeting, and how. */
export type ExportedAttendance = z.infer<(typeof exportedAttendances)['row']>;
/** An article, and the meeting that it speaks of. */
export type ExportedArticle = z.infer<(typeof exportedArticles)['row']>;
/** Two officials who attended the same meetings, with what a Jaccard index is made of. */
export type ExportedPair = z.infer<(typeof exportedPairs)['row']> & {
  readonly meetings: number;
  readonly otherMeetings: number;
};

/** Nodes read at once: few enough to be small in memory, many enough for an engine that scans for each page. */
const PAGE = 1_000;

/** The officials of a scope, a page at a time, in the order of their ids. */
export async function* officialPages(
  { read }: Pick<GraphStore, 'read'>,
  { filter, isWhole }: ExportScope,
): AsyncGenerator<ExportedOfficial[]> {
  for (let afterId: string | undefined = ''; afterId !== undefined; ) {
    const rows: z.infer<(typeof exportedOfficials)['row']>[] = await read(exportedOfficials, {
      afterId,
      limit: PAGE,
    });
    const counts = await meetingCounts(
      { read },
      filter,
      rows.map(({ id }) => id),
    );
    yield rows
      .map((row) => ({ ...row, meetings: counts.get(row.id) ?? 0 }))
      .filter(({ meetings }) => isWhole || meetings > 0);
    afterId = rows.length < PAGE ? undefined : rows.at(-1)?.id;
  }
}

/** The meetings of a scope, a page at a time, in the order of their ids. */
export async function* meetingPages(
  { read }: Pick<GraphStore, 'read'>,
  { filter }: ExportScope,
): AsyncGenerator<ExportedMeeting[]> {
  for (let afterId: string | undefined = ''; afterId !== undefined; ) {
    const rows: ExportedMeeting[] = await read(exportedMeetings, {
      ...filter,
      afterId,
      limit: PAGE,
    });
    yield rows;
    afterId = rows.length < PAGE ? undefined : rows.at(-1)?.id;
  }
}

/** The attendances of a scope, a page of meetings at a time, by meeting and official. */
export async function* attendancePages(
  store: Pick<GraphStore, 'read'>,
  scope: ExportScope,
): AsyncGenerator<ExportedAttendance[]> {
  for await (const meetings of meetingPages(store, scope)) {
    yield await store.read(exportedAttendances, { ids: meetings.map(({ id }) => id) });
  }
}

/** The pairs of a scope, a page of officials at a time, by both ids. */
export async function* pairPages(
  store: Pick<GraphStore, 'read'>,
  scope: ExportScope,
): AsyncGenerator<ExportedPair[]> {
  for await (const officials of officialPages(store, scope)) {
    const rows = await store.read(exportedPairs, {
      ...scope.filter,
      ids: officials.map(({ id }) => id),
    });
    const own = new Map(officials.map(({ id, meetings }) => [id, meetings]));
    const others = new Set(rows.map(({ otherId }) => otherId).filter((id) => !own.has(id)));
    const counts = new Map([...own, ...(await meetingCounts(store, scope.filter, [...others]))]);
    yield rows.map((row) => ({
      ...row,
      meetings: counts.get(row.id) ?? 0,
      otherMeetings: counts.get(row.otherId) ?? 0,
    }));
  }
}

async function meetingCounts(
  { read }: Pick<GraphStore, 'read'>,
  filter: FilterOf,
  parentIds: string[],
): Promise<Map<string, number>> {
  if (parentIds.length === 0) return new Map();
  const rows = await read(meetingsOfOfficials.count, { ...filter, roles: [], parentIds });
  return new Map(rows.map(({ parentId, total }) => [parentId, total]));
}
