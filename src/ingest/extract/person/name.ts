import { areasShortNamed } from '../../../gazetteer/gazetteer.ts';
import { surnameLength } from '../../../text/surname.ts';
import layHeads from '../lexicon/lay-heads.json' with { type: 'json' };
import notAtEnd from '../lexicon/not-at-end.json' with { type: 'json' };
import noNames from '../lexicon/not-names.json' with { type: 'json' };
import { wordFinder } from '../text/lexicon.ts';
import { type NameCounts, NO_COUNTS } from './name-counts.ts';
import { endOf, followerAt, hanRun, isMark, isPostAhead, type NamedAt } from './name-end.ts';

const noNameAt = wordFinder(noNames.words);
/** Words that no name ends in, of two characters and more, and what people without a post are called. */
const noNameEnds = new Set(noNames.words.filter(({ length }) => length > 1));
const layPeople = new Set(layHeads.words);
const noEnds = new Set(notAtEnd.words);

const DOTTED = /^\p{Script=Han}{1,7}(?:·\p{Script=Han}{1,7}){1,3}/u;
/** Characters of a name without dots at most: 欧阳雪梅. */
const LONGEST = 4;

/**
 * The name at a place of a text, or undefined: 程江芬主持会议 → 程江芬, 欧阳雪梅作 →
 * 欧阳雪梅, 扎西·顿珠要求 → 扎西·顿珠, 仇远关于 → 仇远. `known` are names that occur elsewhere.
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
  const run = hanRun(ahead, LONGEST);
  return knownAt(ahead, run, known) ?? likeliestAt(ahead, run, counts);
}

function knownAt(text: string, run: number, known: ReadonlySet<string>): NamedAt | undefined {
  for (let length = run; length >= 2; length--) {
    const name = text.slice(0, length);
    if (known.has(name) && isWhole(text, name))
      return { name, end: endOf(text, length) ?? 'again' };
  }
  return undefined;
}

/** 高峰 is known, and 高峰期 is no 高峰: a name of two characters ends where a word does. */
function isWhole(text: string, name: string): boolean {
  return name.length > 2 || endOf(text, name.length) !== undefined;
}

/** Of a name of three characters and one of two the one for which more speaks. */
function likeliestAt(text: string, run: number, counts: NameCounts): NamedAt | undefined {
  const surname = surnameLength(text.slice(0, run));
  const isWord = noNameAt(text, 0) !== undefined || (followerAt(text, 0)?.length ?? 0) > 1;
  if (surname === 0 || isWord) return undefined;
  const [best] = [surname + 2, surname + 1]
    .filter((length) => length >= 2 && length <= run)
    .flatMap((length) => candidate(text, length, counts) ?? [])
    .map((one) => ({ ...one, score: one.score + (one.name.length === surname + 2 ? 0.6 : 0) }))
    .sort((a, b) => b.score - a.score);
  return best && { name: best.name, end: best.end };
}

/** What speaks for a name: how it ends here, that it ends otherwise elsewhere; a last character may speak against it. */
const WEIGHT = { mark: 3, longVerb: 2, shortVerb: 1, again: 2, badEnd: -3 } as const;

function candidate(
  text: string,
  length: number,
  counts: NameCounts,
): (NamedAt & { score: number }) | undefined {
  const name = text.slice(0, length);
  const isAgain = counts.isVaried(name);
  const end = endOf(text, length) ?? (isAgain ? 'again' : undefined);
  if (end === undefined || isNoName(text, name, end)) return undefined;
  const verb = (followerAt(text, length)?.length ?? 0) > 1 ? WEIGHT.longVerb : WEIGHT.shortVerb;
  const score =
    (end === 'mark' ? WEIGHT.mark : end === 'verb' ? verb : 0) +
    (isAgain ? WEIGHT.again : 0) +
    (isBadEnd(text, name) ? WEIGHT.badEnd : 0);
  return { name, end, score };
}

/** 村民, 王店镇 before 镇长, 福贡 before 县委书记 and in the midst of a word: words and places. */
function isNoName(text: string, name: string, end: NamedAt['end']): boolean {
  if (noNameEnds.has(name.slice(-2)) || noNameEnds.has(name.slice(-3))) return true;
  if (layPeople.has(name) || (name.length > 2 && /[镇乡]$/u.test(name))) return true;
  const isPost = isPostAhead(text, name.length);
  if (isPost && /[镇乡村]$/u.test(name)) return true;
  return (isPost || end === 'again') && areasShortNamed(name).length > 0;
}

/** 林森说, and 万川率队: the verb is none of the name's. In a list, 林小同、, it can only be a name. */
function isBadEnd(text: string, name: string): boolean {
  const last = name.charAt(name.length - 1);
  const next = text.charAt(name.length);
  if (isPostAhead(text, name.length) && /[和及与]/u.test(last)) return true;
  if (!noEnds.has(last)) return false;
  // 李大为担任: this preposition precedes no other verb.
  if (last === '为' && (followerAt(text, name.length)?.length ?? 0) > 1) return false;
  // Before a mark only a verb without an object can occur: 林森说,.
  const canEnd = isMark(text, name.length)
    ? next === '、' || !/[说道]/u.test(last)
    : /[等和及]/u.test(next);
  return !canEnd;
}

/** 旺堆·罗布主持 → 旺堆·罗布: the last part of a dotted name ends before a mark or a verb. */
function trimDotted(dotted: string, text: string): NamedAt | undefined {
  const first = dotted.lastIndexOf('·') + 2;
  const lengths = Array.from({ length: dotted.length - first + 1 }, (_, more) => first + more);
  // 阿不都拉应邀: a verb of one character, 都, may be the name's own.
  const isSure = (length: number) =>
    endOf(text, length) === 'mark' ||
    (followerAt(text, length)?.length ?? 0) > 1 ||
    /[率就说]/u.test(text.charAt(length));
  const length = lengths.find(isSure) ?? lengths.find((one) => endOf(text, one) !== undefined);
  if (length === undefined) return undefined;
  return { name: dotted.slice(0, length), end: endOf(text, length) ?? 'verb' };
}
