import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import { areaByCode, lineageOf } from '../../gazetteer/gazetteer.ts';
import { nameRarity } from '../../text/name-rarity.ts';
import { lastDayOf, PartialDate } from '../../text/partial-date.ts';
import { keyOf, type NodeId } from '../model/node-id.ts';
import { Official } from '../nodes/official.ts';

const ids = z.array(z.string());

/** The other officials of the same name as each of the given ones, by id, fifty at most. */
export const officialsOfSameName = readStatement('official/same-name', {
  params: z.strictObject({ ids }),
  row: Official.extend({ officialId: Official.shape.id }),
});

/** The days of the meetings that each of the given officials attended, latest first, two hundred at most. */
export const meetingDaysOfOfficials = readStatement('attendance/days-of-officials', {
  params: z.strictObject({ ids }),
  row: z.strictObject({
    officialId: Official.shape.id,
    meetingId: z.string(),
    date: PartialDate,
    title: z.string(),
  }),
});

/** The facts of an official that speak for or against being the same person as another of the same name. */
export interface Trace {
  readonly id: NodeId;
  readonly name: string;
  readonly tenures: readonly {
    readonly postId: NodeId;
    readonly title: string;
    readonly firstSeen: PartialDate | null;
    readonly lastSeen: PartialDate | null;
  }[];
  readonly meetings: readonly {
    readonly meetingId: NodeId;
    readonly date: PartialDate;
    readonly title: string;
  }[];
}

/** How likely two officials of one name are one person, and why, in words. */
export interface Likeness {
  /** From 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** What each finding adds to the score; what speaks against it takes away. */
const WEIGHT = {
  rare: 0.45,
  ordinary: 0.3,
  common: 0.15,
  samePost: 0.35,
  sameMeeting: 0.3,
  twoLevels: 0.25,
  transferNear: 0.25,
  transferFar: 0.15,
  unplaced: 0.1,
  sameDay: -0.4,
  twoPlacesAtOnce: -0.3,
} as const;

/** Years between two posts that a transfer may leave without news. */
const TRANSFER_YEARS = 5;

type Finding = readonly [keyof typeof WEIGHT, string];

/** Compares two officials of the same name; the score is a sum of weights, clamped to 0 to 1. */
export function likeness(one: Trace, other: Trace): Likeness {
  const findings: Finding[] = [
    nameFinding(one.name),
    ...samePosts(one, other),
    ...sameMeetings(one, other),
    ...places(one, other),
    ...unplaced([one, other]),
    ...sameDays(one, other),
  ];
  const sum = findings.reduce((total, [kind]) => total + WEIGHT[kind], 0);
  return {
    score: Number(Math.min(1, Math.max(0, sum)).toFixed(2)),
    reasons: findings.map(([, words]) => words),
  };
}

function nameFinding(name: string): Finding {
  const rarity = nameRarity(name);
  const how = { rare: 'a rare name', ordinary: 'not a rare name', common: 'a very common name' };
  return [rarity, `Both are called ${name}, ${how[rarity]}.`];
}

function samePosts(one: Trace, other: Trace): Finding[] {
  const own = new Set(one.tenures.map(({ postId }) => postId));
  const shared = other.tenures.find(({ postId }) => own.has(postId));
  return shared === undefined
    ? []
    : [['samePost', `Both hold the post ${shared.title} of ${areaName(shared.postId)}.`]];
}

function sameMeetings(one: Trace, other: Trace): Finding[] {
  const own = new Set(one.meetings.map(({ meetingId }) => meetingId));
  const shared = other.meetings.find(({ meetingId }) => own.has(meetingId));
  return shared === undefined
    ? []
    : [['sameMeeting', `Both attended ${shared.title} of ${shared.date}.`]];
}

/** Where both are: one area in the other, a transfer, or two posts at once. */
function places(one: Trace, other: Trace): Finding[] {
  const [here, there] = [codeOf(one.id), codeOf(other.id)];
  if (here === undefined || there === undefined || here === there) return [];
  const [lower, upper] = liesIn(here, there) ? [here, there] : [there, here];
  if (liesIn(lower, upper)) {
    return [
      ['twoLevels', `${nameOf(lower)} lies in ${nameOf(upper)}: one may have posts in both.`],
    ];
  }
  const [first, second] = [spanOf(one), spanOf(other)].sort((a, b) => (a.first < b.first ? -1 : 1));
  if (first === undefined || second === undefined || first.first === '' || second.first === '')
    return [];
  if (first.last >= second.first) {
    return [
      [
        'twoPlacesAtOnce',
        `${nameOf(here)} and ${nameOf(there)} are seen with posts at one time, from ${second.first} to ${lesser(first.last, second.last)}.`,
      ],
    ];
  }
  const years = Number(second.first.slice(0, 4)) - Number(first.last.slice(0, 4));
  if (years > TRANSFER_YEARS) return [];
  const isNear = here.slice(0, 2) === there.slice(0, 2);
  return [
    [
      isNear ? 'transferNear' : 'transferFar',
      `Last seen as ${first.title} on ${first.last}, first seen as ${second.title} on ${second.first}: the dates allow a transfer${isNear ? ' within the province' : ''}.`,
    ],
  ];
}

function unplaced(both: readonly Trace[]): Finding[] {
  return both.some(({ id }) => codeOf(id) === undefined)
    ? [['unplaced', 'One of them is known without a county.']]
    : [];
}

/** Two meetings on one day in two counties speak against one person. */
function sameDays(one: Trace, other: Trace): Finding[] {
  const own = new Set(one.meetings.map(({ meetingId }) => meetingId));
  const days = new Map(
    one.meetings.filter(({ date }) => date.length === 10).map((meeting) => [meeting.date, meeting]),
  );
  const clash = other.meetings.find(
    ({ date, meetingId }) =>
      days.has(date) &&
      !own.has(meetingId) &&
      areaName(meetingId) !== areaName(days.get(date)?.meetingId ?? ''),
  );
  return clash === undefined
    ? []
    : [['sameDay', `Both were at meetings of two counties on ${clash.date}.`]];
}

/** From the first to the last day on which an official is seen in a post, and in which one then. */
function spanOf({ tenures }: Trace): { first: string; last: string; title: string } {
  const seen = tenures.filter(({ firstSeen }) => firstSeen !== null);
  const first = seen.map(({ firstSeen }) => firstSeen ?? '').sort()[0] ?? '';
  const last = seen.toSorted((a, b) => ((a.lastSeen ?? '') < (b.lastSeen ?? '') ? 1 : -1))[0];
  const lastSeen = last?.lastSeen ?? '';
  return {
    first,
    last: lastSeen === '' ? '' : lastDayOf(lastSeen),
    title: last === undefined ? '' : `${areaName(last.postId)}${last.title}`,
  };
}

const lesser = (a: string, b: string) => (a < b ? a : b);

/** `Official:620522/程江芬` → 620522; undefined where the scope is an article or an organization. */
function codeOf(id: NodeId): string | undefined {
  const code = /^(?<code>\d{6})\//u.exec(keyOf(id))?.groups?.code;
  return code !== undefined && areaByCode(code) !== undefined ? code : undefined;
}

function areaName(id: NodeId): string {
  return nameOf(codeOf(id) ?? '');
}

function nameOf(code: string): string {
  return areaByCode(code)?.name ?? '';
}

function liesIn(lower: string, upper: string): boolean {
  const area = areaByCode(lower);
  return (
    area !== undefined && lower !== upper && lineageOf(area).some(({ code }) => code === upper)
  );
}
