import { dayBefore, type PartialDate, partialDate } from '../../../text/partial-date.ts';
import { readNumber } from './number.ts';
import type { Passage } from './sentence.ts';

/** A date as an article words it, with what it leaves out. */
export interface DateWords {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** A day relative to that of publication: 今天 or 昨日. */
  readonly relativeDay: 'today' | 'yesterday' | null;
  readonly start: number;
  readonly end: number;
}

/** A month or a day: 9, 十二, 三十一. */
const COUNT = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';

const DATE = new RegExp(
  `(?:(?<![\\d一二])(?<year>\\d{4}|[一二][〇零一二三四五六七八九]{3})年)?(?<![\\d.])(?<month>${COUNT})月(?<day>${COUNT})[日号](?!(?:电|讯|消息))|(?<yesterday>昨[天日晚])|(?<today>今[天日晚晨](?!后|年))|(?<=^|[,。;讯)\\s])(?<only>\\d{1,2})日(?=上午|下午|晚|,|至)`,
  'gu',
);

/** 9月23日, 二〇一九年三月五日, 昨日, 今天上午: the dates of a passage that name a day, in text order. */
export function readDates({ text, start }: Passage): DateWords[] {
  return Array.from(text.matchAll(DATE), (match) => {
    const { year, month, day, yesterday, today, only } = match.groups ?? {};
    const number = (written: string | undefined) =>
      written === undefined ? null : readNumber(written);
    return {
      year: number(year),
      month: number(month),
      day: number(day ?? only),
      relativeDay: yesterday !== undefined ? 'yesterday' : today !== undefined ? 'today' : null,
      start: start + match.index,
      end: start + match.index + match[0].length,
    };
  });
}

/** Dates elsewhere in the article from which a date without a year gets its year. */
export interface DateContext {
  readonly published: PartialDate | null;
  /** The day that a dateline names: 苍南新闻网10月10日消息. */
  readonly dateline: { readonly month: number; readonly day: number } | null;
  /** A year that the meeting's own name or a document of the day states. */
  readonly statedYear: number | null;
}

/**
 * 9月23日 in an article of 2017-09-26 → 2017-09-23. A day without a year is of the year of
 * publication, or of the one before if it would be after it; else of `statedYear`; else no date.
 */
export function resolveDate(words: DateWords, context: DateContext): PartialDate | null {
  const { published, statedYear } = context;
  const { year, relativeDay } = words;
  if (relativeDay !== null) return resolveRelativeDay(relativeDay, context);
  const month = words.month ?? monthOf(words, published);
  const { day } = words;
  if (month === null || day === null) return null;
  if (year !== null) return partialDate(year, month, day);
  if (published !== null) {
    const publishedYear = Number(published.slice(0, 4));
    const sameYear = partialDate(publishedYear, month, day);
    return sameYear !== null && sameYear > published.padEnd(10, '~')
      ? partialDate(publishedYear - 1, month, day)
      : sameYear;
  }
  return statedYear === null ? null : partialDate(statedYear, month, day);
}

/** 今天 is the day of the dateline, else of publication; 昨天 the one before. */
function resolveRelativeDay(
  told: 'today' | 'yesterday',
  { published, dateline, statedYear }: DateContext,
): PartialDate | null {
  const day =
    dateline === null
      ? published
      : resolveDate(
          { year: null, ...dateline, relativeDay: null, start: 0, end: 0 },
          { published, dateline: null, statedYear },
        );
  if (day?.length !== 10) return null;
  return told === 'today' ? day : dayBefore(day);
}

/** 5日上午 in an article of 2017-09-26 → 9; if the day would be after it, the month before. */
function monthOf({ month, day }: DateWords, published: PartialDate | null): number | null {
  if (month !== null || day === null || published?.length !== 10) return month;
  const own = Number(published.slice(5, 7));
  if (day <= Number(published.slice(8, 10))) return own;
  return own === 1 ? 12 : own - 1;
}
