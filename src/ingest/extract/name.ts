import { areasShortNamed } from '../../gazetteer/gazetteer.ts';
import commonSurnames from '../../text/common-surnames.json' with { type: 'json' };
import { beginsSurname, surnameLength } from '../../text/surname.ts';
import layHeads from './words/lay-heads.json' with { type: 'json' };
import followers from './words/name-followers.json' with { type: 'json' };
import notAtEnd from './words/not-at-end.json' with { type: 'json' };
import noNames from './words/not-names.json' with { type: 'json' };
import { wordFinder } from './words.ts';

/** How surely a name ends where it is taken to end. */
export type NameEnd = 'mark' | 'verb' | 'again';

/** A name that a text has at one place. */
export interface NamedAt {
  readonly name: string;
  readonly end: NameEnd;
}

const followerAt = wordFinder(followers.words);
const noNameAt = wordFinder(noNames.words);
/** Words that no name ends in, of two characters and more, and what people without a post are called. */
const noNameEnds = new Set(noNames.words.filter(({ length }) => length > 1));
const layPeople = new Set(layHeads.words);
const noEnds = new Set(notAtEnd.words);

/** 于得水副县长竺青: where no mark stands, the next post ends the name. */
const POST_AHEAD =
  /^(?:副?[县市区州旗省镇乡](?:委|长|政府|人大|政协|纪委|监委|法院|检察)|副(?:主任|主席|书记|局长)|[县市区州旗省]\p{Script=Han}{1,8}(?:局长|主任|政委|部长|院长))/u;

const MARK = /[、,。;:!()“”《》〈〉【】[\]\n\s…—|/]/u;
const HAN = /\p{Script=Han}/u;
const DOTTED = /^\p{Script=Han}{1,7}(?:·\p{Script=Han}{1,7}){1,3}/u;

/** What an article shows of where names end: whether 程江芬 is followed by now this, now that. */
export interface NameCounts {
  /** Whether different characters stand behind this run of characters in the article. */
  readonly isVaried: (name: string) => boolean;
  /** How often it stands in the article. */
  readonly count: (name: string) => number;
}

/** Counts every run of characters that could be a name, in one walk over the text. */
export function countNames(text: string): NameCounts {
  const seen = new Map<string, { count: number; next: string; isVaried: boolean }>();
  for (let at = 0; at < text.length; at++) {
    if (!beginsSurname(text.charAt(at))) continue;
    const surname = surnameLength(text.slice(at, at + 4));
    for (const length of [surname + 1, surname + 2]) {
      const name = text.slice(at, at + length);
      const next = text.charAt(at + length);
      const known = seen.get(name);
      if (known === undefined) seen.set(name, { count: 1, next, isVaried: false });
      else {
        known.count += 1;
        known.isVaried ||= known.next !== next;
      }
    }
  }
  return {
    isVaried: (name) => seen.get(name)?.isVaried ?? false,
    count: (name) => seen.get(name)?.count ?? 0,
  };
}

/** Nothing is known of the rest of the article. */
export const NO_COUNTS: NameCounts = { isVaried: () => false, count: () => 0 };

/**
 * The name that stands at a place of a text, or undefined: 程江芬主持会议 → 程江芬, 欧阳雪梅作 →
 * 欧阳雪梅, 扎西·顿珠要求 → 扎西·顿珠, 仇远关于 → 仇远. `known` are names that stand elsewhere.
 */
export function nameAt(
  text: string,
  at: number,
  known: ReadonlySet<string>,
  counts: NameCounts = NO_COUNTS,
): NamedAt | undefined {
  const ahead = text.slice(at, at + 32);
  const dotted = DOTTED.exec(ahead)?.[0];
  if (dotted !== undefined) return trimDotted(dotted, ahead);
  const run = hanRun(ahead, 4);
  for (let length = run; length >= 2; length--) {
    const name = ahead.slice(0, length);
    if (known.has(name) && isWhole(ahead, name))
      return { name, end: endOf(ahead, length) ?? 'again' };
  }
  const surname = surnameLength(ahead.slice(0, run));
  const isWord = noNameAt(ahead, 0) !== undefined || (followerAt(ahead, 0)?.length ?? 0) > 1;
  if (surname === 0 || isWord) return undefined;
  const candidates = [surname + 2, surname + 1]
    .filter((length) => length >= 2 && length <= run)
    .map((length) => candidate(ahead, length, surname, counts))
    .filter((one) => one !== undefined)
    .sort((a, b) => b.score - a.score);
  const [best] = candidates;
  return best && { name: best.name, end: best.end };
}

/** 高峰 is known, and 高峰期 is no 高峰: a name of two characters ends where a word does. */
function isWhole(text: string, name: string): boolean {
  return name.length > 2 || endOf(text, name.length) !== undefined;
}

interface Candidate extends NamedAt {
  readonly score: number;
}

const WEIGHT = { mark: 3, longVerb: 2, shortVerb: 1, again: 2, threeCharacters: 0.6, badEnd: -3 };

function candidate(
  text: string,
  length: number,
  surname: number,
  counts: NameCounts,
): Candidate | undefined {
  const name = text.slice(0, length);
  const isWord = noNameEnds.has(name.slice(-2)) || noNameEnds.has(name.slice(-3));
  if (isWord || layPeople.has(name)) return undefined;
  const next = text[length] ?? '';
  const follower = followerAt(text, length);
  const isPost = POST_AHEAD.test(text.slice(length));
  const isMark = next === '' || MARK.test(next) || isPost;
  // 福贡县委书记 and 王店镇镇长: a place before its post, and no name.
  if (isPost && (/[镇乡村]$/u.test(name) || areasShortNamed(name).length > 0)) return undefined;
  if (name.length > 2 && /[镇乡]$/u.test(name)) return undefined;
  const isAgain = counts.isVaried(name);
  const end: NameEnd | undefined = isMark
    ? 'mark'
    : follower !== undefined
      ? 'verb'
      : isAgain
        ? 'again'
        : undefined;
  if (end === undefined) return undefined;
  if (end === 'again' && areasShortNamed(name).length > 0) return undefined;
  // 林森说, and 万川率队: the verb is none of the name's. In a list, 林小同、, it can only be a name.
  const lastCharacter = name.at(-1) ?? '';
  // 李大为担任: a preposition stands before no other verb.
  const isPreposition = lastCharacter === '为' && (follower?.length ?? 0) > 1;
  const isJoint = isPost && /[和及与]/u.test(lastCharacter);
  // Before a mark only a verb that needs nothing behind it can stand: 林森说,.
  const canEnd =
    isMark && !isPost ? !/[说道]/u.test(lastCharacter) || next === '、' : /[等和及]/u.test(next);
  const isBadEnd = isJoint || (noEnds.has(lastCharacter) && !canEnd && !isPreposition);
  const verb =
    follower === undefined ? 0 : follower.length > 1 ? WEIGHT.longVerb : WEIGHT.shortVerb;
  const score =
    (isMark ? WEIGHT.mark : verb) +
    (isAgain ? WEIGHT.again : 0) +
    (length === surname + 2 ? WEIGHT.threeCharacters : 0) +
    (isBadEnd ? WEIGHT.badEnd : 0);
  return { name, end, score };
}

/** How a name of this length ends in the text, if anything tells. */
function endOf(text: string, length: number): NameEnd | undefined {
  const next = text[length] ?? '';
  if (next === '' || MARK.test(next) || POST_AHEAD.test(text.slice(length))) return 'mark';
  return followerAt(text, length) === undefined ? undefined : 'verb';
}

/** What begins no name: 来遂川调研. */
const NO_START = /^[来到赴在对为与向就从将把被由让给按据于]/u;

/** Characters of bodies, places and posts, which names without a known surname do not have. */
const OF_BODIES = /[县市区镇乡委办局组部厅处科股院所站校会副总正包驻台各全等户]/u;

/** Characters of a name without a known surname at the most: 阿布都热合曼 has six. */
const LONGEST_UNUSUAL = 7;

/**
 * The name without a known surname that a text has at a place: 次仁拉姆、达瓦 → 次仁拉姆. Only for
 * places where nothing but a name can stand: behind a post, in a list of names.
 */
export function unusualNameAt(text: string, at: number): NamedAt | undefined {
  const ahead = text.slice(at, at + LONGEST_UNUSUAL + 10);
  const run = hanRun(ahead, LONGEST_UNUSUAL);
  if (followerAt(ahead, 0) !== undefined || NO_START.test(ahead)) return undefined;
  if (commonSurnames.words.includes(ahead.slice(0, 1)) && run < 4) return undefined;
  for (let length = 0; length <= run; length++) {
    if (length > 0 && OF_BODIES.test(ahead[length - 1] ?? '')) return undefined;
    if (noNameAt(ahead, length) !== undefined && length < run) {
      // 次仁拉姆主持: a word that is no part of any name ends it.
      return length >= 2 && followerAt(ahead, length) !== undefined
        ? { name: ahead.slice(0, length), end: 'verb' }
        : undefined;
    }
    if (length < 2) continue;
    const end = POST_AHEAD.test(ahead.slice(length)) ? undefined : endOf(ahead, length);
    const follower = followerAt(ahead, length);
    const isVerb =
      follower !== undefined &&
      (follower.length > 1 ||
        follower === '等' ||
        (length > 2 && /[率在就说到要]/u.test(follower)));
    if (end === 'mark' || isVerb) return { name: ahead.slice(0, length), end: end ?? 'verb' };
  }
  return undefined;
}

/** 旺堆·罗布主持 → 旺堆·罗布: the last part of a dotted name ends before a mark or a verb. */
function trimDotted(dotted: string, text: string): NamedAt | undefined {
  const lastDot = dotted.lastIndexOf('·');
  const lengths = Array.from(
    { length: dotted.length - lastDot - 1 },
    (_, index) => lastDot + 2 + index,
  );
  // 阿不都拉应邀: a verb of one character, 都, may be the name's own.
  const isSure = (length: number) =>
    endOf(text, length) === 'mark' ||
    (followerAt(text, length)?.length ?? 0) > 1 ||
    /^[率就说]/u.test(text.slice(length));
  const length = lengths.find(isSure) ?? lengths.find((one) => endOf(text, one) !== undefined);
  if (length === undefined) return undefined;
  return { name: dotted.slice(0, length), end: endOf(text, length) ?? 'verb' };
}

function hanRun(text: string, most: number): number {
  let length = 0;
  while (length < most && HAN.test(text[length] ?? '')) length++;
  return length;
}
