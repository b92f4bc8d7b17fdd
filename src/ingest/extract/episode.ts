import { isHeadLine } from './document.ts';
import { type Passage, sentencesOf } from './sentence.ts';

/** The stretch of an article that reports one event: most articles are one, a digest has one an item. */
export interface Episode {
  /** The headline, where it belongs to this event. */
  readonly headline: Passage | null;
  readonly sentences: readonly Passage[];
  /** 同日下午, 续会: the event is of the day of the one before it. */
  readonly isSameDay: boolean;
}

const MARKED_ITEM =
  /^(?:[★☆●◆■▲※•◇□△▪○◎]|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、])\s*(?:\d{4}年)?\d{1,2}月\d{1,2}日|^【[^】]{2,10}】\s*\d{1,2}月\d{1,2}日|^\d{1,2}月\d{1,2}日\s*[★☆●◆■▲※•◇□△▪○◎]/u;
const DATED_ITEM = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日/u;
const MORE_NEWS =
  /^[(【]?(?:又讯|另讯)|^(?:同日|当日|当天)(?:上午|下午|晚上?)?,?(?![^。;]{0,60}(?:座谈会|汇报会|反馈会))[^。;]{2,60}(?:召开|举行)/u;
const ANY_DAY = /\d{1,2}月\d{1,2}日|[昨今][天日]/u;
const OWN_NEWS = /^(?:本报讯|本网讯|本站讯|本台讯)/u;
const MARK = /^(?:\d{1,2}月\d{1,2}日\s*)?(?<mark>[★☆●◆■▲※•◇□△▪○◎])/u;
/** 全省会议结束后,我县随即召开续会: what the county held behind the meeting that it watched. */
const CONTINUED =
  /(?:会议|大会)(?:一)?结束后[^。;]{0,20}(?:召开|套开|接着开|续开)|(?:召开|套开)[^,。;]{0,20}续会|续会/u;
const HELD = /召开|举行|举办|主持|调研|督导|检查|视察|考察|慰问|会见|座谈/u;

/** Cuts an article into its events. `title` is its headline, where it has one. */
export function readEpisodes(lines: readonly Passage[], title: string | null): Episode[] {
  const at = title === null ? -1 : lines.findIndex(({ text }) => text === title);
  const headline = at < 0 ? null : (lines[at] ?? null);
  const body = lines.slice(at + 1).filter(({ text }) => !isHeadLine(text));
  const count = (item: RegExp) =>
    body.filter(({ text }) => item.test(text) && HELD.test(text)).length;
  const item = count(MARKED_ITEM) >= 2 ? MARKED_ITEM : count(DATED_ITEM) >= 2 ? DATED_ITEM : null;
  const mark = item === MARKED_ITEM ? markOf(body, item) : undefined;
  const hasOwnNews = body.filter(({ text }) => OWN_NEWS.test(text)).length >= 2;
  const starts = (text: string) =>
    (item !== null && (item.test(text) || (DATED_ITEM.test(text) && HELD.test(text)))) ||
    MORE_NEWS.test(text) ||
    (hasOwnNews && OWN_NEWS.test(text)) ||
    (mark !== undefined && MARK.exec(text)?.groups?.mark === mark);
  const groups: { lines: Passage[]; isContinued: boolean }[] = [{ lines: [], isContinued: false }];
  for (const line of body) {
    const isContinued = groups.length === 1 && CONTINUED.test(line.text);
    if (starts(line.text)) groups.push({ lines: [line], isContinued: false });
    else if (isContinued) groups.push(...continued(groups, line));
    else groups.at(-1)?.lines.push(line);
  }
  const isDigest = item !== null;
  const isLead = (index: number) => isDigest && index === 0;
  return groups
    .map(({ lines: own, isContinued }, index) => ({
      headline: index === 0 && !isDigest ? headline : null,
      sentences: own.flatMap(sentencesOf),
      isSameDay:
        isContinued ||
        (index > 0 && !ANY_DAY.test(own[0]?.text ?? '')) ||
        /^(?:\(?又讯\)?|另讯)?[::]?\s*(?:同日|当日|当天)/u.test(own[0]?.text ?? ''),
    }))
    .filter(({ sentences }, index) => sentences.length > 0 && !isLead(index));
}

/** ★ of ★ 8月12日: the mark that the items of a digest begin with. */
function markOf(body: readonly Passage[], item: RegExp): string | undefined {
  const first = body.find(({ text }) => item.test(text))?.text ?? '';
  return MARK.exec(first)?.groups?.mark;
}

/** The line from the sentence on that tells of the continuation is an event of its own. */
function continued(
  groups: readonly { lines: Passage[] }[],
  line: Passage,
): { lines: Passage[]; isContinued: boolean }[] {
  const sentences = sentencesOf(line);
  const first = sentences.findIndex(({ text }) => CONTINUED.test(text));
  const cut = sentences[first];
  if (cut === undefined) return [];
  const head = line.text.slice(0, cut.start - line.start);
  if (head !== '') groups.at(-1)?.lines.push({ start: line.start, end: cut.start, text: head });
  return [
    {
      lines: [{ start: cut.start, end: line.end, text: line.text.slice(cut.start - line.start) }],
      isContinued: true,
    },
  ];
}
