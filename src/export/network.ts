import {
  type ExportedMeeting,
  type ExportedOfficial,
  type ExportSource,
  exportedAttendances,
} from '../graph/scans/export.ts';
import { firstDayOf, lastDayOf } from '../text/partial-date.ts';

/** What nodes or edges of a network have, and of which type. */
export type Attributes = Readonly<Record<string, 'string' | 'int' | 'double'>>;

/** From the first to the last day on which something is there: ['2017-09-23', '2017-09-24']. */
export type Spell = readonly [first: string, last: string];

/** The values of a node or an edge; null for an unknown one. */
type Values = Readonly<Record<string, string | number | null>>;

/** A node of a network. */
export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  readonly values: Values;
  /** When it is there; always where there is none. */
  readonly spells: readonly Spell[];
}

/** An edge of a network. */
export interface NetworkEdge {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly values: Values;
  /** When it is there; always where there is none. */
  readonly spells: readonly Spell[];
}

/** A network for tools that display and analyse networks: a page of nodes or edges at a time. */
export interface Network {
  readonly name: string;
  readonly nodeAttributes: Attributes;
  readonly edgeAttributes: Attributes;
  nodes(): AsyncIterable<NetworkNode[]>;
  edges(): AsyncIterable<NetworkEdge[]>;
}

const ofOfficials = { pinyin: 'string', counties: 'string', meetings: 'int' } as const;

/** Officials and meetings, two-mode: an edge for each attendance. */
export function attendanceNetwork(source: ExportSource): Network {
  return {
    name: 'attendance',
    nodeAttributes: {
      // 0 for an official and 1 for a meeting: what tools call the two modes.
      bipartite: 'int',
      kind: 'string',
      ...ofOfficials,
      type: 'string',
      date: 'string',
      county: 'string',
    },
    edgeAttributes: { roles: 'string', postTitle: 'string', order: 'int' },
    async *nodes() {
      for await (const page of source.officials())
        yield page.map((official) => officialNode(official, { bipartite: 0, kind: 'Official' }));
      for await (const page of source.meetings()) yield page.map(meetingNode);
    },
    async *edges() {
      for await (const page of source.meetings()) {
        const spellsOf = new Map(page.map((meeting) => [meeting.id, spellsOfMeeting(meeting)]));
        const own = await source.read(exportedAttendances, { ids: [...spellsOf.keys()] });
        yield own.map(({ officialId, meetingId, roles, postTitle, order }) => ({
          source: officialId,
          target: meetingId,
          weight: 1,
          values: { roles: roles.join(' '), postTitle, order },
          spells: spellsOf.get(meetingId) ?? [],
        }));
      }
    },
  };
}

/** Officials, one-mode: an edge between two who attended the same meetings, as heavy as there are such. */
export function coAttendanceNetwork(source: ExportSource): Network {
  return {
    name: 'co-attendance',
    nodeAttributes: ofOfficials,
    edgeAttributes: { jaccard: 'double', firstShared: 'string', lastShared: 'string' },
    async *nodes() {
      for await (const page of source.officials())
        yield page.map((official) => officialNode(official, {}));
    },
    async *edges() {
      for await (const page of source.pairs()) {
        yield page.map(({ id, otherId, sharedMeetings, dates, ...values }) => ({
          source: id,
          target: otherId,
          weight: sharedMeetings,
          values,
          spells: apart(dates.map((date): Spell => [firstDayOf(date), lastDayOf(date)])),
        }));
      }
    },
  };
}

function officialNode(
  { id, name, pinyin, countyNames, meetings, first, last }: ExportedOfficial,
  values: Values,
): NetworkNode {
  return {
    id,
    label: name,
    values: { ...values, pinyin, counties: countyNames.join(' '), meetings },
    spells: first === null ? [] : [[firstDayOf(first), lastDayOf(last ?? first)]],
  };
}

/** Spells in order, those that overlap as one: a day of a month lies within that month. */
function apart(spells: readonly Spell[]): Spell[] {
  const joined: [string, string][] = [];
  for (const [first, last] of spells.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const before = joined.at(-1);
    if (before === undefined || first > before[1]) joined.push([first, last]);
    else if (last > before[1]) before[1] = last;
  }
  return joined;
}

function spellsOfMeeting({
  date,
  lastDay,
}: Pick<ExportedMeeting, 'date' | 'lastDay'>): readonly Spell[] {
  return date === null ? [] : [[firstDayOf(date), lastDayOf(lastDay ?? date)]];
}

function meetingNode(meeting: ExportedMeeting): NetworkNode {
  const { id, title, type, date, countyName } = meeting;
  return {
    id,
    label: title,
    values: { bipartite: 1, kind: 'Meeting', type, date, county: countyName },
    spells: spellsOfMeeting(meeting),
  };
}
