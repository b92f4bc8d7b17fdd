import type { Names } from '../name/name.ts';
import type { NameEnd } from '../name/name-end.ts';
import { type ListedName, nameList } from '../name/name-list.ts';
import { isRank, type PostTitle, readPost, withBodyOf } from '../post/post.ts';
import type { PostHead } from '../post/post-head.ts';
import { postRun } from '../post/post-run.ts';
import type { RuleName } from '../text/rule.ts';
import type { Passage } from '../text/sentence.ts';
import { bareMention, type Mention } from './mention.ts';

/** Characters that a post and what opens it have at most; no look goes further back. */
const LONGEST_POST = 60;
/** Titles before that a bare one may take its body from. */
const MOST_EARLIER = 6;

const RULE_OF_END: Readonly<Record<NameEnd, RuleName>> = {
  mark: 'name-behind-post',
  verb: 'name-behind-post-before-verb',
  again: 'name-behind-post-again',
  word: 'name-behind-post-before-words',
};

/** The posts read so far that have no name yet: 县委副书记、县长 before 程江芬. Offsets in the sentence. */
interface PostChain {
  readonly posts: readonly PostTitle[];
  readonly start: number;
  /** Where the last of them begins. */
  readonly last: number;
  readonly end: number;
}

/**
 * 县委副书记、县长程江芬; 副县长朱宏范、张勇、郑双成: names that follow a post, with the posts they share.
 * `earlier` are the titles of the sentences before, the latest first; those read here are put before them.
 */
export function namesAfterPosts(
  { text, start }: Passage,
  heads: readonly PostHead[],
  names: Names,
  earlier: string[],
): Mention[] {
  const mentions: Mention[] = [];
  let chain: PostChain | undefined;
  let reached = 0;
  for (const head of heads) {
    if (head.headEnd - head.word.length < reached) continue;
    chain = withPost(chain, text, { printed: printedAt(text, head, reached), head }, earlier);
    const list = namesAfter(text, chain, head, names);
    const last = list.at(-1);
    // A head in the midst of a longer one, 县委书记 in 县委书记办公室主任, has no name after it.
    if (last === undefined) continue;
    earlier.unshift(...chain.posts.map(({ title }) => title).reverse());
    earlier.length = Math.min(earlier.length, MOST_EARLIER);
    mentions.push(...mentionsOf(list, chain, start, isOfLeaders(text, head)));
    reached = last.at + last.name.length;
    chain = undefined;
  }
  return mentions;
}

/** 林明和县人大主任李平: what follows a name straight away joins it to the next. */
function printedAt(text: string, { headEnd }: PostHead, reached: number): string {
  const before = text.slice(Math.max(reached, headEnd - LONGEST_POST), headEnd);
  return postRun(reached > 0 ? before.replace(/^[和与及]/u, '') : before);
}

/** 各部门负责人和农民代表: the post of many, which no name follows. */
const EVERYBODY =
  /^(?:各|乡镇|镇村|有关|相关|部分|全体|县直(?!机?关?工委)|其他|分管(?!的?副?(?:[县市区州旗镇乡]长|主任|[局部]长))|主要负责人?$|[县处科]级(?!副?总?[河林]长))|各级|全县|全市|广大|要求|单位负责/u;

/** 中共中央总书记、国家主席, 国务院总理: whose words a meeting studies. */
const NATIONAL = /总书记|国家副?主席|中央军委副?主席|国务院副?总理/u;

function namesAfter(
  text: string,
  chain: PostChain,
  { end, isLay }: PostHead,
  names: Names,
): ListedName[] {
  const printed = text.slice(chain.start, end);
  if (EVERYBODY.test(printed) || NATIONAL.test(printed)) return [];
  // 县委书记 胡阿才: some outlets put a blank between post and name.
  const list = nameList(text, text[end] === ' ' ? end + 1 : end, names, isLay ? 'people' : 'post');
  if (list.length > 0 || isLay || text[end] !== '的') return list;
  // 时任省长的郜鸿儒同志
  const behind = nameList(text, end + 1, names, 'clause');
  const [one] = behind;
  const isTold = one !== undefined && text.startsWith('同志', one.at + one.name.length);
  return isTold ? behind : [];
}

/** 大会执行主席甲、乙 hold no post by that, nor 副县级干部丙 by a rank; they count as leaders. */
function isOfLeaders(text: string, { headEnd }: PostHead): boolean {
  const printed = text.slice(Math.max(0, headEnd - 8), headEnd);
  return /执行主席$|主席团|常务主席$/u.test(printed) || isRank(printed);
}

function mentionsOf(
  list: readonly ListedName[],
  chain: PostChain,
  start: number,
  areLeaders: boolean,
): Mention[] {
  return list.map(({ name, at, end }) => ({
    ...bareMention(name, start + at, RULE_OF_END[end]),
    postStart: start + chain.start,
    posts: chain.posts,
    isLeader: chain.posts.length === 0 && areLeaders,
  }));
}

/** 县人大各专门委员会主任委员、县纪委书记林明: only the second post is the one person's. */
const OF_MANY = /各(?!界)/u;
const JOINS = /^(?:[、兼和,])?$/u;

/** The chain with one more post, if it follows 、 or 兼, else a new chain. */
function withPost(
  chain: PostChain | undefined,
  text: string,
  { printed, head }: { printed: string; head: PostHead },
  earlier: readonly string[],
): PostChain {
  const start = head.headEnd - printed.length;
  // 何金保、赵燕等评估组成员,市教育局副局长范具福: behind 等 a post is that of those before.
  const isNext =
    chain !== undefined &&
    text.charAt(chain.start - 1) !== '等' &&
    start >= chain.end &&
    JOINS.test(text.slice(chain.end, start));
  // 县政协党组书记、主席提名人选: the last post ends later than its first head.
  const isLonger = chain !== undefined && chain.posts.length > 1 && start === chain.last;
  const isJoined = isNext || isLonger;
  const before = isJoined ? chain.posts.slice(0, isLonger ? -1 : undefined) : [];
  const post = readPost(printed);
  const bodies = [...before.map(({ title }) => title).reverse(), ...earlier];
  const isOfOne = post !== null && !OF_MANY.test(post.title);
  const added = isOfOne ? [{ ...post, title: withBodyOf(post.title, bodies) }] : [];
  return {
    posts: [...before, ...added],
    start: isJoined ? chain.start : start,
    last: start,
    end: head.end,
  };
}
