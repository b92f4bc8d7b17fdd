import { areasNamed, areasShortNamed } from '../../../gazetteer/gazetteer.ts';
import { type NameCost, nameCosts } from '../cost/name-cost.ts';
import { splittingCosts, wordCost } from '../cost/word-cost.ts';
import departments from '../lexicon/departments.json' with { type: 'json' };
import layHeads from '../lexicon/lay-heads.json' with { type: 'json' };
import noNames from '../lexicon/not-names.json' with { type: 'json' };
import heads from '../lexicon/post-heads.json' with { type: 'json' };
import { wordFinder } from '../text/lexicon.ts';
import { dottedNameAt, isDotted } from './dotted-name.ts';
import { type NameCounts, NO_COUNTS } from './name-counts.ts';
import { endingBonus, endOf, followerAt, hanRun, isPostAhead, type NamedAt } from './name-end.ts';

const titleAt = wordFinder(heads.words);
const departmentAt = wordFinder(departments.words);
const noNameAt = wordFinder(noNames.words);
/** Words that no name ends in, of two characters and more, and what people without a post are called. */
const noNameEnds = new Set(noNames.words.filter(({ length }) => length > 1));
const layPeople = new Set(layHeads.words);

/** What is known of the article's names while one is read. */
export interface Names {
  readonly known: ReadonlySet<string>;
  readonly counts: NameCounts;
}

/** Nothing is known of the rest of the article. */
export const NO_NAMES: Names = { known: new Set(), counts: NO_COUNTS };

/** Where a name may be: behind a post, behind a name of a list, behind 县领导, behind 村民, or at the beginning of a clause. */
export type Slot = 'post' | 'list' | 'leaders' | 'people' | 'clause';

/** What it costs that there is no name: behind a post one is expected, elsewhere hardly. */
const WITHOUT_NAME: Readonly<Record<Slot, number>> = {
  post: 5,
  list: 5,
  leaders: 2,
  people: 1,
  clause: 1,
};
/** What speaks for a name that a mark ends, or a verb of what people do, and for one that ends otherwise elsewhere. */
const BEFORE_MARK: Readonly<Record<Slot, number>> = {
  post: 9,
  list: 9,
  leaders: 8,
  people: 3,
  clause: 3,
};
const ENDS_OTHERWISE = 3;
/** A word as common as this is hardly a name where no mark or verb ends it: 先后, 本周. */
const COMMON_WORD = 12;
/** What a name costs that occurs elsewhere, and what a name of a list behind which words go on. */
const KNOWN = 8;
const WORD_IN_LIST = 12;

/** Characters that are looked at: those of a name, and words behind it. */
const AHEAD = 12;

/**
 * The name at a place of a text, or undefined: 程江芬主持会议 → 程江芬, 欧阳雪梅作 → 欧阳雪梅,
 * 扎西·顿珠要求 → 扎西·顿珠. Of the ways to read what is ahead, as a name and words or as words alone, it
 * is the likeliest. `names.known` are names that occur elsewhere.
 */
export function nameAt(
  text: string,
  at: number,
  names: Names = NO_NAMES,
  slot: Slot = 'post',
): NamedAt | undefined {
  const ahead = text.slice(at, at + 40);
  if (isDotted(ahead)) return dottedNameAt(ahead);
  const run = ahead.slice(0, hanRun(ahead, AHEAD));
  return likeliestAt(ahead, run, names, slot);
}

/** The way to read what is ahead that costs least, if it begins with a name. */
function likeliestAt(text: string, run: string, names: Names, slot: Slot): NamedAt | undefined {
  const knownHere = knownNames(text, run, names.known);
  // Both passes over an article look at the same places: where no other name is known, they find the same.
  const key = `${slot} ${text}`;
  const seen = seenIn(names.counts);
  const before = seen.get(key);
  if (knownHere.length > 0) {
    const isSame = before?.name.length === knownHere[0]?.length && knownHere.length === 1;
    return before && isSame ? before : cheapest(text, run, knownHere, names, slot);
  }
  if (run.length < 2 || beginsWithWord(run)) return undefined;
  if (before !== undefined) return before ?? undefined;
  const found = cheapest(text, run, [], names, slot);
  seen.set(key, found ?? null);
  return found;
}

/** What a name may cost more than the words in its place, and still be worth a look. */
const NEARLY = 4;

/** What is at a place behind a post where no name was read, but nearly one was: 楼阳生 of 楼阳生主持会议. */
export function nearlyNameAt(text: string, at: number): NamedAt | undefined {
  const ahead = text.slice(at, at + 40);
  const run = ahead.slice(0, hanRun(ahead, AHEAD));
  if (run.length < 2 || beginsWithWord(run)) return undefined;
  return cheapest(ahead, run, [], NO_NAMES, 'post', NEARLY);
}

/** What was found at places of an article, by what is ahead there. */
const seenByArticle = new WeakMap<NameCounts, Map<string, NamedAt | null>>();

function seenIn(counts: NameCounts): Map<string, NamedAt | null> {
  const known = seenByArticle.get(counts) ?? new Map<string, NamedAt | null>();
  seenByArticle.set(counts, known);
  return known;
}

function cheapest(
  text: string,
  run: string,
  knownHere: readonly NameCost[],
  names: Names,
  slot: Slot,
  allowance = 0,
): NamedAt | undefined {
  const costs = splittingCosts(run, run.length === AHEAD);
  let least = (costs[0] ?? 0) + WITHOUT_NAME[slot] + allowance;
  let best: NamedAt | undefined;
  for (const { length, cost, isBySound } of [...knownHere, ...nameCosts(run)]) {
    const found = candidateAt(text, run.slice(0, length), names);
    const total = cost + (costs[length] ?? 0) + costOfPlace(text, found, slot);
    if (total >= least || isExcluded(text, found, isBySound)) continue;
    least = total;
    best = { name: found.name, end: found.end };
  }
  return best;
}

function candidateAt(text: string, name: string, { known, counts }: Names): Candidate {
  const isVaried = counts.isVaried(name);
  const end = endOf(text, name.length) ?? (isVaried ? 'again' : 'word');
  return { name, end, isVaried, isKnown: known.has(name) };
}

function isExcluded(text: string, { name, isKnown }: Candidate, isBySound: boolean): boolean {
  return !isKnown && isNoName(text, name, isBySound);
}

interface Candidate extends NamedAt {
  readonly isVaried: boolean;
  readonly isKnown: boolean;
}

/** What speaks against a name in its place, less what speaks for it: how it ends, here and elsewhere, and that it is a word. */
function costOfPlace(
  text: string,
  { name, end, isVaried, isKnown }: Candidate,
  slot: Slot,
): number {
  const isListed = slot === 'post' || slot === 'list';
  const isPost = !isKnown && beginsPost(text, name);
  const isDoubtful = !isKnown && end !== 'mark' && !(end === 'verb' && isListed);
  return (
    (isDoubtful ? Math.max(0, COMMON_WORD - wordCost(name)) : 0) +
    (slot === 'list' && end === 'word' ? WORD_IN_LIST : 0) -
    (isPost ? 0 : endingBonus(text, name.length, BEFORE_MARK[slot])) -
    (isVaried ? ENDS_OTHERWISE : 0)
  );
}

/** 常务 of 常务副县长惠晓杰: a word before a title is likely a part of the post. */
function beginsPost(text: string, name: string): boolean {
  return isTitleAhead(text, name.length) && Number.isFinite(wordCost(name));
}

function isTitleAhead(text: string, at: number): boolean {
  return isPostAhead(text, at) || titleAt(text, at) !== undefined;
}

/** 主持, 会议: words with which no name begins. */
function beginsWithWord(run: string): boolean {
  return noNameAt(run, 0) !== undefined || (followerAt(run, 0)?.length ?? 0) > 1;
}

/** Names that occur elsewhere in the article, which cost little here. */
function knownNames(text: string, run: string, known: ReadonlySet<string>): NameCost[] {
  const found: NameCost[] = [];
  for (let length = 2; length <= Math.min(run.length, LONGEST_KNOWN); length++) {
    const name = run.slice(0, length);
    if (known.has(name) && isWhole(text, name))
      found.push({ length, cost: KNOWN, isBySound: false });
  }
  return found;
}

const LONGEST_KNOWN = 8;

/** 高峰 is known, and 高峰期 is no 高峰: a name of two characters ends where a word does. */
function isWhole(text: string, name: string): boolean {
  return name.length > 2 || endOf(text, name.length) !== undefined;
}

/** 巴山 of 巴山镇党委书记 is a place; 王明镇长 is a person. */
const LEVEL = /^(?:[镇乡村](?!长)|街道|社区|苏木|[县市区州旗](?![委长]))/u;

/** 江伟称, and 林森说: before such a mark the verb is none of the name's. */
const SAYS = /[称说]$/u;

/** 村民, 王店镇 before 镇长, 福贡 before 县委书记, 巴山 of 巴山镇: words and places. */
function isNoName(text: string, name: string, isBySound: boolean): boolean {
  if (beginsWithWord(name) || endsInWord(text, name) || layPeople.has(name)) return true;
  if (isOfPost(text, name)) return true;
  if (isBySound && [...name].some((_, at) => noNameAt(name, at) !== undefined)) return true;
  return isPlace(text, name);
}

/** 农办 of 农办主任, 史志办 of 史志办主任; 代副 of 代副县长, 安监主 of 安监主任: a department, and what ends in the middle of a post. */
function isOfPost(text: string, name: string): boolean {
  const department = departmentAt(name, 0) ?? '';
  if (department !== '' && /^[办局委]?$/u.test(name.slice(department.length)))
    return isTitleAhead(text, name.length);
  if (name.endsWith('副')) return titleAt(text, name.length) !== undefined;
  return Array.from(name.slice(1), (_, index) => titleAt(text, index + 1)).some(
    (title, index) => index + 1 + (title?.length ?? 0) > name.length,
  );
}

function endsInWord(text: string, name: string): boolean {
  if (noNameEnds.has(name.slice(-2)) || noNameEnds.has(name.slice(-3))) return true;
  return SAYS.test(name) && /^[,:。]/u.test(text.slice(name.length));
}

function isPlace(text: string, name: string): boolean {
  if (name.length > 2 && /[镇乡县]$/u.test(name)) return true;
  if (/^[来到赴在于]/u.test(name) && areasShortNamed(name.slice(1)).length > 0) return true;
  if (!isPostAhead(text, name.length)) return LEVEL.test(text.slice(name.length, name.length + 3));
  return /[镇乡村]$/u.test(name) || areasShortNamed(name).length > 0 || areasNamed(name).length > 0;
}
