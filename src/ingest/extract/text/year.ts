import { matches } from '../../../text/matches.ts';
import type { Period } from './date.ts';
import type { Passage } from './sentence.ts';

/** What is looked through for the year of an event: its headline and its sentences. */
interface Headlined {
  readonly headline: Passage | null;
  readonly sentences: readonly Passage[];
}

const YEAR = /(?<![\d.])(?<year>20\d{2})(?=年|两会|[\p{Script=Han}·]{1,12}[节会])/gu;
const OF_DOCUMENT = /《[^》]{0,12}?(?<year>20\d{2})年|[〔[](?<number>20\d{2})[〕\]]/gu;
/** 自2007年10月以来, and 《2012年政府工作报告》起草提纲, of which the year is the next: years that the event is not of. */
const OF_ANOTHER_TIME =
  /自?20\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?以来|《20\d{2}年[^》]{0,10}报告》(?=[^。]{0,6}(?:起草|提纲|征求意见))/gu;
const COMING = /(?:将于|定于)(?<year>20\d{2})年\d{1,2}月\d{1,2}日(?:召开|举行|开幕)/u;

/**
 * The year that an event without one has by what the article says: in its own name, 2017年县政府第三次常务会议, in its
 * headline, in a coming date, in a document that it deals with, or as the only year of the article.
 */
export function statedYear(
  title: string,
  { headline }: Headlined,
  article: ArticleYears,
): number | null {
  const own =
    yearsIn(title)[0] ?? (headline === null ? undefined : onlyOne(yearsIn(headline.text)));
  return own ?? article.stated() ?? null;
}

/** The years that an article tells as a whole, looked for once. */
export interface ArticleYears {
  readonly stated: () => number | undefined;
  readonly planned: () => number | undefined;
}

/** Looks for the years of an article when the first event asks for them. */
export function yearsOfArticle(article: string): ArticleYears {
  return {
    stated: firstAnswer(() => yearOfArticle(article)),
    planned: firstAnswer(() => yearOfPlan(article)),
  };
}

function firstAnswer<Answer>(find: () => Answer): () => Answer {
  let found: { readonly answer: Answer } | undefined;
  return () => {
    found ??= { answer: find() };
    return found.answer;
  };
}

function yearOfArticle(article: string): number | undefined {
  const text = article.replace(OF_ANOTHER_TIME, '');
  const coming = COMING.exec(text)?.groups?.year;
  if (coming !== undefined) return Number(coming);
  return (
    // Of several documents the latest is of the meeting's own time.
    latest(
      matches(text, OF_DOCUMENT).map(({ groups }) => Number(groups?.year ?? groups?.number)),
    ) ??
    onlyOne(yearsIn(text)) ??
    currentYear(text)
  );
}

const CURRENT =
  /(?<year>20\d{2})年(?:上半年|下半年|前?[一二三四]季度|工作要点|工作计划|重点工作|工作任务)/gu;

/** 2024 of a meeting that hears of the budget of 2023 and of 2024年上半年: the latest year, if it is told as the current one. */
function currentYear(text: string): number | undefined {
  const current = latest(matches(text, CURRENT).map(({ groups }) => Number(groups?.year)));
  const years = yearsIn(text);
  return current !== undefined && years.every((year) => year === current || year === current - 1)
    ? current
    : undefined;
}

function yearsIn(text: string): number[] {
  return matches(text, YEAR).map(({ groups }) => Number(groups?.year));
}

function onlyOne(years: readonly number[]): number | undefined {
  return new Set(years).size === 1 ? years[0] : undefined;
}

function latest(years: readonly number[]): number | undefined {
  return years.length === 0 ? undefined : years.reduce((a, b) => Math.max(a, b));
}

const PLAN = /(?<year>20\d{2})年[^《》,。]{0,30}(?:计划|预算)/gu;

/** 2011 of a congress that hears 《…2010年…执行情况和2011年…计划(草案)的报告》; null for another meeting. */
export function planYear(title: string, article: ArticleYears): number | null {
  if (!/代表大会|政协|人大|党代会/u.test(title)) return null;
  return article.planned() ?? null;
}

function yearOfPlan(text: string): number | undefined {
  return latest(matches(text, PLAN).flatMap(({ 0: words }) => yearsIn(words)));
}

/** 大事记(2012年5月) → 2012, 5: the month that the lines above the items of a chronicle name. */
export function periodOf(head: string): Period | null {
  const found = /(?<year>20\d{2})年(?<month>\d{1,2})月(?!\d)/u.exec(head)?.groups;
  return found === undefined ? null : { year: Number(found.year), month: Number(found.month) };
}
