import followers from '../lexicon/name-followers.json' with { type: 'json' };
import { wordFinder } from '../text/lexicon.ts';

/** How surely a name ends where it is taken to end: before a mark or a post, a verb, or as it ends elsewhere. */
export type NameEnd = 'mark' | 'verb' | 'again' | 'word';

/** A name that a text has at one place. */
export interface NamedAt {
  readonly name: string;
  readonly end: NameEnd;
}

/** The longest word at a place that can directly follow a name: 主持, 在. */
export const followerAt = wordFinder(followers.words);

/** 于得水副县长竺青: without a mark, the next post ends the name. */
const POST_AHEAD =
  /^(?:副?[县市区州旗省镇乡](?:委|长|政府|人大|政协|纪委|监委|法院|检察)|副(?:主任|主席|书记|局长)|[县市区州旗省]\p{Script=Han}{1,8}(?:局长|主任|政委|部长|院长))/u;

const MARK = /[、,。;:!()“”《》〈〉【】[\]\n\s…—|/]/u;

/** Whether the text begins with a mark, or has come to its end. */
export function isMark(text: string, at: number): boolean {
  return at >= text.length || MARK.test(text.charAt(at));
}

/** Whether a post begins at this place. */
export function isPostAhead(text: string, at: number): boolean {
  return POST_AHEAD.test(text.slice(at, at + 14));
}

/** How a name of this length ends in the text, if that can be decided. */
export function endOf(text: string, length: number): NameEnd | undefined {
  if (isMark(text, length) || isPostAhead(text, length)) return 'mark';
  return followerAt(text, length) === undefined ? undefined : 'verb';
}

const BEFORE_VERB = { short: 3, long: 7 } as const;

/** What speaks for a name that ends here: a mark or a post behind it, of the weight given, or a verb of what people do. */
export function endingBonus(text: string, length: number, beforeMark: number): number {
  if (isMark(text, length)) return beforeMark;
  // 温良为副县长, 马力受县委委托: what leads to a post or begins it is none of the name's.
  if (isPostAhead(text, length))
    return /[为任兼是由副受]/u.test(text.charAt(length - 1)) ? 0 : beforeMark;
  const follower = followerAt(text, length)?.length ?? 0;
  if (follower === 0) return 0;
  return follower > 1 ? BEFORE_VERB.long : BEFORE_VERB.short;
}

/** How many Chinese characters a text begins with, up to some number. */
export function hanRun(text: string, most: number): number {
  let length = 0;
  while (length < most && /\p{Script=Han}/u.test(text.charAt(length))) length++;
  return length;
}
