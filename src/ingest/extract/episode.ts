import { isHeadLine } from './document.ts';
import { type Passage, sentencesOf } from './sentence.ts';

/** The stretch of an article that reports one event: most articles are one, a digest has one an item. */
export interface Episode {
  /** The headline, where it belongs to this event. */
  readonly headline: Passage | null;
  readonly sentences: readonly Passage[];
  /** 同日下午: the event is of the day of the one before it. */
  readonly isSameDay: boolean;
}

const ITEM = /^[★☆●◆■▲※•◇□△▪]\s*(?:\d{4}年)?\d{1,2}月\d{1,2}日/u;
const MORE_NEWS = /^(?:又讯|另讯|另悉)/u;

/** Cuts an article into its events. `title` is its first line, where that is a headline. */
export function readEpisodes(lines: readonly Passage[], title: string | null): Episode[] {
  const headline = title === null ? null : (lines[0] ?? null);
  const body = lines.slice(headline === null ? 0 : 1).filter(({ text }) => !isHeadLine(text));
  const isDigest = body.filter(({ text }) => ITEM.test(text)).length >= 2;
  const starts = (text: string) => (isDigest ? ITEM.test(text) : MORE_NEWS.test(text));
  const groups: Passage[][] = [[]];
  for (const line of body) {
    if (starts(line.text)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups
    .map((group, index) => ({
      headline: index === 0 && !isDigest ? headline : null,
      sentences: group.flatMap(sentencesOf),
      isSameDay: /^(?:又讯|另讯)?\s*(?:同日|当日|当天)/u.test(group[0]?.text ?? ''),
    }))
    .filter(({ sentences }, index) => sentences.length > 0 && !(isDigest && index === 0));
}
