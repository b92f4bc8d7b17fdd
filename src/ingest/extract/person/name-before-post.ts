import { matches } from '../../../text/matches.ts';
import { nameCosts } from '../cost/name-cost.ts';
import { splittingCosts } from '../cost/word-cost.ts';
import departments from '../lexicon/departments.json' with { type: 'json' };
import noNames from '../lexicon/not-names.json' with { type: 'json' };
import type { Names } from '../name/name.ts';
import { type PostTitle, readPost } from '../post/post.ts';
import { isPostAlone } from '../post/post-head.ts';
import { postRun } from '../post/post-run.ts';
import { wordFinder } from '../text/lexicon.ts';
import type { Passage } from '../text/sentence.ts';
import { bareMention, type Mention, overlapsAny } from './mention.ts';

const TITLE =
  /副?(?:书记|县长|市长|区长|州长|旗长|省长|镇长|乡长|部长|主任|主席|局长|专员|院长|检察长|政委)(?=同志|[的、,。;在就对指强要说表介通重讲及和与主出参列作提传宣到率带一陪部安听牵组走深看检调督汇亲多]|$)/gu;
/** Characters before a title that are looked at. */
const BEFORE = 14;
/** What it costs that a name is before its title, where most names are behind one. */
const JOINED = 14;
const TITLE_BEHIND = { inClause: 3, aloneInClause: -4 } as const;

/** 赵革书记的讲话, 县政府办符晓副主任参加 → 赵革, 符晓: a full name before the title, and a body before the name. */
export function beforePosts(
  { text, start }: Passage,
  { known }: Names,
  taken: readonly Mention[],
): Mention[] {
  return matches(text, TITLE).flatMap(({ index, 0: title }) => {
    const run = text.slice(index - hanRunBefore(text, index), index);
    const named = nameBefore(run, known);
    if (named === undefined) return [];
    const at = index - named.length;
    const span = { start: start + at, end: start + index + title.length };
    if (overlapsAny(span, taken)) return [];
    const body = bodyBefore(run.slice(0, run.length - named.length));
    return [
      {
        ...bareMention(named.name, span.start, 'name-before-post'),
        end: span.end,
        posts: [...postsBefore(text, at - body.length), ...postsOf(body, title)],
      },
    ];
  });
}

const INTRODUCED =
  /(?<=^|[,。;])(?<body>[县市区州旗省镇乡]\p{Script=Han}{1,10}?(?:办公室|[局委办院会]))(?<name>\p{Script=Han}{2,3})同志/gu;

/** 区安委会办公室阚平同志通报 → 阚平: introduced by a body alone, and an official without a post. */
export function introducedByBody({ text, start }: Passage, taken: readonly Mention[]): Mention[] {
  return matches(text, INTRODUCED).flatMap(({ index, groups }) => {
    const { body = '', name = '' } = groups ?? {};
    const own = nameCosts(name).find((one) => one.length === name.length && !one.isBySound);
    const words = splittingCosts(name, false)[0] ?? 0;
    const mention = bareMention(name, start + index + body.length, 'name-before-post');
    return own === undefined ||
      own.cost > words + TITLE_BEHIND.inClause ||
      overlapsAny(mention, taken)
      ? []
      : [{ ...mention, isLeader: true }];
  });
}

/** 格来书记 in an article that knows 降巴·格来 has a name of two characters that stands for a longer one. */
interface NamedBefore {
  readonly name: string;
  readonly length: number;
}

function hanRunBefore(text: string, end: number): number {
  let length = 0;
  while (length < BEFORE && /\p{Script=Han}/u.test(text.charAt(end - length - 1))) length++;
  return length;
}

/** The name that a run of characters ends in: one that occurs elsewhere, or one that costs less than words. */
function nameBefore(run: string, known: ReadonlySet<string>): NamedBefore | undefined {
  return knownBefore(run, known) ?? likeliestBefore(run);
}

function knownBefore(run: string, known: ReadonlySet<string>): NamedBefore | undefined {
  for (const length of [4, 3, 2].filter((one) => run.length >= one)) {
    const words = run.slice(-length);
    const name = known.has(words) ? words : dottedNameOf(words, known);
    if (name !== undefined) return { name, length };
  }
  return undefined;
}

function likeliestBefore(run: string): NamedBefore | undefined {
  let least = splittingCosts(run, false)[0] ?? 0;
  let best: NamedBefore | undefined;
  for (const length of [2, 3, 4].filter((one) => run.length >= one)) {
    const name = run.slice(-length);
    const own = nameCosts(name).find((one) => one.length === length && !one.isBySound);
    if (own === undefined || isBody(name)) continue;
    const before = run.slice(0, -length);
    const total = own.cost + costOfPlace(name, before) + (splittingCosts(before, false)[0] ?? 0);
    if (total >= least) continue;
    least = total;
    best = { name, length };
  }
  return best;
}

function costOfPlace(name: string, before: string): number {
  if (before === '' && name.length === 3) return TITLE_BEHIND.aloneInClause;
  const isJoined = before !== '' && /^[和与及同]/u.test(name);
  return TITLE_BEHIND.inClause + (isJoined ? JOINED : 0);
}

/** 格来书记 in an article that knows 降巴·格来 → 降巴·格来. */
function dottedNameOf(words: string, known: ReadonlySet<string>): string | undefined {
  const dotted = dottedNames.get(known) ?? byLastPart(known);
  dottedNames.set(known, dotted);
  return dotted.get(words);
}

/** The dotted names of the names that an article knows, found once an article. */
const dottedNames = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string>>();

function byLastPart(names: ReadonlySet<string>): Map<string, string> {
  const dotted = [...names].filter((name) => name.includes('·')).reverse();
  return new Map(dotted.map((name) => [name.slice(name.lastIndexOf('·') + 1), name]));
}

const bodyAt = wordFinder([...departments.words, ...noNames.words]);

/** 水利 of 水利局长 is no name. */
function isBody(name: string): boolean {
  return bodyAt(name, 0) !== undefined || /[县市区州省委局部办副]/u.test(name);
}

const BODY = /(?:^|[由和与对])(?<body>\p{Script=Han}{1,9}?(?:办公室|政府办|政府|[局委办院会]))$/u;

/** 县政府办 of 县政府办符晓副主任, where a body is straight before the name. */
function bodyBefore(run: string): string {
  return BODY.exec(run)?.groups?.body ?? '';
}

/** 镇党委委员 of 镇党委委员、镇政府马志伟副镇长: a post without a name of its own, joined by a mark. */
function postsBefore(text: string, end: number): PostTitle[] {
  if (text[end - 1] !== '、') return [];
  const run = postRun(
    /[^,。;、]{2,20}$/u.exec(text.slice(Math.max(0, end - 21), end - 1))?.[0] ?? '',
  );
  const post = isPostAlone(run) ? readPost(run) : null;
  return post === null ? [] : [post];
}

function postsOf(body: string, title: string): PostTitle[] {
  const post = readPost(`${body}${title}`);
  return post === null ? [] : [post];
}
