import { matches } from '../../../text/matches.ts';
import { soundClass } from '../../../text/name-sound.ts';
import { surnameLength } from '../../../text/surname.ts';
import type { Names } from '../name/name.ts';
import { type ListedName, nameList } from '../name/name-list.ts';
import { type PostTitle, readPost } from '../post/post.ts';
import { upToLastHead } from '../post/post-head.ts';
import type { Passage } from '../text/sentence.ts';
import { bareMention, type Mention } from './mention.ts';

/** 孙浩为五河县人民政府副县长。→ 副县长; 蔡长林的…职务。→ no post: appointed or removed. */
export function readAppointed(sentence: Passage, names: Names): Mention[] {
  return (
    inLine(sentence) ?? [
      ...elected(sentence, names),
      ...removed(sentence, names),
      ...changed(sentence, names),
      ...become(sentence, names),
    ]
  );
}

const LINE =
  /^(?<name>\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})?)(?<!当选|任命|选举|推选)(?:同志)?(?=为|任|的[^。;\n]{2,40}职务)/u;

/** 时光为万年县交通运输局局长; 戴月明的万年县交通运输局局长职务。 each on a line of its own. */
function inLine({ text, start }: Passage): Mention[] | undefined {
  const match = LINE.exec(text);
  const name = match?.groups?.name ?? '';
  if (match === null || surnameLength(name) === 0 || text.length > 60 || /,/u.test(text))
    return undefined;
  const behind = text.slice(match[0].length);
  if (behind.startsWith('的')) return [appointed(name, start, [])];
  const posts = postsGained(behind.slice(1));
  return posts.length > 0 ? [appointed(name, start, posts)] : undefined;
}

/** 任命陈刚为副县长; 补选白明学、金熙哲为常务委员: the names are between the verb and 为. */
const ELECTED = /(?:任命|选举产生|选举|补选|增选|推选|选出|提名)了?(?=\p{Script=Han})/gu;
const BECOMES =
  /^(?:\([^()]{1,8}\))?(?:[两三四五六七八九十\d]{1,3}[位名])?(?:同志)?(?:等\d+[名位](?!(?:同志)?辞)(?:同志为?)?|等?(?:\d+人)?(?:为|当选为?|(?:被)?提名为))(?<gained>[^,。;、\n]{2,60})/u;

/** 选举温暖为副县长、公冶文明为县监察委员会主任 → both, each with the own post. */
function elected({ text, start }: Passage, names: Names): Mention[] {
  return matches(text, ELECTED).flatMap((match) => {
    const found: Mention[] = [];
    let next: number | undefined = match.index + match[0].length;
    while (next !== undefined) {
      const one = electedAt(text, next, names);
      found.push(...one.names.map(({ name, at }) => appointed(name, start + at, one.posts)));
      next =
        one.end !== undefined && /[、,和;]/u.test(text[one.end] ?? '') ? one.end + 1 : undefined;
    }
    return found;
  });
}

/** Those named from here on who became something, what that is, and where it ends. */
function electedAt(text: string, at: number, names: Names) {
  const listed = nameList(text, at, names, 'post');
  const list = listed.length > 0 ? listed : anyName(text, at);
  const last = list.at(-1);
  const behind = last === undefined ? at : last.at + last.name.length;
  const gained = BECOMES.exec(text.slice(behind, behind + 80));
  const posts = postsGained(gained?.groups?.gained ?? '');
  if (last === undefined || gained === null) return { names: [], posts: [], end: undefined };
  return { names: list, posts, end: behind + gained[0].length };
}

/** 任命底建民为县教育局局长: what becomes something is a name, though no surname begins it. */
function anyName(text: string, at: number): ListedName[] {
  const name = /^\p{Script=Han}{3}(?=(?:同志)?为)/u.exec(text.slice(at, at + 6))?.[0];
  return name === undefined || /[以下列名单同志产生]/u.test(name)
    ? []
    : [{ name, at, end: 'verb' }];
}

/** 免去戴月明的县交通运输局局长职务, 撤销赵岩龙同志…职务: no post is left of that. */
function removed({ text, start }: Passage, names: Names): Mention[] {
  return matches(text, /(?:免去|撤销|免除)了?(?=\p{Script=Han})/gu).flatMap((match) => {
    const list = nameList(text, match.index + match[0].length, names, 'post');
    const last = list.at(-1);
    if (last === undefined) return [];
    const behind = text.slice(last.at + last.name.length, last.at + last.name.length + 50);
    if (!/^(?:同志)?的?[^,。;\n]{2,40}职务?/u.test(behind)) return [];
    return list.map(({ name, at }) => appointed(name, start + at, []));
  });
}

const CHANGES =
  /(?:同志(?:任|担任)|(?<![责担信主委兼现时历连卸离上升就新原到])任(?![命免职期务何意])(?=中共|[^,。;]{0,16}(?:组长|指挥长|主任|书记|副?[县市区州旗镇乡]长|常委))|当选为?|同志(?=不再担任|不再兼任)|(?:提出|请求|申请)?辞去)/gu;

/** 李鸿江同志任县委书记; 甲、乙当选副主任; 郑红云提出辞去副县长职务: the names are directly before. */
function changed({ text, start }: Passage, names: Names): Mention[] {
  const lists = new Map<number, ListedName[]>();
  const listAt = (at: number) => {
    const list = lists.get(at) ?? nameList(text, at, names, 'post');
    lists.set(at, list);
    return list;
  };
  return matches(text, CHANGES).flatMap(({ index, 0: words }) => {
    const isSure = words !== '任';
    const listed = namesUpTo(text, index, listAt).filter(
      ({ name }) => isSure || names.known.has(name) || name.length > 2,
    );
    const gained = text.slice(index + words.length, index + words.length + 60);
    const posts = /辞去|同志$/u.test(words) ? [] : postsGained(gained);
    return listed.map(({ name, at }) => appointed(name, start + at, posts));
  });
}

const DOTTED_BEFORE = new RegExp(`${soundClass}{2,6}(?:·\\p{Script=Han}{1,8}){1,2}$`, 'u');
const GROUP = /(?:(?:[两三四五六七八九十\d]{1,3}[位名])?同志|等(?:\d+(?:人|名|位)(?:同志)?)?)$/u;

/** 邢国栋、洛绒·邓珠等48人 before 当选: the list that ends at a place, from the beginning of its clause on. */
function namesUpTo(text: string, end: number, listAt: (at: number) => ListedName[]): ListedName[] {
  const until = end - (GROUP.exec(text.slice(0, end))?.[0].length ?? 0);
  const from = Math.max(...[...',。;:'].map((mark) => text.lastIndexOf(mark, until - 1))) + 1;
  for (const start of [from, ...lastMarks(text, from, until)]) {
    const list = listAt(start);
    const last = list.at(-1);
    if (last !== undefined && last.at + last.name.length === until) return list;
  }
  const dotted = DOTTED_BEFORE.exec(text.slice(from, until))?.[0];
  if (dotted !== undefined) return [{ name: dotted, at: until - dotted.length, end: 'verb' }];
  const name = [4, 3, 2].map((length) => text.slice(until - length, until)).find(isWholeName);
  return name === undefined ? [] : [{ name, at: until - name.length, end: 'verb' }];
}

/** Places behind each 、 of a clause, and 关于, from which a list of fewer names may begin. */
function lastMarks(text: string, from: number, until: number): number[] {
  return matches(text.slice(from, until), /[、和]|关于/gu).map(
    ({ index, 0: mark }) => from + index + mark.length,
  );
}

/** …名单,完么加为夏河县…主任委员: in a sentence of appointments a clause says who becomes what. */
function become({ text, start }: Passage, names: Names): Mention[] {
  if (!/选举|任命|通过|决定|名单|推选/u.test(text)) return [];
  return matches(text, /(?<=[,;。、])(?=\p{Script=Han})/gu).flatMap(({ index }) => {
    const found = electedAt(text, index, names);
    return found.posts.length === 0
      ? []
      : found.names.map(({ name, at }) => appointed(name, start + at, found.posts));
  });
}

function isWholeName(words: string): boolean {
  const surname = surnameLength(words);
  return (
    surname > 0 &&
    words.length >= 2 &&
    words.length <= surname + 2 &&
    !/\P{Script=Han}/u.test(words)
  );
}

function appointed(name: string, start: number, posts: readonly PostTitle[]): Mention {
  return { ...bareMention(name, start, 'name-appointed'), posts, isAppointed: true };
}

/** 县人民法院审判委员会委员 → that; 州委委员、常委 → both: the posts that the words up to the next comma begin with. */
function postsGained(words: string): PostTitle[] {
  const [first = '', ...more] = /^[^,。;\n]*/u.exec(words)?.[0].split('、') ?? [];
  const posts: PostTitle[] = [];
  for (const run of [first, ...more]) {
    const printed = upToLastHead(run);
    // 甲为副县长、乙为…: what follows is no post but somebody else.
    if (printed === null || (run !== first && (printed !== run || /[等为\d]/u.test(run)))) break;
    const post = readPost(withCommittee(printed, posts[0]?.title));
    if (post !== null) posts.push(post);
  }
  return posts;
}

/** 州委委员、常委、副书记 → 州委常委, 州委副书记: bare posts of one committee. */
function withCommittee(printed: string, first: string | undefined): string {
  const committee = /^[省市县区州旗盟]委(?=委员|常委)/u.exec(first ?? '')?.[0];
  return committee !== undefined && /^(?:常委|副?书记)$/u.test(printed)
    ? `${committee}${printed}`
    : printed;
}
