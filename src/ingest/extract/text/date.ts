import { MEETING_DAYS } from '../../../graph/nodes/meeting.ts';
import { matches } from '../../../text/matches.ts';
import { lastDayOf, type PartialDate, partialDate, plusDays } from '../../../text/partial-date.ts';
import { readNumber } from './number.ts';
import type { Passage } from './sentence.ts';

/** A date as an article words it, with what it leaves out. */
export interface DateWords {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** The last day of several: 10 of 9至10日. */
  readonly last: LastDay | null;
  /** Days before that of publication: 今天 0, 昨日 1, 前天 2. */
  readonly daysAgo: number | null;
  readonly start: number;
  readonly end: number;
}

/** The last of several days, with what its words leave out. */
export interface LastDay {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
}

/** A month or a day: 9, 十二, 三十一. */
const COUNT = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const YEAR = '(?:(?<![\\d一二])(?<year>\\d{4}|[一二][〇○零一二三四五六七八九]{3})年)?';
/** 9至10日, 9日至10日, 5月31日至6月2日 */
const LAST = `(?:[日号]?(?:[-—–~至到]|—{2})(?:(?<lastMonth>${COUNT})月)?(?<last>${COUNT})(?=[日号]))?`;

const DATE = new RegExp(
  [
    `${YEAR}(?<![\\d.])(?<month>${COUNT})月(?<day>${COUNT})${LAST}(?:[日号]|(?=上午|下午|晚|清晨|凌晨))(?!(?:电|讯|消息))`,
    // A point or a sign is lost where just one reading is a day: 310日, 2019122上午.
    '(?<![\\d.])(?<lostYear>20\\d{2})(?<lostOfYear>\\d{3,4})(?=日|上午|下午)日?',
    '(?<![\\d.年月第])(?<lost>\\d{3,4})(?=日(?!元)|上午|下午)日?',
    '(?<![\\d.])(?<dotYear>20\\d{2})[.．/-](?<dotMonth>\\d{1,2})[.．/-](?<dotDay>\\d{1,2})(?![\\d.]|\\s+\\d{1,2}:)',
    '(?<![\\d])(?<wholeYear>20\\d{2})(?<wholeMonth>0[1-9]|1[0-2])(?<wholeDay>0[1-9]|[12]\\d|3[01])(?![\\d])',
    '(?<=^|[,。;])(?<monthYear>20\\d{2})年(?<monthOnly>\\d{1,2})月(?=[,上中下底初])',
    '(?<before>前天|(?<![目日提以之午])前日(?=上午|下午|晚|,))|(?<yesterday>昨[天日晚])|(?<today>今[天日晚晨](?!后|年))',
    `(?:本月|(?<=^|[,。;讯)\\s>]))(?<only>\\d{1,2})${LAST.replaceAll('lastMonth', 'onlyLastMonth').replaceAll('<last>', '<onlyLast>')}日(?![内前后起均])(?=上午|下午|晚|,|\\s|\\p{Script=Han})`,
  ].join('|'),
  'gu',
);

const TIME_OF_DAY = '(?:上午|中午|下午|晚上?|清晨|凌晨)';
const WEEKDAY = '(?:\\(?(?:星期|周)[一二三四五六日天]\\)?)';
const DASH = '[-—–~〜∼‐―─至到]';
/** What goes on behind the first day: 晚至10日, (星期一)至11日(星期三), 至2018年1月2日, 、10日. */
const TAIL = new RegExp(
  `^${TIME_OF_DAY}?${WEEKDAY}?${TIME_OF_DAY}?(?: ?(?:开?${DASH}|—{2}) ?|(?<next>、|和))(?:(?<year>\\d{4})年)?(?:(?<month>${COUNT})月)?(?<day>${COUNT})[日号]`,
  'u',
);
/** The same behind 2018.4.9: -11, 至2018.4.11. */
const DOTTED_TAIL =
  /^ ?(?:[-—–~至到]|—{2}) ?(?:(?:(?<year>20\d{2})[./-])?(?<month>\d{1,2})[./-])?(?<day>\d{1,2})(?![\d.:/]|-\d)/u;

/** 9月23日, 9至10日, 二〇一九年三月五日, 昨日, 今天上午: the dates of a passage that name a day, in text order. */
export function readDates({ text, start }: Passage): DateWords[] {
  let reached = 0;
  return matches(text, DATE).flatMap((match) => {
    if (match.index < reached) return [];
    const words = partsOf(match.groups ?? {});
    if (words === null) return [];
    reached = match.index + match[0].length;
    const tail = words.last === null ? tailBehind(text, reached, match.groups ?? {}) : null;
    reached += tail?.length ?? 0;
    const last = words.last ?? (tail && lastIn(tail, words));
    return [{ ...words, last, start: start + match.index, end: start + reached }];
  });
}

interface Tail {
  readonly groups: Groups;
  readonly length: number;
}

/** What follows a day and tells the last of several. */
function tailBehind(text: string, at: number, { dotDay, month, only }: Groups): Tail | null {
  const tail = dotDay === undefined ? TAIL : DOTTED_TAIL;
  if (dotDay === undefined && month === undefined && only === undefined) return null;
  const found = tail.exec(text.slice(at, at + LONGEST_TAIL));
  return found === null ? null : { groups: found.groups ?? {}, length: found[0].length };
}

const LONGEST_TAIL = 30;

/** 、10日 and 和10日 tell the last of two days that follow one another, and else another day. */
function lastIn({ groups }: Tail, { day: first }: DateParts): LastDay | null {
  const day = numberIn(groups, 'day');
  if (day === null || (groups.next !== undefined && day !== (first ?? 0) + 1)) return null;
  return { year: numberIn(groups, 'year'), month: numberIn(groups, 'month'), day };
}

type Groups = Readonly<Record<string, string | undefined>>;
type DateParts = Omit<DateWords, 'start' | 'end'>;

const NO_DAY: DateParts = { year: null, month: null, day: null, last: null, daysAgo: null };

/** Names of groups that hold a whole day, in the order of year, month and day. */
const WHOLE = [
  ['wholeYear', 'wholeMonth', 'wholeDay'],
  ['monthYear', 'monthOnly', 'noDay'],
  ['dotYear', 'dotMonth', 'dotDay'],
] as const;

function partsOf(groups: Groups): DateParts | null {
  const whole = WHOLE.find(([year]) => groups[year] !== undefined);
  if (whole !== undefined) {
    const [year, month, day] = whole.map((name) => numberIn(groups, name));
    return { ...NO_DAY, year: year ?? null, month: month ?? null, day: day ?? null };
  }
  const daysAgo = [groups.today, groups.yesterday, groups.before].findIndex(
    (one) => one !== undefined,
  );
  if (daysAgo >= 0) return { ...NO_DAY, daysAgo };
  const lost = groups.lostOfYear ?? groups.lost;
  if (lost === undefined) return plainParts(groups);
  const day = onlyDay(lost);
  return day && { ...NO_DAY, year: numberIn(groups, 'lostYear'), ...day };
}

function plainParts(groups: Groups): DateParts {
  const either = (name: string, other: string) => numberIn(groups, name) ?? numberIn(groups, other);
  const lastDay = either('last', 'onlyLast');
  return {
    ...NO_DAY,
    year: numberIn(groups, 'year'),
    month: numberIn(groups, 'month'),
    day: either('day', 'only'),
    last:
      lastDay === null
        ? null
        : { year: null, month: either('lastMonth', 'onlyLastMonth'), day: lastDay },
  };
}

function numberIn(groups: Groups, name: string): number | null {
  const written = groups[name];
  return written === undefined ? null : readNumber(written.replace('○', '〇'));
}

/** 310 → 3月10日, 826 → 8月26日; 112, which may be 1月12日 or 11月2日, → null. */
function onlyDay(digits: string): { month: number; day: number } | null {
  const readings = [1, 2].flatMap((length) => {
    const [month, day] = [digits.slice(0, length), digits.slice(length)];
    const isDay = !/^0|^$/u.test(day) && Number(day) <= 31 && day.length <= 2;
    return isDay && Number(month) >= 1 && Number(month) <= 12 && !month.startsWith('0')
      ? [{ month: Number(month), day: Number(day) }]
      : [];
  });
  return readings.length === 1 ? (readings[0] ?? null) : null;
}

/** Dates elsewhere in the article from which a date without a year gets its year. */
export interface DateContext {
  readonly published: PartialDate | null;
  /** The day that a dateline names: 苍南新闻网10月10日消息. */
  readonly dateline: { readonly month: number; readonly day: number } | null;
  /** A year that the meeting's own name or a document of the day states. */
  readonly statedYear: number | null;
  /** The year whose plan or budget a session deals with: far from that of publication neither is sure. */
  readonly planYear: number | null;
  /** The month that the headline of a chronicle names: 大事记(2012年5月). */
  readonly period: Period | null;
}

/** A month that the whole article is about. */
export interface Period {
  readonly year: number;
  readonly month: number;
}

/** When an event was: its first day, and the last on which it may have been: 2017-09, 2017-09-30. */
export interface Days {
  readonly first: PartialDate;
  readonly last: PartialDate;
}

/**
 * 9月23日 in an article of 2017-09-26 → 2017-09-23. A day without a year is of the year of
 * publication, or of the one before if it would be after it; else of `statedYear`; else no date.
 */
export function resolveDate(words: DateWords, context: DateContext): Days | null {
  const first = firstDay(words, context);
  if (first === null) return null;
  return { first, last: lastOfSeveral(words, first) ?? lastDayOf(first) };
}

/** Days of a meeting at most that ends in the month after without naming it: 31日至1日. */
const OVER_MONTH_END = 10;

/** 9-10日 → the tenth, 12月30日至1月2日 → the second of the next year, 31日至1日 → the first; null where it was one day. */
function lastOfSeveral({ last }: DateWords, first: PartialDate): PartialDate | null {
  if (last === null || first.length < 10) return null;
  const [year = 0, month = 0, day = 0] = first.split('-').map(Number);
  const isNextMonth = last.month === null && last.day < day;
  const endMonth = last.month ?? (isNextMonth ? (month % 12) + 1 : month);
  const end = partialDate(last.year ?? (endMonth < month ? year + 1 : year), endMonth, last.day);
  const most = plusDays(first, isNextMonth ? OVER_MONTH_END : MEETING_DAYS);
  return end !== null && end > first && end <= most ? end : null;
}

function firstDay(words: DateWords, context: DateContext): PartialDate | null {
  if (words.daysAgo !== null) return dayAgo(words.daysAgo, context);
  const { period, published } = context;
  const month = words.month ?? period?.month ?? monthOf(words, published);
  const year = words.year ?? (words.month === null ? (period?.year ?? null) : null);
  const { day } = words;
  if (month === null) return null;
  if (day === null) return year === null ? null : partialDate(year, month);
  return year === null ? inLikelyYear(month, day, context) : partialDate(year, month, day);
}

function inLikelyYear(
  month: number,
  day: number,
  { published, statedYear, planYear }: DateContext,
): PartialDate | null {
  if (published === null) return statedYear === null ? null : partialDate(statedYear, month, day);
  const publishedYear = Number(published.slice(0, 4));
  if (planYear !== null && Math.abs(planYear - publishedYear) > 1) return null;
  const sameYear = partialDate(publishedYear, month, day);
  return sameYear !== null && sameYear > published.padEnd(10, '~')
    ? partialDate(publishedYear - 1, month, day)
    : sameYear;
}

/** 今天 is the day of the dateline, else of publication; 昨天 the one before. */
function dayAgo(days: number, context: DateContext): PartialDate | null {
  const { published, dateline } = context;
  const day =
    dateline === null
      ? published
      : firstDay({ ...NO_DAY, ...dateline, start: 0, end: 0 }, { ...context, dateline: null });
  if (day?.length !== 10) return null;
  return plusDays(day, -days);
}

/** 5日上午 in an article of 2017-09-26 → 9; if the day would be after it, the month before. */
function monthOf({ month, day }: DateWords, published: PartialDate | null): number | null {
  if (month !== null || day === null || published?.length !== 10) return month;
  const own = Number(published.slice(5, 7));
  if (day <= Number(published.slice(8, 10))) return own;
  return own === 1 ? 12 : own - 1;
}
