import { z } from 'zod';
import { remembered } from './remembered.ts';

const PATTERN = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u;

/** A calendar date of known precision, as ISO 8601: 2017, 2017-09 or 2017-09-23. */
export const PartialDate = z.string().refine(remembered(isPartialDate), {
  error: 'must be a date such as 2017, 2017-09 or 2017-09-23',
});
export type PartialDate = z.infer<typeof PartialDate>;

function isPartialDate(value: string): boolean {
  const { year, month = '01', day = '01' } = PATTERN.exec(value)?.groups ?? {};
  if (year === undefined || Number(year) < 1 || Number(day) < 1) return false;
  return Number(day) <= daysOf(Number(year), Number(month));
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 2016, 2 → 29; 0 for a month that there is not. */
function daysOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

/** 2017-09 → 2017-09-01, 2017 → 2017-01-01: the first day that a date covers. */
export function firstDayOf(date: PartialDate): PartialDate {
  return `${date}-01-01`.slice(0, 10);
}

/** 2017-09 → 2017-09-30, 2017 → 2017-12-31: the last day that a date covers. */
export function lastDayOf(date: PartialDate): PartialDate {
  const [year, month, day] = date.split('-');
  if (day !== undefined) return date;
  const lastMonth = month === undefined ? 12 : Number(month);
  const last = new Date(0);
  // Day 0 of the month that follows is the last day of this one.
  last.setUTCFullYear(Number(year), lastMonth, 0);
  return last.toISOString().slice(0, 10);
}

/** 2017, 9, 23 → 2017-09-23; null where there is no such day. */
export function partialDate(year: number, month?: number, day?: number): PartialDate | null {
  const parts = [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'));
  const parsed = PartialDate.safeParse(parts.join('-'));
  return parsed.success ? parsed.data : null;
}

const LAST_YEAR = 9999;

/** 2017-03-01, -1 → 2017-02-28: the day that many days after a full date, or before it; 9999-12-31 at most. */
export function plusDays(date: PartialDate, days: number): PartialDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.getUTCFullYear() > LAST_YEAR
    ? `${LAST_YEAR}-12-31`
    : moved.toISOString().slice(0, 10);
}
