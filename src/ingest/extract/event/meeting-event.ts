import type { Span } from '../../../text/alignment.ts';
import type { PartialDate } from '../../../text/partial-date.ts';
import type { RecordMeetingType } from '../../record/record.ts';
import { type Mention, mentionsIn } from '../person/mention.ts';
import { saysBackground } from '../role/quoted-person.ts';
import type { Period } from '../text/date.ts';
import { type DateWords, type Days, readDates, resolveDate } from '../text/date.ts';
import { NUMBER, readNumber } from '../text/number.ts';
import { rosterLine } from '../text/roster-line.ts';
import type { RuleName } from '../text/rule.ts';
import type { Passage } from '../text/sentence.ts';
import { type ArticleYears, planYear, statedYear } from '../text/year.ts';
import {
  type Clause,
  clausesOf,
  heldFirst,
  joined,
  launched,
  namedIn,
  opened,
  type TitleCandidate,
  unnamed,
  withSplitNames,
} from './event-title.ts';
import { inspectionOf, talked } from './inspection.ts';
import { meetingTypeOf } from './meeting-type.ts';
import type { Segment } from './segment.ts';

/** An event that an article reports as held. */
export interface Event {
  readonly title: string;
  readonly type: RecordMeetingType;
  readonly date: PartialDate | null;
  /** The last day that it may have been on: the tenth of 9-10日. */
  readonly lastDay: PartialDate | null;
  readonly place: string | null;
  readonly attendeeCount: number | null;
  /** The clause that reports it. */
  readonly span: Span;
  readonly rule: RuleName;
}

/** What the rules know of an article when its events are read. */
export interface EventContext {
  readonly published: PartialDate | null;
  readonly dateline: { readonly month: number; readonly day: number } | null;
  readonly years: ArticleYears;
  /** The month that a chronicle is about. */
  readonly period: Period | null;
  /** The event before this one, whose day 同日 means. */
  readonly before: Event | null;
}

/** Sentences from the beginning of an segment in which its event is named. */
const LEAD = 8;

/** The event of an segment, or null: an article may only speak of meetings that were or will be. */
export function readEvent(
  segment: Segment,
  people: readonly Mention[],
  context: EventContext,
): Event | null {
  const lead = bodyOf(segment).slice(0, LEAD);
  const headline =
    minutesTitle(segment) ?? (segment.headline === null ? null : namedIn(segment.headline.text));
  for (const sentence of lead) {
    const candidate = candidateOf(sentence, people);
    if (candidate === null) continue;
    const isInspection = candidate.rule === 'inspection';
    const title = titleOf(candidate, headline);
    return {
      title,
      type: isInspection ? 'inspection' : meetingTypeOf(title),
      ...daysOf(segment, sentence, candidate, title, context),
      place: candidate.place,
      attendeeCount: attendeeCountOf(segment.sentences),
      span: { start: sentence.start + candidate.start, end: sentence.start + candidate.end },
      rule: candidate.rule,
    };
  }
  return headlineEvent(segment, headline ?? inspectionTitle(segment), context);
}

/** The sentences without the headings and captions above the lead, which end without a mark. */
function bodyOf({ sentences }: Segment): readonly Passage[] {
  return sentences.filter(({ text }) => /[。!?;]$/u.test(text) || text.length > 20);
}

/** The name in the lead, or the fuller one of the headline; an inspection has none but that of its lead. */
function titleOf({ title, rule }: TitleCandidate, headline: string | null): string {
  if (rule === 'inspection' || headline === null) return title;
  return rule === 'meeting-unnamed' ? headline : fuller(title, headline);
}

/** 关于加工园二期用地有关问题的会议纪要 → 加工园二期用地有关问题的会议: the heading of minutes. */
function minutesTitle({ headline, sentences }: Segment): string | null {
  const lines = headline === null ? sentences : [headline, ...sentences];
  const titles = lines.flatMap(
    ({ text }) =>
      /^(?:关于)?(?<title>[^,。:]{4,60}(?:会议|会))(?:的?纪要)$/u.exec(text)?.groups?.title ?? [],
  );
  // 县政府专题会议纪要 tells the series, the heading below it the matter.
  return titles.find((title) => !/^.{0,12}(?:专题|办公)会议$/u.test(title)) ?? titles[0] ?? null;
}

/** 柯坪县党政代表团来我县学习考察 → that: a headline that reports a visit. */
function inspectionTitle({ headline }: Segment): string | null {
  return headline !== null &&
    /(?:到|来|赴|深入|莅临).{1,20}(?:考察|调研|检查|督导|视察|慰问|走访|督查)|(?:走访|慰问|看望|视察|检查|督导|督查)/u.test(
      headline.text,
    )
    ? headline.text
    : null;
}

/** Where no sentence names the event, the headline may: 全县…工作会议 over those who host and speak. */
function headlineEvent(
  segment: Segment,
  title: string | null,
  context: EventContext,
): Event | null {
  const { sentences } = segment;
  const [first] = sentences;
  const roster = sentences.find(({ text }) => rosterLine(text) !== null);
  const headline = segment.headline ?? roster ?? null;
  if (headline === null || first === undefined || title === null) return null;
  const whole: TitleCandidate = {
    title,
    place: null,
    start: 0,
    end: first.text.length,
    rule: 'meeting-in-headline',
  };
  return {
    title,
    type: meetingTypeOf(title),
    ...daysOf(segment, first, whole, title, context),
    place: placeLine(sentences),
    attendeeCount: attendeeCountOf(sentences),
    span: { start: headline.start, end: headline.end },
    rule: 'meeting-in-headline',
  };
}

/** 地点:县政府三楼会议室 → that, in minutes. */
function placeLine(sentences: readonly Passage[]): string | null {
  for (const { text } of sentences) {
    const place = /^【?(?:会议)?地 ?点 ?[】:]:? ?(?<place>[^,。;]{2,30})$/u.exec(text)?.groups
      ?.place;
    if (place !== undefined) return place;
  }
  return null;
}

const PLANNED = /(?:将|拟|即将|计划|定于|准备)(?:于)?[^,。;]{0,16}(?:召开|举行|举办|开幕|启动)/u;

/** The first event in a sentence is the one it reports; an inspection that closes with a talk is an inspection. */
function candidateOf(sentence: Passage, people: readonly Mention[]): TitleCandidate | null {
  if (saysBackground(sentence.text)) return null;
  const clauses = clausesOf(sentence.text);
  const held = firstOf(withSplitNames(clauses), (clause) =>
    PLANNED.test(clause.text) ? null : (heldFirst(clause) ?? opened(clause)),
  );
  const visited = inspectionOf(sentence, clauses, people);
  if (held !== null && visited !== null)
    return isWithin(visited, held) ? held : earlier(visited, held);
  return (
    held ??
    visited ??
    firstOf(clauses, (clause) => joined(clause, sentence.text)) ??
    talked(sentence, clauses, people) ??
    unnamed(sentence.text, firstNameIn(sentence, people)) ??
    firstOf(clauses, launched)
  );
}

function firstNameIn({ start, end }: Passage, people: readonly Mention[]): string | null {
  return mentionsIn(people, { start, end })[0]?.name ?? null;
}

function firstOf(
  clauses: readonly Clause[],
  read: (clause: Clause) => TitleCandidate | null,
): TitleCandidate | null {
  for (const clause of clauses) {
    const found = read(clause);
    if (found !== null) return found;
  }
  return null;
}

/** 召开督导检查推进会: the word of looking round is the meeting's own. */
function isWithin(visited: TitleCandidate, held: TitleCandidate): boolean {
  return visited.end === held.end || (visited.start >= held.start && visited.end <= held.end);
}

function earlier(visited: TitleCandidate, held: TitleCandidate): TitleCandidate {
  return visited.end <= held.end ? visited : held;
}

function fuller(body: string, headline: string): string {
  const [short, long] = [body, headline].sort((a, b) => a.length - b.length);
  return short && long?.includes(short.replace(/^全?[县市]/u, '')) ? long : body;
}

function daysOf(
  segment: Segment,
  sentence: Passage,
  candidate: TitleCandidate,
  title: string,
  { published, dateline, years, period, before }: EventContext,
): Pick<Event, 'date' | 'lastDay'> {
  if (segment.isSameDay && before !== null) return { date: before.date, lastDay: before.lastDay };
  const words = dateWordsOf(segment, sentence, candidate);
  const days: Days | null =
    words === undefined
      ? null
      : resolveDate(words, {
          published,
          dateline,
          period,
          statedYear: statedYear(title, segment, years),
          planYear: planYear(title, years),
        });
  return { date: days?.first ?? null, lastDay: days?.last ?? null };
}

/** The day of the event: in the words up to its name, else behind it, else in the sentences of the lead. */
function dateWordsOf(
  segment: Segment,
  sentence: Passage,
  candidate: TitleCandidate,
): DateWords | undefined {
  const told = segment.sentences.find(({ text }) => /^【?(?:会议)?时 ?间[】:]/u.test(text));
  const [toldDay] = told === undefined ? [] : readDates(told);
  if (toldDay !== undefined) return toldDay;
  const inSentence = readDates(sentence);
  const firstOfEvent = (dates: readonly DateWords[]) =>
    dates.find((one) => !isBackground(one, sentence));
  return (
    firstOfEvent(inSentence.filter(({ end }) => end <= sentence.start + candidate.end)) ??
    firstOfEvent(inSentence) ??
    firstOfEvent(segment.sentences.slice(0, 3).flatMap(readDates)) ??
    firstOfEvent(bodyOf(segment).slice(0, 3).flatMap(readDates))
  );
}

/** 自去年6月29日挂牌以来: a day of the background, not of the event; 从4月9日至11日 are its days. */
function isBackground({ start, end, last }: DateWords, sentence: Passage): boolean {
  const before = sentence.text.slice(
    Math.max(0, start - sentence.start - 4),
    Math.max(0, start - sentence.start),
  );
  const behind = sentence.text.slice(Math.max(0, end - sentence.start), end - sentence.start + 14);
  return (
    (last === null ? /(?:自|从|去年|前年|截至|截止)$/u : /(?:去年|前年|截至|截止)$/u).test(
      before,
    ) || /^[^,。]{0,12}(?:以来|之前|挂牌)/u.test(behind)
  );
}

const COUNT = new RegExp(
  `实到[^,。;实\\d]{0,6}(?<present>${NUMBER})[名人]|(?:共计?|等|有|约)(?<some>${NUMBER})[余多]?[名人][^,。;]{0,8}?(?:参加|出席|到会|与会)|(?<all>${NUMBER})[余多]人[^,。;]{0,4}(?:参加|出席|到会)|一行(?<party>${NUMBER})人`,
  'u',
);

/** 成员共380余人参加会议 → 380. */
function attendeeCountOf(sentences: readonly Passage[]): number | null {
  for (const { text } of sentences) {
    const groups = COUNT.exec(text)?.groups;
    const written = groups?.present ?? groups?.some ?? groups?.all ?? groups?.party;
    if (written !== undefined) return wholeNumber(written);
  }
  return null;
}

/** People are counted whole: of 1.2万 there are 12,000, and of 0.5 none is meant. */
function wholeNumber(written: string): number | null {
  const number = readNumber(written);
  return number !== null && Number.isInteger(number) ? number : null;
}
