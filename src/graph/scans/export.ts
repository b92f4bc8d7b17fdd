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
import { nodeIds } from './snapshot.ts';

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
  row: Meeting.pick({ id: true, date: true, lastDay: true }),
});

/** Who attended each of the given meetings, by meeting and official. */
export const exportedAttendances = readStatement('export/attendances', {
  params: onIds,
  row: Attendance.extend({
    meetingId: Meeting.shape.id,
    officialId: Official.shape.id,
    name: Official.shape.name,
    pinyin: Official.shape.pinyin,
  }),
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

/** How many meetings each of the given officials attended, and the first and the last day of them. */
export const meetingCountsOf = readStatement('export/meeting-counts', {
  params: onIds,
  row: z.strictObject({
    id: Official.shape.id,
    meetings: z.int(),
    first: PartialDate.nullable(),
    last: PartialDate.nullable(),
  }),
});

/** The articles that speak of each of the given meetings, by meeting and article. */
export const exportedArticles = readStatement('export/articles', {
  params: onIds,
  row: Article.omit({ loadedAt: true }).extend({ meetingId: Meeting.shape.id }),
});

/** What belongs to each of the given meetings and officials, each once: policies, organizations, figures, articles, posts. */
export const relatedNodes = readStatement('export/related', {
  params: onIds,
  row: z.strictObject({ id: z.string() }),
});

/** Which meetings are taken; null and an empty list are no condition. */
export type ExportFilter = {
  [Name in keyof typeof MeetingFilter]: z.input<(typeof MeetingFilter)[Name]>;
};

/** An official, with the meetings within the scope: how many, and the first and the last day. */
export type ExportedOfficial = z.infer<(typeof exportedOfficials)['row']> & Attended;

interface Attended {
  readonly meetings: number;
  readonly first: PartialDate | null;
  readonly last: PartialDate | null;
}
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
  /** The dates of these meetings that are known, each once, in order. */
  readonly dates: readonly PartialDate[];
}

/** The data to export, a page at a time, in the order of ids. */
export interface ExportSource {
  readonly read: GraphStore['read'];
  officials(): AsyncIterable<ExportedOfficial[]>;
  meetings(): AsyncIterable<ExportedMeeting[]>;
  pairs(): AsyncIterable<ExportedPair[]>;
  /** Whether a node is exported: a meeting, who attended it, and what belongs to both; areas always are. */
  has(id: string): boolean;
  /** The ids of the nodes of another kind that belong to these meetings and officials. */
  ids(label: ExportedLabel): AsyncIterable<string[]>;
}

/** The kinds of node that belong to meetings and officials. */
export type ExportedLabel = 'Post' | 'Policy' | 'Organization' | 'Figure' | 'Article';

/** The meetings that match a filter, by id. */
interface ExportScope {
  readonly meetings: ReadonlySet<string>;
  /** Which of these meetings each official attended. */
  readonly counts: ReadonlyMap<string, Attended>;
  /** What else belongs to both. */
  readonly related: ReadonlySet<string>;
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
      yield rows.map((row) => ({ ...row, ...(counts.get(row.id) ?? NONE) }));
    }
  };
  return {
    read,
    officials,
    async *meetings() {
      for await (const part of meetingParts()) yield await read(exportedMeetings, { ids: part });
    },
    async *pairs() {
      for await (const part of officialParts()) yield await pairsOf(read, within, part);
    },
    has: (id) =>
      within === undefined ||
      within.meetings.has(id) ||
      within.counts.has(id) ||
      within.related.has(id) ||
      id.startsWith('County:'),
    async *ids(label) {
      const range = { afterId: `${label}:`, beforeId: `${label};` };
      for await (const rows of scanById(
        IDS,
        ({ afterId, limit }) => read(nodeIds, { ...range, afterId, limit }),
        range.afterId,
      )) {
        const all = idsOf(rows).filter((id) => within === undefined || within.related.has(id));
        for (let start = 0; start < all.length; start += PART) yield all.slice(start, start + PART);
      }
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

const NONE: Attended = { meetings: 0, first: null, last: null };

async function findWithin(read: GraphStore['read'], filter: ExportFilter): Promise<ExportScope> {
  const meetings = new Set<string>();
  const counts = new Map<string, Attended>();
  const related = new Set<string>();
  const relate = async (ids: string[]) => {
    for (const { id } of await read(relatedNodes, { ids })) related.add(id);
  };
  for await (const part of partsOf(read, meetingIds)) {
    const found = new Map(
      (await read(meetingsWithin, { ...filter, ids: part })).map((one) => [one.id, one]),
    );
    const ids = [...found.keys()];
    for (const id of ids) meetings.add(id);
    await relate(ids);
    for (const { officialId, meetingId } of await read(exportedAttendances, { ids })) {
      const known = counts.get(officialId) ?? NONE;
      const { date = null, lastDay = null } = found.get(meetingId) ?? {};
      counts.set(officialId, {
        meetings: known.meetings + 1,
        first: earlier(known.first, date),
        last: later(known.last, lastDay),
      });
    }
  }
  const officials = [...counts.keys()];
  for (let start = 0; start < officials.length; start += PART)
    await relate(officials.slice(start, start + PART));
  return { meetings, counts, related };
}

async function countsOf(
  read: GraphStore['read'],
  within: ExportScope | undefined,
  asked: string[],
): Promise<ReadonlyMap<string, Attended>> {
  if (within !== undefined) return within.counts;
  const rows = await read(meetingCountsOf, { ids: asked });
  return new Map(rows.map(({ id, ...attended }) => [id, attended]));
}

async function pairsOf(
  read: GraphStore['read'],
  within: ExportScope | undefined,
  officials: string[],
): Promise<ExportedPair[]> {
  const rows = await read(sharedMeetings, { ids: officials });
  const pairs = new Map<string, SharedMeetings>();
  for (const { officialId: id, meetingId, date, otherIds } of rows) {
    if (within?.meetings.has(meetingId) === false) continue;
    for (const otherId of otherIds) {
      const key = `${id} ${otherId}`;
      const pair = pairs.get(key) ?? { id, otherId, sharedMeetings: 0, dates: new Set() };
      pairs.set(key, pair);
      pair.sharedMeetings += 1;
      if (date !== null) pair.dates.add(date);
    }
  }
  const all = [...pairs.values()].sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1));
  const asked = [...new Set(all.flatMap(({ id, otherId }) => [id, otherId]))];
  const counts = await countsOf(read, within, asked);
  const countOf = (id: string) => counts.get(id)?.meetings ?? 0;
  return all.map((pair) => {
    const dates = [...pair.dates].sort();
    return {
      ...pair,
      dates,
      firstShared: dates[0] ?? null,
      lastShared: dates.at(-1) ?? null,
      jaccard: jaccard(countOf(pair.id), countOf(pair.otherId), pair.sharedMeetings),
    };
  });
}

/** The meetings that two officials share, as they are counted. */
interface SharedMeetings {
  readonly id: string;
  readonly otherId: string;
  sharedMeetings: number;
  readonly dates: Set<PartialDate>;
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
