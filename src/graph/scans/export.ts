import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import type { GraphStore } from '../../store/store.ts';
import { PartialDate } from '../../text/partial-date.ts';
import { Article } from '../nodes/article.ts';
import { Meeting, MeetingFilter } from '../nodes/meeting.ts';
import { Official } from '../nodes/official.ts';
import { jaccard } from '../queries/co-attendance.ts';
import { Attendance } from '../relationships/attendance.ts';
import { scanById } from './scan.ts';

const ids = z.array(z.string());
const onIds = z.strictObject({ ids });
const afterId = z.strictObject({ afterId: z.string(), limit: z.int().min(1) });

/** The ids of the officials after a given one, in order. */
export const officialIds = readStatement('export/official-ids', {
  params: afterId,
  row: z.strictObject({ id: Official.shape.id }),
});

/** The ids of the meetings after a given one, in order. */
export const meetingIds = readStatement('export/meeting-ids', {
  params: afterId,
  row: z.strictObject({ id: Meeting.shape.id }),
});

/** The given officials with the areas that they belong to, in the order of their ids. */
export const exportedOfficials = readStatement('export/officials', {
  params: onIds,
  row: Official.extend({ countyIds: ids, countyNames: ids }),
});

/** The given meetings with the county that held each, in the order of their ids. */
export const exportedMeetings = readStatement('export/meetings', {
  params: onIds,
  row: Meeting.extend({ countyId: z.string().nullable(), countyName: z.string().nullable() }),
});

/** Those of the given meetings that match the filter, in no particular order. */
export const meetingsWithin = readStatement('export/meetings-within', {
  params: z.strictObject({ ...MeetingFilter, ids }),
  row: z.strictObject({ id: Meeting.shape.id }),
});

/** Who attended each of the given meetings, by meeting and official. */
export const exportedAttendances = readStatement('export/attendances', {
  params: onIds,
  row: Attendance.extend({ meetingId: Meeting.shape.id, officialId: Official.shape.id }),
});

/** The meetings of each of the given officials, each with the others of a greater id who attended it. */
export const sharedMeetings = readStatement('export/shared-meetings', {
  params: onIds,
  row: z.strictObject({
    officialId: Official.shape.id,
    meetingId: Meeting.shape.id,
    date: PartialDate.nullable(),
    otherIds: ids,
  }),
});

/** How many meetings each of the given officials attended. */
export const meetingCountsOf = readStatement('export/meeting-counts', {
  params: onIds,
  row: z.strictObject({ id: Official.shape.id, meetings: z.int() }),
});

/** The articles that speak of each of the given meetings, by meeting and article. */
export const exportedArticles = readStatement('export/articles', {
  params: onIds,
  row: Article.omit({ loadedAt: true }).extend({ meetingId: Meeting.shape.id }),
});

/** Which meetings are taken; null and an empty list are no condition. */
export type ExportFilter = {
  [Name in keyof typeof MeetingFilter]: z.input<(typeof MeetingFilter)[Name]>;
};

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
/** Two officials who attended the same meetings, the lesser id first. */
export interface ExportedPair {
  readonly id: string;
  readonly otherId: string;
  readonly sharedMeetings: number;
  readonly jaccard: number;
  readonly firstShared: PartialDate | null;
  readonly lastShared: PartialDate | null;
}

/** The data to export, a page at a time, in the order of ids. */
export interface ExportSource {
  readonly read: GraphStore['read'];
  officials(): AsyncIterable<ExportedOfficial[]>;
  meetings(): AsyncIterable<ExportedMeeting[]>;
  attendances(): AsyncIterable<ExportedAttendance[]>;
  pairs(): AsyncIterable<ExportedPair[]>;
}

/** The meetings that match a filter, by id. */
interface ExportScope {
  readonly meetings: ReadonlySet<string>;
  /** How many of these meetings each official attended. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Ids per read: an engine without an ordered index looks at all remaining ids each time. */
const IDS = 10_000;

/** Nodes per read: few, so that memory is freed soon. */
const PART = 100;

/** The whole graph, or the meetings that match a filter and who attended them. */
export async function openExport(
  { read }: Pick<GraphStore, 'read'>,
  filter?: ExportFilter,
): Promise<ExportSource> {
  const within = filter === undefined ? undefined : await findWithin(read, filter);
  const meetingParts = () => partsOf(read, meetingIds, within?.meetings);
  const officialParts = () => partsOf(read, officialIds, within?.counts);
  const officials = async function* () {
    for await (const part of officialParts()) {
      const counts = await countsOf(read, within, part);
      const rows = await read(exportedOfficials, { ids: part });
      yield rows.map((row) => ({ ...row, meetings: counts.get(row.id) ?? 0 }));
    }
  };
  return {
    read,
    officials,
    async *meetings() {
      for await (const part of meetingParts()) yield await read(exportedMeetings, { ids: part });
    },
    async *attendances() {
      for await (const part of meetingParts()) yield await read(exportedAttendances, { ids: part });
    },
    async *pairs() {
      for await (const part of officialParts()) yield await pairsOf(read, within, part);
    },
  };
}

/** All ids of a kind that are exported, a part at a time. */
async function* partsOf(
  read: GraphStore['read'],
  statement: typeof officialIds | typeof meetingIds,
  kept?: { has(id: string): boolean },
): AsyncGenerator<string[]> {
  for await (const rows of scanById(IDS, (page) => read(statement, page))) {
    const all = idsOf(rows).filter((id) => kept === undefined || kept.has(id));
    for (let at = 0; at < all.length; at += PART) yield all.slice(at, at + PART);
  }
}

async function findWithin(read: GraphStore['read'], filter: ExportFilter): Promise<ExportScope> {
  const meetings = new Set<string>();
  const counts = new Map<string, number>();
  for await (const part of partsOf(read, meetingIds)) {
    const found = idsOf(await read(meetingsWithin, { ...filter, ids: part }));
    for (const id of found) meetings.add(id);
    for (const { officialId } of await read(exportedAttendances, { ids: found }))
      counts.set(officialId, (counts.get(officialId) ?? 0) + 1);
  }
  return { meetings, counts };
}

async function countsOf(
  read: GraphStore['read'],
  within: ExportScope | undefined,
  asked: string[],
): Promise<ReadonlyMap<string, number>> {
  if (within !== undefined) return within.counts;
  const rows = await read(meetingCountsOf, { ids: asked });
  return new Map(rows.map(({ id, meetings }) => [id, meetings]));
}

async function pairsOf(
  read: GraphStore['read'],
  within: ExportScope | undefined,
  officials: string[],
): Promise<ExportedPair[]> {
  const rows = await read(sharedMeetings, { ids: officials });
  const pairs = new Map<string, Omit<ExportedPair, 'jaccard'>>();
  for (const { officialId, meetingId, date, otherIds } of rows) {
    if (within?.meetings.has(meetingId) === false) continue;
    for (const otherId of otherIds) {
      const key = `${officialId} ${otherId}`;
      const known = pairs.get(key);
      pairs.set(key, {
        id: officialId,
        otherId,
        sharedMeetings: (known?.sharedMeetings ?? 0) + 1,
        firstShared: earlier(known?.firstShared ?? null, date),
        lastShared: later(known?.lastShared ?? null, date),
      });
    }
  }
  const all = [...pairs.values()].sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1));
  const asked = [...new Set(all.flatMap(({ id, otherId }) => [id, otherId]))];
  const counts = await countsOf(read, within, asked);
  const countOf = (id: string) => counts.get(id) ?? 0;
  return all.map((pair) => ({
    ...pair,
    jaccard: jaccard(countOf(pair.id), countOf(pair.otherId), pair.sharedMeetings),
  }));
}

function sortKeyOf({ id, otherId }: Pick<ExportedPair, 'id' | 'otherId'>): string {
  return `${id} ${otherId}`;
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

function earlier(one: PartialDate | null, other: PartialDate | null): PartialDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function later(one: PartialDate | null, other: PartialDate | null): PartialDate | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
