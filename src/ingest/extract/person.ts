import { surnameLength } from '../../text/surname.ts';
import { nameAt, unusualNameAt } from './name.ts';
import { HEADS, type PostTitle, postRun, readPost, withBodyOf } from './post.ts';
import type { Passage } from './sentence.ts';

/** A person as one place in the text names them. */
export interface Mention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Where the post before the name begins; the name's start where there is none. */
  readonly postStart: number;
  readonly posts: readonly PostTitle[];
  /** Named in a list of leaders: 县领导甲、乙. */
  readonly isLeader: boolean;
  /** Appointed or removed here, which does not make them present. */
  readonly isAppointed: boolean;
}

const HEAD = new RegExp(`(?:${HEADS.join('|')})(?:\\([^)]{1,8}\\))?`, 'gu');
/** Characters that a post and what opens it have at the most; no look goes further back. */
const LONGEST_POST = 60;
const LEADERS =
  /(?:[县市区州省旗盟](?:委|级|直)?(?:四大?|五大|四家|几大|四套|六大|两)?(?:班子|组织|家)?(?:成员|的)?(?:副[县市厅]级以上)?(?:主要)?|考评组|督导组|其他|有关|出席[^,。]{0,12}的)领导(?:同志|干部|人)?(?:还有|有)?[::]?/gu;
const LEADERS_BEHIND = /^等?(?:\d+[名位])?(?:副?[县市厅区州省旗]|四|其他|领导|各位|有关|同志)/u;
const SPEECH = /^(?:同志)?(?:在|指出|强调|要求|表示|说|主持|宣布|介绍|讲话|出席)/u;

/** Everyone whom the passages name, in text order: behind a post, in a list of leaders, or again by name alone. */
export function readPeople(text: string, sentences: readonly Passage[]): Mention[] {
  const first = sentences.flatMap((sentence) => namedInSentence(sentence, new Set()));
  const known = new Set(first.map(({ name }) => name));
  const named = sentences.map((sentence) => namedInSentence(sentence, known));
  const names = new Set([...known, ...named.flat().map(({ name }) => name)]);
  const all = sentences.flatMap((sentence, index) => {
    const own = named[index] ?? [];
    return distinct([...own, ...namedAgain(sentence, names, own)]);
  });
  return all.filter(({ start }) => !text.slice(start - 3, start).includes('记者'));
}

/** 梁县长强调 → 梁英华: who is meant by a surname with a post, if just one person fits. */
export function bySurnameAndPost(
  sentences: readonly Passage[],
  people: readonly Mention[],
): Mention[] {
  const holders = new Map(
    people.flatMap(({ name, posts }) =>
      posts.map(({ title }) => [`${name} ${title}`, { name, title }] as const),
    ),
  );
  const expression = new RegExp(
    `(?<=^|[,。;、:"“”\\s])(?<surname>\\p{Script=Han}{1,2})(?<post>(?:副)?(?:${HEADS.join('|')}))`,
    'gu',
  );
  return sentences.flatMap((sentence) =>
    Array.from(sentence.text.matchAll(expression)).flatMap((match) => {
      const { surname = '', post = '' } = match.groups ?? {};
      const meant = new Set(
        [...holders.values()]
          .filter(
            ({ name, title }) =>
              name.startsWith(surname) &&
              surnameLength(name) === surname.length &&
              title.endsWith(post),
          )
          .map(({ name }) => name),
      );
      const [name] = meant;
      if (meant.size !== 1 || name === undefined) return [];
      const start = sentence.start + match.index;
      return [
        {
          name,
          start,
          end: start + match[0].length,
          postStart: start,
          posts: [],
          isLeader: false,
          isAppointed: false,
        },
      ];
    }),
  );
}

function namedInSentence(sentence: Passage, known: ReadonlySet<string>): Mention[] {
  const changes = appointed(sentence);
  const mentions = [
    ...changes,
    ...behindPosts(sentence, known).filter((mention) => !overlaps(mention, changes)),
    ...inLeaderLists(sentence, known),
  ];
  return distinct([...mentions, ...inBareLists(sentence, known, mentions)]);
}

/** The posts read so far that have no name yet: 县委副书记、县长 before 程江芬. */
interface PostChain {
  readonly posts: readonly PostTitle[];
  readonly start: number;
  readonly end: number;
}

function overlaps(mention: Mention, others: readonly Mention[]): boolean {
  return others.some(({ start, end }) => mention.start < end && start < mention.end);
}

/** 县委副书记、县长程江芬; 副县长朱宏范、张勇、郑双成: names that follow a post, with the posts they share. */
function behindPosts({ text, start }: Passage, known: ReadonlySet<string>): Mention[] {
  const mentions: Mention[] = [];
  let chain: PostChain | undefined;
  let lastTitle = '';
  let reached = 0;
  for (const match of text.matchAll(HEAD)) {
    const end = match.index + match[0].length;
    if (match.index < reached) continue;
    // 林明和县人大主任李平: what follows a name straight away joins it to the next.
    const before = text
      .slice(Math.max(reached, end - LONGEST_POST), end)
      .replace(reached > 0 ? /^[和与及]/u : /^$/u, '');
    chain = withPost(chain, text, postRun(before), end, lastTitle);
    lastTitle = chain.posts.at(-1)?.title ?? lastTitle;
    const list = nameList(text, end, known, true);
    const last = list.at(-1);
    // A head in the midst of a longer one, 县委书记 in 县委书记办公室主任, has no name behind it.
    if (last === undefined) continue;
    const { posts } = chain;
    const postStart = start + chain.start;
    mentions.push(
      ...list.map(({ name, at }) => ({
        ...leader(name, start + at),
        postStart,
        posts,
        isLeader: false,
      })),
    );
    reached = last.at + last.name.length;
    chain = undefined;
  }
  return mentions;
}

/** The chain with one more post, if that stands behind 、 or 兼, else a new chain. */
function withPost(
  chain: PostChain | undefined,
  text: string,
  printed: string,
  end: number,
  lastTitle: string,
): PostChain {
  const start = end - printed.length;
  const joined = chain && /^[、兼和]$/u.test(text.slice(chain.end, start)) ? chain : undefined;
  const post = readPost(printed);
  const before = joined?.posts ?? [];
  const added =
    post === null
      ? []
      : [{ ...post, title: withBodyOf(post.title, before.at(-1)?.title ?? lastTitle) }];
  return { posts: [...before, ...added], start: joined?.start ?? start, end };
}

/** 县领导董庆华、黄锦耀等: names behind the word for leaders. */
function inLeaderLists({ text, start }: Passage, known: ReadonlySet<string>): Mention[] {
  return Array.from(text.matchAll(LEADERS)).flatMap((match) => {
    const list = nameList(text, match.index + match[0].length, known, true);
    const isUnusual = list.every(({ name }) => surnameLength(name) === 0 && !known.has(name));
    return isUnusual ? [] : list.map(({ name, at }) => leader(name, start + at));
  });
}

/** 王东红、郭海军、程江芬等县四大组织领导: a list of names at the start of a clause. */
function inBareLists(
  { text, start }: Passage,
  known: ReadonlySet<string>,
  taken: readonly Mention[],
): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(/(?<=^|[,。;:\s()])(?=\p{Script=Han})/gu)) {
    if (
      taken.some(
        (mention) => mention.start <= start + match.index && start + match.index < mention.end,
      )
    )
      continue;
    const list = nameList(text, match.index, known, false);
    if (list.length < 2 || list.some(({ name }) => surnameLength(name) === 0 && !known.has(name)))
      continue;
    const last = list.at(-1);
    const rest = text.slice(last ? last.at + last.name.length : 0);
    const areLeaders =
      LEADERS_BEHIND.test(rest) ||
      /^(?:等)?(?:分别)?(?:出席|参加|列席|陪同|到会|在主席台)/u.test(rest);
    if (areLeaders || list.every(({ name }) => known.has(name))) {
      found.push(...list.map(({ name, at }) => leader(name, start + at)));
    }
  }
  return found;
}

function leader(name: string, start: number): Mention {
  return {
    name,
    start,
    end: start + name.length,
    postStart: start,
    posts: [],
    isLeader: true,
    isAppointed: false,
  };
}

/** The names of a list that begins here: 甲、乙、丙和丁. Stops before a post and at what is no name. */
function nameList(
  text: string,
  from: number,
  known: ReadonlySet<string>,
  mayBeUnusual: boolean,
): { name: string; at: number }[] {
  const list: { name: string; at: number }[] = [];
  let at = from;
  for (;;) {
    const rest = text.slice(at);
    const name = nameAt(rest, known) ?? (mayBeUnusual ? unusualNameAt(rest) : undefined);
    if (name === undefined || beginsPost(rest, name)) return list;
    list.push({ name, at });
    at += name.length;
    const joint =
      /^(?:\([^)]{1,8}\))?(?:、|和(?=\p{Script=Han}{2,4}(?:[、,。;等出参列]|$))|,(?=\p{Script=Han}{2,3}、))/u.exec(
        text.slice(at),
      );
    if (joint === null) return list;
    at += joint[0].length;
  }
}

const APPOINTED = new RegExp(
  `^(?<name>\\p{Script=Han}{2,4}(?:·\\p{Script=Han}{1,6})?)(?:为(?<gained>[^,。;\\n]{2,40}(?:${HEADS.join('|')}))|的[^。;\\n]{2,40}职务)[,。;]?$`,
  'u',
);

const NAME = '\\p{Script=Han}{2,4}?(?:·\\p{Script=Han}{1,6})?';
const GAINED = `(?<gained>[^,。;、\\n]{2,40}?(?:${HEADS.join('|')}))`;
/** 任命陈刚为副县长; 李鸿江同志任县委书记; 李鑫同志不再担任: told within a sentence. */
const CHANGED = new RegExp(
  `(?:任命|选举)(?<name>${NAME})(?:同志)?为${GAINED}|(?<of>${NAME})同志(?:任|担任)${GAINED.replace('gained', 'taken')}|(?<left>${NAME})同志(?:不再担任|不再兼任)`,
  'gu',
);

/** 孙浩为五河县人民政府副县长。→ 副县长; 蔡长林的…职务。→ no post: appointed or removed. */
function appointed({ text, start }: Passage): Mention[] {
  const line = APPOINTED.exec(text)?.groups;
  if (line?.name !== undefined && surnameLength(line.name) > 0) {
    return [{ ...leader(line.name, start), posts: gainedPosts(line.gained), isAppointed: true }];
  }
  return Array.from(text.matchAll(CHANGED)).flatMap((match) => {
    const { name, gained, of, taken, left } = match.groups ?? {};
    const who = name ?? of ?? left ?? '';
    // 经研究,李鸿江同志任…: the name is what stands straight before 同志.
    const own = [4, 3, 2]
      .map((length) => who.slice(-length))
      .find(
        (one) =>
          one.length >= 2 &&
          one.length <= 3 + Number(surnameLength(one) === 2) &&
          surnameLength(one) > 0,
      );
    if (own === undefined) return [];
    const at = start + match.index + match[0].indexOf(who) + who.length - own.length;
    return [{ ...leader(own, at), posts: gainedPosts(gained ?? taken), isAppointed: true }];
  });
}

function gainedPosts(gained: string | undefined): PostTitle[] {
  const post = gained === undefined ? null : readPost(gained);
  return post === null ? [] : [post];
}

const POST_AHEAD = new RegExp(`^\\p{Script=Han}{0,14}?(?:${HEADS.join('|')})`, 'u');

/** 县委常委 is no name though 县 … : whether the run up to the next mark is a post. */
function beginsPost(rest: string, name: string): boolean {
  const run = /^[^、,。;:()]*/u.exec(rest)?.[0] ?? '';
  const behind = run.slice(name.length);
  if (SPEECH.test(behind)) return false;
  return (
    POST_AHEAD.test(run) &&
    new RegExp(`(?:${HEADS.join('|')})$`, 'u').test(run) &&
    surnameLength(name) === 0
  );
}

/** Further places that name somebody known, without a post. */
function namedAgain(
  sentence: Passage,
  names: ReadonlySet<string>,
  named: readonly Mention[],
): Mention[] {
  return [...names].flatMap((name) => {
    const found: Mention[] = [];
    for (
      let at = sentence.text.indexOf(name);
      at >= 0;
      at = sentence.text.indexOf(name, at + name.length)
    ) {
      const start = sentence.start + at;
      const overlaps = named.some(
        (mention) => mention.start < start + name.length && start < mention.end,
      );
      if (!overlaps) found.push({ ...leader(name, start), isLeader: false });
    }
    return found;
  });
}

/** In text order; of two that overlap the one with posts, then the longer. */
function distinct(mentions: readonly Mention[]): Mention[] {
  const sorted = [...mentions].sort(
    (a, b) => a.start - b.start || b.posts.length - a.posts.length || b.end - a.end,
  );
  const kept: Mention[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (last === undefined || mention.start >= last.end) kept.push(mention);
  }
  return kept;
}
