import { dayBefore, type PartialDate, partialDate } from '../../text/partial-date.ts';
import { NUMBER, readNumber } from './number.ts';
import type { Passage } from './sentence.ts';

/** A date as an article words it, with what it leaves out. */
export interface DateWords {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 昨日: the day before the article was published. */
  readonly isYesterday: boolean;
  readonly start: number;
  readonly end: number;
}

const DATE = new RegExp(
  `(?:(?<year>\\d{4}|[一二][〇零一二三四五六七八九]{3})年)?(?<month>${NUMBER})月(?<day>${NUMBER})日|(?<yesterday>昨[天日])`,
  'gu',
);

/** 9月23日, 二〇一九年三月五日, 昨日: the dates of a passage that name a day, in text order. */
export function readDates({ text, start }: Passage): DateWords[] {
  return Array.from(text.matchAll(DATE), (match) => {
    const { year, month, day, yesterday } = match.groups ?? {};
    return {
      year: year === undefined ? null : readNumber(year),
      month: month === undefined ? null : readNumber(month),
      day: day === undefined ? null : readNumber(day),
      isYesterday: yesterday !== undefined,
      start: start + match.index,
      end: start + match.index + match[0].length,
    };
  });
}

/**
 * 9月23日 in an article of 2017-09-26 → 2017-09-23. A day without a year is of the year of
 * publication, or of the one before if it would lie behind it; else of `statedYear`; else no date.
 */
export function resolveDate(
  { year, month, day, isYesterday }: DateWords,
  published: PartialDate | null,
  statedYear: number | null,
): PartialDate | null {
  if (isYesterday) return published?.length === 10 ? dayBefore(published) : null;
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
