import { surnameLength } from '../../../text/surname.ts';
import { type PostTitle, readPost } from '../post/post.ts';
import { upToLastHead } from '../post/post-head.ts';
import type { Passage } from '../text/sentence.ts';
import { bareMention, type Mention } from './mention.ts';
import type { Names } from './name.ts';
import { type ListedName, nameList } from './name-list.ts';

/** 孙浩为五河县人民政府副县长。→ 副县长; 蔡长林的…职务。→ no post: appointed or removed. */
export function readAppointed(sentence: Passage, names: Names): Mention[] {
  return (
    inLine(sentence) ?? [
      ...elected(sentence, names),
      ...removed(sentence, names),
      ...changed(sentence),
    ]
  );
}

const LINE =
  /^(?<name>\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})?)(?:同志)?(?=为|任|的[^。;\n]{2,40}职务)/u;

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
const ELECTED = /(?:任命|选举|补选|增选|推选|选出|提名)了?(?=\p{Script=Han})/gu;
const BECOMES =
  /^(?:\([^()]{1,8}\))?(?:同志)?等?(?:\d+人)?(?:为|当选为?)(?<gained>[^,。;、\n]{2,50})/u;

/** 选举温暖为副县长、公冶文明为县监察委员会主任 → both, each with the own post. */
function elected({ text, start }: Passage, names: Names): Mention[] {
  return Array.from(text.matchAll(ELECTED)).flatMap((match) => {
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
  const gained = BECOMES.exec(text.slice(behind, behind + 70));
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
  return Array.from(text.matchAll(/(?:免去|撤销|免除)了?(?=\p{Script=Han})/gu)).flatMap((match) => {
    const list = nameList(text, match.index + match[0].length, names, 'post');
    const last = list.at(-1);
    if (last === undefined) return [];
    const behind = text.slice(last.at + last.name.length, last.at + last.name.length + 50);
    if (!/^(?:同志)?的?[^,。;\n]{2,40}职务?/u.test(behind)) return [];
    return list.map(({ name, at }) => appointed(name, start + at, []));
  });
}

const CHANGES = /(?:同志(?:任|担任)|当选为?|同志(?=不再担任|不再兼任)|(?:提出|请求|申请)?辞去)/gu;

/** 李鸿江同志任县委书记; 李鑫同志不再担任; 郑红云提出辞去副县长职务: the name is directly before. */
function changed({ text, start }: Passage): Mention[] {
  return Array.from(text.matchAll(CHANGES)).flatMap(({ index, 0: words }) => {
    const before = text.slice(Math.max(0, index - 5), index).replace(/等$/u, '');
    const name = [4, 3, 2].map((length) => before.slice(-length)).find(isWholeName);
    if (name === undefined) return [];
    const at = index - (text[index - 1] === '等' ? 1 : 0) - name.length;
    const gained = text.slice(index + words.length, index + words.length + 50);
    const posts = /辞去|同志$/u.test(words) ? [] : postsGained(gained);
    return [...namesBefore(text, at), { name, at }].map((one) =>
      appointed(one.name, start + one.at, posts),
    );
  });
}

/** 邢国栋、苗雨、范丽霞当选副主任 → 邢国栋 and 苗雨 too: the names of a list that ends at a place. */
function namesBefore(text: string, at: number): { name: string; at: number }[] {
  if (text[at - 1] !== '、') return [];
  const end = at - 1;
  const name = [4, 3, 2]
    .map((length) => text.slice(Math.max(0, end - length), end))
    .find((words) => isWholeName(words) && isOpening(text, end - words.length));
  if (name === undefined) return [];
  const start = end - name.length;
  return [...namesBefore(text, start), { name, at: start }];
}

function isOpening(text: string, at: number): boolean {
  return at === 0 || /[、,。;:\s]/u.test(text.charAt(at - 1));
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

/** 县人民法院审判委员会委员 → that: the longest post that the words up to the next mark begin with. */
function postsGained(words: string): PostTitle[] {
  const run = /^[^,。;、\n]*/u.exec(words)?.[0] ?? '';
  const printed = upToLastHead(run);
  const post = printed === null ? null : readPost(printed);
  return post === null ? [] : [post];
}
