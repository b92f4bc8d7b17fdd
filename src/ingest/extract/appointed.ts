import { surnameLength } from '../../text/surname.ts';
import { bareMention, type Mention } from './mention.ts';
import { type Names, nameList } from './name-list.ts';
import { HEAD, type PostTitle, readPost } from './post.ts';
import type { Passage } from './sentence.ts';

const APPOINTED = new RegExp(
  `^(?<name>\\p{Script=Han}{2,4}(?:·\\p{Script=Han}{1,6})?)(?:同志)?(?:任|为(?<gained>[^,。;\\n]{2,40}(?:${HEAD}))|的[^。;\\n]{2,40}职务)[,。;]?$`,
  'u',
);

const NAME = '\\p{Script=Han}{2,4}?(?:·\\p{Script=Han}{1,6})?';
const GAINED = `(?<gained>[^,。;、\\n]{0,40}?(?:${HEAD}))`;
/** 李鸿江同志任县委书记; 李鑫同志不再担任; 郑红云提出辞去副县长职务: told within a sentence. */
const CHANGED = new RegExp(
  `(?<of>${NAME})(?:同志(?:任|担任)|当选(?:为)?)${GAINED}|(?<left>${NAME})(?:同志)?(?:不再担任|不再兼任|(?:提出|请求|申请|因[^,。]{1,10})?辞去)`,
  'gu',
);
/** 任命陈刚为副县长; 补选白明学、金熙哲为常务委员: the names stand between the verb and 为. */
const ELECTED = /(?:任命|选举|补选|增选|推选|决定任命|当选|选出|提名)(?:了)?(?=\p{Script=Han})/gu;
const BECOMES = new RegExp(`^(?:\\([^)]{1,8}\\))?(?:同志)?(?:等)?(?:\\d+人)?(?:为|当选为?)(?<gained>[^,。;、\\n]{0,40}(?:${HEAD}))(?=[,。;、\\n和]|$)`, 'u');

/** 孙浩为五河县人民政府副县长。→ 副县长; 蔡长林的…职务。→ no post: appointed or removed. */
export function readAppointed(sentence: Passage, names: Names): Mention[] {
  const { text, start } = sentence;
  const line = APPOINTED.exec(text)?.groups;
  if (line?.name !== undefined && surnameLength(line.name) > 0) {
    return [appointed(line.name, start, gainedPosts(line.gained))];
  }
  return [...elected(sentence, names), ...removed(sentence, names), ...changed(sentence)];
}

/** 选举温暖为副县长、公冶文明为县监察委员会主任 → both, each with the own post. */
function elected({ text, start }: Passage, names: Names): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(ELECTED)) {
    let at = match.index + match[0].length;
    for (;;) {
      const list = nameList(text, at, names, true);
      const last = list.at(-1);
      if (last === undefined) break;
      const behind = last.at + last.name.length;
      const gained = BECOMES.exec(text.slice(behind, behind + 60));
      if (gained === null) break;
      const posts = gainedPosts(gained.groups?.gained);
      found.push(...list.map(({ name, at: place }) => appointed(name, start + place, posts)));
      at = behind + gained[0].length;
      if (!/^[、,和;]/u.test(text.slice(at, at + 1))) break;
      at += 1;
    }
  }
  return found;
}

/** 免去戴月明的县交通运输局局长职务, 撤销赵岩龙同志…职务: no post is left of that. */
function removed({ text, start }: Passage, names: Names): Mention[] {
  return Array.from(text.matchAll(/(?:免去|撤销|免除)(?:了)?(?=\p{Script=Han})/gu)).flatMap((match) => {
    const list = nameList(text, match.index + match[0].length, names, true);
    const last = list.at(-1);
    const behind = last === undefined ? '' : text.slice(last.at + last.name.length);
    if (!/^(?:同志)?(?:的)?[^,。;\n]{2,40}职务?/u.test(behind)) return [];
    return list.map(({ name, at }) => appointed(name, start + at, []));
  });
}

function changed({ text, start }: Passage): Mention[] {
  return Array.from(text.matchAll(CHANGED)).flatMap((match) => {
    const { of, gained, left } = match.groups ?? {};
    const who = (of ?? left ?? '').replace(/等$/u, '');
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
    return [appointed(own, at, gainedPosts(gained))];
  });
}

function appointed(name: string, start: number, posts: readonly PostTitle[]): Mention {
  return { ...bareMention(name, start, 'name-appointed'), posts, isAppointed: true };
}

function gainedPosts(gained: string | undefined): PostTitle[] {
  const post = gained === undefined ? null : readPost(gained);
  return post === null ? [] : [post];
}
