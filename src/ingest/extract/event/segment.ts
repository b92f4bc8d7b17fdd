import { grouped } from '../../../grouped.ts';
import { isHeadLine } from '../text/document-header.ts';
import { type Passage, sentencesOf } from '../text/sentence.ts';

/** The stretch of an article that reports one event: most articles are one, a digest has one an item. */
export interface Segment {
  /** The headline, where it belongs to this event. */
  readonly headline: Passage | null;
  readonly sentences: readonly Passage[];
  /** 同日下午, 续会: the event is of the day of the one before it. */
  readonly isSameDay: boolean;
}

const MARKS = '★☆●◆■▲※•◇□△▪○◎⊙◉►▶';
const DAY = '(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日';
const MARKED = new RegExp(`^(?:${DAY}\\s*)?(?<mark>[${MARKS}])`, 'u');
const NUMBERED = new RegExp(
  `^(?:[一二三四五六七八九十]{1,2}、|\\d{1,2}[.、])\\s*${DAY}|^【[^】]{2,10}】\\s*${DAY}`,
  'u',
);
const DATED = new RegExp(`^(?:${DAY}|同日)`, 'u');
/** The days of a month that the headline names: 1日 县长…. */
const OF_MONTH = /^(?:\d{1,2}日(?:上午|下午|晚上?)?[\s:,]|同日[\s,])/u;
/** Fewer lines that begin with a day alone make no chronicle. */
const FEWEST_DAYS = 4;
/** Characters from its mark in which an item names its day. */
const HEAD = 90;
const MORE_NEWS =
  /^[(【]?(?:又讯|另讯)|^(?:同日|当日|当天)(?:上午|下午|晚上?)?,?(?![^。;]{0,60}(?:座谈会|汇报会|反馈会))[^。;]{2,60}(?:召开|举行)/u;
const ANY_DAY = /\d{1,2}月\d{1,2}日|^\d{1,2}日|[昨今][天日]/u;
const OWN_NEWS = /^(?:本报讯|本网讯|本站讯|本台讯)/u;
/** 全省会议结束后,我县随即召开续会: what the county held after the meeting that it watched. */
const CONTINUED =
  /(?:会议|大会)(?:一)?结束后[^。;]{0,20}(?:召开|套开|接着开|续开)|(?:召开|套开)[^,。;]{0,20}续会|续会|^会后,[^。;]{0,12}(?:紧接着|随即|立即|马上|接着|迅速)(?:开会|召开)/u;
const HELD = /召开|举行|举办|主持|调研|督导|检查|视察|考察|慰问|会见|座谈|开赛|开幕|出席|陪同/u;

/** Lines of one event, and whether it goes on from the one before. */
interface Group {
  readonly lines: Passage[];
  readonly isContinued: boolean;
}

/** Cuts an article into its events. `title` is its headline, where it has one. */
export function segmentsOf(lines: readonly Passage[], title: string | null): Segment[] {
  const at = title === null ? -1 : lines.findIndex(({ text }) => text === title);
  const headline = at < 0 ? null : (lines[at] ?? null);
  const body = lines.slice(at + 1).filter(({ text }) => !isHeadLine(text));
  const item = itemOf(body);
  const groups = groupPassages(body, startOfEvent(body, item));
  const isDigest = item !== null;
  return groups
    .map(({ lines: own, isContinued }, index) => ({
      headline: index === 0 && !isDigest ? headline : null,
      sentences: own.flatMap(sentencesOf),
      isSameDay: isContinued || (index > 0 && hasNoDay(own[0]?.text ?? '')),
    }))
    .filter(({ sentences }, index) => sentences.length > 0 && !(isDigest && index === 0));
}

/** How the items of a digest begin, if the article is one. */
function itemOf(body: readonly Passage[]): RegExp | null {
  const mark = commonMark(body);
  const marked = mark === undefined ? [] : [new RegExp(`^(?:${DAY}\\s*)?${mark}`, 'u')];
  const isDigest = (item: RegExp) =>
    body.filter(({ text }) => item.test(text) && HELD.test(text)).length >= 2;
  const days = body.filter(({ text }) => OF_MONTH.test(text)).length;
  return (
    [...marked, NUMBERED, DATED].find(isDigest) ??
    (days >= FEWEST_DAYS && isDigest(OF_MONTH) ? OF_MONTH : null)
  );
}

/** ◆ of ◆ 8月12日: the mark that begins the items of a digest, most of which name a day. */
function commonMark(body: readonly Passage[]): string | undefined {
  const byMark = grouped(
    body.filter(({ text }) => MARKED.test(text)),
    ({ text }) => MARKED.exec(text)?.groups?.mark ?? '',
  );
  const hasDay = ({ text }: Passage) => DAY_OR_SAME.test(text.slice(0, HEAD));
  return [...byMark].find(([, items]) => items.filter(hasDay).length >= 2)?.[0];
}

const DAY_OR_SAME = /\d{1,2}月\d{1,2}日|同日|当[日天]/u;

/** Whether a line begins an event of its own. */
function startOfEvent(
  body: readonly Passage[],
  item: RegExp | null,
): (line: Passage, before: Passage | undefined) => boolean {
  const hasOwnNews = body.filter(({ text }) => OWN_NEWS.test(text)).length >= 2;
  const isItem = (text: string) =>
    item !== null && (item.test(text) || (DATED.test(text) && HELD.test(text)));
  return ({ text }, before) =>
    isItem(text) ||
    isUnderHeading(text, before?.text ?? '') ||
    MORE_NEWS.test(text) ||
    (hasOwnNews && OWN_NEWS.test(text));
}

/** A line that begins with a day, under a heading of its own in the midst of the page, is of another article. */
function isUnderHeading(text: string, before: string): boolean {
  const isHeading = before.length >= 6 && before.length <= 40 && !/[。;,!?…]$|^[(【]/u.test(before);
  return isHeading && new RegExp(`^${DAY}`, 'u').test(text) && HELD.test(text);
}

function groupPassages(
  body: readonly Passage[],
  starts: (line: Passage, before: Passage | undefined) => boolean,
): Group[] {
  const groups: Group[] = [{ lines: [], isContinued: false }];
  let hasSentence = false;
  for (const [index, line] of body.entries()) {
    // What stands above the first sentence is of its own article.
    const isFirst = groups.length === 1 && !hasSentence;
    hasSentence ||= line.text.includes('。');
    if (starts(line, isFirst ? undefined : body[index - 1]))
      groups.push({ lines: [line], isContinued: false });
    else if (groups.length === 1 && CONTINUED.test(line.text)) {
      const { before, after } = cutAtContinuation(line);
      groups.at(-1)?.lines.push(...before);
      groups.push({ lines: after, isContinued: true });
    } else groups.at(-1)?.lines.push(line);
  }
  return groups;
}

/** 同日下午 and what names no day at all is of the day of the event before. */
function hasNoDay(text: string): boolean {
  return (
    !ANY_DAY.test(text) ||
    new RegExp(`^[${MARKS}(【]?\\s*(?:又讯|另讯)?[)】]?[::]?\\s*(?:同日|当日|当天)`, 'u').test(text)
  );
}

/** The line from the sentence on that reports the continuation is an event of its own. */
function cutAtContinuation(line: Passage): { before: Passage[]; after: Passage[] } {
  const cut = sentencesOf(line).find(({ text }) => CONTINUED.test(text))?.start ?? line.start;
  const part = (start: number, end: number): Passage[] =>
    start < end
      ? [{ start, end, text: line.text.slice(start - line.start, end - line.start) }]
      : [];
  return { before: part(line.start, cut), after: part(cut, line.end) };
}
