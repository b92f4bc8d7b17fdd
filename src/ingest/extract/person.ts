import { surnameLength } from '../../text/surname.ts';
import { readAppointed } from './appointed.ts';
import { bareMention, distinct, type Mention, overlapsAny } from './mention.ts';
import { countNames, type NameCounts, type NameEnd } from './name.ts';
import { type Names, nameList } from './name-list.ts';
import { HEAD, LAY_HEAD, type PostTitle, readPost, withBodyOf } from './post.ts';
import { postRun } from './post-run.ts';
import type { RuleName } from './rule.ts';
import type { Passage } from './sentence.ts';
import { wordFinder } from './words.ts';
import departments from './words/departments.json' with { type: 'json' };
import noNames from './words/not-names.json' with { type: 'json' };

const HEAD_WITH_NOTE = new RegExp(
  `(?<head>(?:${LAY_HEAD})(?:代表)?|${HEAD})(?<note>\\([^()]{1,8}\\))?`,
  'gu',
);
/** Characters that a post and what opens it have at the most; no look goes further back. */
const LONGEST_POST = 60;
/** 县领导, 大会执行主席, 县四大班子在家领导还有: behind these stand names. */
const LEADERS =
  /(?:执行主席|主席团成员|拟任命?人员|任职人员|新任命的?(?:人员|干部)|(?:成员|人员|领导|同志)(?=还?有|还?包括)|(?:[县市区州省旗盟](?:委|级|直|上)?(?:四大?|五大|四家|几大|四套|五套|六大|两|党政)?(?:班子|组织|家)?(?:成员|的)?(?:副[县市厅]级以上)?(?:主要)?|考评组|考核组|督导组|代表团|其他|有关|的)老?领导(?:同志|干部|人|班子成员)?)(?:还有|有|还包括|包括)?[::]?/gu;
const LEADERS_BEHIND =
  /^等?(?:\d+[名位])?(?:副?[县市厅区州省旗盟]|四|五|其他|领导|各位|有关|同志|党政)/u;
const PRESENT_BEHIND = /^(?:等)?(?:分别|共同|一同|应邀)?(?:出席|参加|列席|陪同|到会|在主席台)/u;

/** Everyone whom the passages name, in text order: behind a post, in a list of leaders, or again by name alone. */
export function readPeople(text: string, sentences: readonly Passage[]): Mention[] {
  const counts = countNames(text);
  const known = surelyNamed(sentences, counts);
  const named = namedIn(sentences, { known, counts });
  const names = new Set([...known, ...named.flat().map(({ name }) => name)]);
  const again = namesAgain(names);
  const all = sentences.flatMap((sentence, index) => {
    const own = named[index] ?? [];
    return distinct([...own, ...again(sentence, own)]);
  });
  return all.filter(({ start }) => !/记者|通讯员/u.test(text.slice(start - 3, start)));
}

/** The names that stand behind posts and among leaders, whatever else the article knows. */
function surelyNamed(sentences: readonly Passage[], counts: NameCounts): Set<string> {
  const names: Names = { known: new Set(), counts };
  const mentions = sentences.flatMap((sentence) => [
    ...behindPosts(sentence, names, []),
    ...inLeaderLists(sentence, names),
  ]);
  return new Set(mentions.map(({ name }) => name));
}

/** The people of each sentence; a bare post may take its body from a sentence before it in the line. */
function namedIn(sentences: readonly Passage[], names: Names): Mention[][] {
  const earlier: string[] = [];
  return sentences.map((sentence) => {
    const changes = readAppointed(sentence, names);
    const mentions = [
      ...changes,
      ...behindPosts(sentence, names, earlier).filter((one) => !overlapsAny(one, changes)),
      ...inLeaderLists(sentence, names),
    ];
    const bare = inBareLists(sentence, names, mentions);
    return distinct([
      ...mentions,
      ...bare,
      ...beforePosts(sentence, names, [...mentions, ...bare]),
    ]);
  });
}

/** The posts read so far that have no name yet: 县委副书记、县长 before 程江芬. */
interface PostChain {
  readonly posts: readonly PostTitle[];
  readonly start: number;
  readonly end: number;
}

const RULE_OF_END: Readonly<Record<NameEnd, RuleName>> = {
  mark: 'name-behind-post',
  verb: 'name-behind-post-before-verb',
  again: 'name-behind-post-again',
  guess: 'name-behind-post-again',
};

/** 县委副书记、县长程江芬; 副县长朱宏范、张勇、郑双成: names that follow a post, with the posts they share. */
function behindPosts({ text, start }: Passage, names: Names, earlier: string[]): Mention[] {
  const mentions: Mention[] = [];
  let chain: PostChain | undefined;
  let reached = 0;
  for (const match of text.matchAll(HEAD_WITH_NOTE)) {
    const { head = '', note = '' } = match.groups ?? {};
    const headEnd = match.index + head.length;
    const end = headEnd + note.length;
    if (match.index < reached) continue;
    // 林明和县人大主任李平: what follows a name straight away joins it to the next.
    const before = text
      .slice(Math.max(reached, headEnd - LONGEST_POST), headEnd)
      .replace(reached > 0 ? /^[和与及]/u : /^$/u, '');
    chain = withPost(chain, text, { printed: postRun(before), headEnd, end }, earlier);
    const list = EVERYBODY.test(text.slice(chain.start, end))
      ? []
      : nameList(text, end + blankAt(text, end), names, !LAY.test(head));
    const last = list.at(-1);
    // A head in the midst of a longer one, 县委书记 in 县委书记办公室主任, has no name behind it.
    if (last === undefined) continue;
    const { posts } = chain;
    for (const { title } of posts) earlier.unshift(title);
    earlier.length = Math.min(earlier.length, 6);
    const postStart = start + chain.start;
    mentions.push(
      ...list.map(({ name, at, end: ends }) => ({
        ...bareMention(name, start + at, RULE_OF_END[ends]),
        postStart,
        posts,
        isLeader:
          posts.length === 0 && /执行主席|主席团/u.test(head + text.slice(0, headEnd).slice(-6)),
      })),
    );
    reached = last.at + last.name.length;
    chain = undefined;
  }
  return mentions;
}

const LAY = new RegExp(`^(?:${LAY_HEAD})(?:代表)?$`, 'u');

/** 各部门负责人和农民代表: the post of many, behind which no name stands. */
const EVERYBODY =
  /^(?:各|有关|相关|部分|全体|县直|其他|分管|主要负责人?$|[县处科]级)|全县|全市|广大|要求|单位负责/u;

/** 县委书记 胡阿才: some outlets put a blank between post and name. */
function blankAt(text: string, at: number): number {
  return text[at] === ' ' ? 1 : 0;
}

/** The chain with one more post, if that stands behind 、 or 兼, else a new chain. */
function withPost(
  chain: PostChain | undefined,
  text: string,
  { printed, headEnd, end }: { printed: string; headEnd: number; end: number },
  earlier: readonly string[],
): PostChain {
  const start = headEnd - printed.length;
  const joined =
    chain &&
    /^(?:[、兼和]|,(?=[^,。]{2,12}$))?$/u.test(text.slice(chain.end, start)) &&
    start >= chain.end
      ? chain
      : undefined;
  const post = readPost(printed);
  const before = joined?.posts ?? [];
  const bodies = [...before.map(({ title }) => title).reverse(), ...earlier];
  const added = post === null ? [] : [{ ...post, title: withBodyOf(post.title, bodies) }];
  return { posts: [...before, ...added], start: joined?.start ?? start, end };
}

/** 县领导董庆华、黄锦耀等: names behind the word for leaders. */
function inLeaderLists({ text, start }: Passage, names: Names): Mention[] {
  return Array.from(text.matchAll(LEADERS)).flatMap((match) => {
    const from = match.index + match[0].length;
    const list = nameList(text, from + blankAt(text, from), names, true);
    const isUnusual =
      list.length < 2 &&
      list.every(({ name }) => surnameLength(name) === 0 && !names.known.has(name));
    return isUnusual
      ? []
      : list.map(({ name, at }) => ({
          ...bareMention(name, start + at, 'name-in-leader-list'),
          isLeader: true,
        }));
  });
}

/** 王东红、郭海军、程江芬等县四大组织领导: a list of names at the start of a clause. */
function inBareLists({ text, start }: Passage, names: Names, taken: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  for (const { index } of text.matchAll(/(?<=^|[,。;:\s()])(?=\p{Script=Han})/gu)) {
    if (overlapsAny({ start: start + index, end: start + index + 1 }, taken)) continue;
    const list = nameList(text, index, names, true);
    const isName = ({ name }: { name: string }) => surnameLength(name) > 0 || names.known.has(name);
    const named = list.filter(isName).length;
    if (list.length < 2 || named * 2 < list.length || (list.length < 4 && named < list.length))
      continue;
    const last = list.at(-1);
    const rest = text.slice(last ? last.at + last.name.length : 0);
    const areLeaders = LEADERS_BEHIND.test(rest) || PRESENT_BEHIND.test(rest);
    if (areLeaders || list.every(({ name }) => names.known.has(name))) {
      found.push(
        ...list.map(({ name, at }) => ({
          ...bareMention(name, start + at, 'name-in-bare-list'),
          isLeader: true,
        })),
      );
    }
  }
  return found;
}

const ADDRESS =
  /(?<=^|[,。;、:“”(]|[了据按对]|传达|学习)(?<name>\p{Script=Han}{2,4}?)(?<post>副?(?:书记|县长|市长|区长|州长|旗长|省长|镇长|乡长|部长|主任|主席|局长|专员))(?=[的、,。在就对指强要说表介通重讲及和与]|$)/gu;

/** 赵革书记的讲话 → 赵革, 书记: a whole name with the post behind it. */
function beforePosts(
  { text, start }: Passage,
  { known }: Names,
  taken: readonly Mention[],
): Mention[] {
  return Array.from(text.matchAll(ADDRESS)).flatMap((match) => {
    const { name = '', post = '' } = match.groups ?? {};
    const at = start + match.index;
    if (overlapsAny({ start: at, end: at + match[0].length }, taken)) return [];
    const dotted = [...known].find((one) => one.endsWith(`·${name}`));
    if (!known.has(name) && dotted === undefined && !isPersonalName(name)) return [];
    const title = readPost(post);
    return [
      {
        ...bareMention(dotted ?? name, at, 'name-before-post'),
        end: at + match[0].length,
        posts: title === null ? [] : [title],
      },
    ];
  });
}


const bodyAt = wordFinder([...departments.words, ...noNames.words]);

function isPersonalName(name: string): boolean {
  const surname = surnameLength(name);
  if (surname === 0 || name.length > surname + 2 || name.length < surname + 1) return false;
  return (
    bodyAt(name, 0) === undefined && !/[县市区州省委局部办副]/u.test(name)
  );
}

/** Finds further places that name somebody known, without a post. */
function namesAgain(names: ReadonlySet<string>) {
  const byStart = new Map<string, string[]>();
  for (const name of names) {
    const first = name.slice(0, 1);
    byStart.set(
      first,
      [...(byStart.get(first) ?? []), name].sort((a, b) => b.length - a.length),
    );
  }
  return ({ text, start }: Passage, named: readonly Mention[]): Mention[] => {
    const found: Mention[] = [];
    for (let at = 0; at < text.length; at++) {
      const name = byStart.get(text[at] ?? '')?.find((one) => text.startsWith(one, at));
      if (
        name === undefined ||
        overlapsAny({ start: start + at, end: start + at + name.length }, named)
      )
        continue;
      if (name.length === 2 && !standsAlone(text, at, name.length)) continue;
      found.push(bareMention(name, start + at, 'name-again'));
      at += name.length - 1;
    }
    return found;
  };
}

/** 高峰 in 高峰期 and in 用电高峰 is a word: a name of two characters begins or ends where a word does. */
function standsAlone(text: string, at: number, length: number): boolean {
  const isHan = (character: string | undefined) => /\p{Script=Han}/u.test(character ?? '');
  const before = text.slice(Math.max(0, at - 2), at);
  const isOpen =
    !isHan(text[at - 1]) || /[由和与及请是对向据让在陪同了者长]$|同志$|记者$/u.test(before);
  return isOpen || (!isHan(text[at + length]) && !/[\p{Script=Han}]{2}/u.test(before));
}
