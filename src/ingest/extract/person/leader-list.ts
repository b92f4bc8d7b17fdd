import { matches } from '../../../text/matches.ts';
import { isNameBySound } from '../../../text/name-sound.ts';
import { surnameLength } from '../../../text/surname.ts';
import type { Names } from '../name/name.ts';
import { type ListedName, nameList } from '../name/name-list.ts';
import type { RuleName } from '../text/rule.ts';
import type { Passage } from '../text/sentence.ts';
import { bareMention, type Mention, overlapsAny } from './mention.ts';

/** 县领导, 大会执行主席, 县四大班子在家领导还有: these are followed by names. */
const LEADERS =
  /(?:(?:就座|就坐|出席|参加|到会)[^,。;]{0,8}的还?有|执行主席(?:的?(?:是|有))?|主席团成员|拟任命?人员|任职人员|新任命的?(?:人员|干部)|(?:成员|人员|领导|同志)(?=还?有|还?包括)|(?:(?:[县市区州省旗盟镇乡]|街道)(?:委|级|直|上)?(?:四大?|五大|四家|几大|四套|五套|六大|两|党政)?(?:班子|组织|家)?(?:成员|的)?(?:副[县市厅]级以上)?(?:主要)?|考评组|考核组|督导组|代表团|其他|有关|的)老?领导(?:同志|干部|人|班子成员)?)(?:还有|有|还包括|包括)?[::]?(?![和及与])/gu;
/** A sentence without any of these words has no such list. */
const MAY_LIST = /有|领导|主席|人员|成员|同志|干部/u;

/** 县领导董庆华、黄锦耀等: names after the word for leaders. */
export function inLeaderLists({ text, start }: Passage, names: Names): Mention[] {
  if (!MAY_LIST.test(text)) return [];
  return matches(text, LEADERS).flatMap((match) => {
    const from = match.index + match[0].length;
    const list = nameList(text, text[from] === ' ' ? from + 1 : from, names, 'leaders');
    // One or two words without a surname are more likely none: 县级领导包联, 领导干部学法、守法.
    const isUnlikely = list.length < 3 && !list.some((one) => isName(one, names));
    return isUnlikely ? [] : leaders(list, start, 'name-in-leader-list');
  });
}

/** What may begin with a list, a clause or what is behind 带领: a name of a few characters, and what joins or ends a list. */
const CLAUSE =
  /(?<=^|[,。;:\s()]|[带率]领|会同)(?=[\p{Script=Han}·]{2,16}?(?:[、 和及与等(]|同志))/gu;
const LEADERS_AFTER =
  /^等?(?:\d+[名位])?(?:在家的?|其他)?(?:副?[县市厅区州省旗盟]|四|五|其他|领导|各位|有关|同志|党政)/u;
const PRESENT_AFTER =
  /^(?:(?:以及|和|及|与)[^,。;]{0,24}(?:领导|成员)(?:同志)?|等)?(?:分别|共同|一同|应邀)?(?:出席|参加|列席|陪同|到会|在主席台)/u;

/** Names of a list that is taken for one whole. */
const LONG_LIST = 8;

/** 王东红、郭海军、程江芬等县四大组织领导: a list of names at the start of a clause. */
export function inBareLists(
  { text, start }: Passage,
  names: Names,
  taken: readonly Mention[],
): Mention[] {
  let reached = 0;
  return matches(text, CLAUSE).flatMap(({ index }) => {
    // Within a long list no other begins: 张 勇 李 明 王 芳 is read once.
    if (index < reached) return [];
    if (overlapsAny({ start: start + index, end: start + index + 1 }, taken)) return [];
    const list = nameList(text, index, names, 'clause');
    if (list.length >= LONG_LIST) reached = list.at(-1)?.at ?? 0;
    return (areLikely(list, names) || isLeaderAlone(text, list)) && areLeaders(text, list, names)
      ? leaders(list, start, 'name-in-bare-list')
      : [];
  });
}

/** Whether the words after a list mark it as one of leaders, or as present; or all its names are known. */
function areLeaders(text: string, list: readonly ListedName[], { known }: Names): boolean {
  const last = list.at(-1);
  const behind = last === undefined ? 0 : last.at + last.name.length;
  const rest = text.slice(behind, behind + 50);
  const areTold = LEADERS_AFTER.test(rest) || PRESENT_AFTER.test(rest);
  return areTold || list.every(({ name }) => known.has(name));
}

/** 赛力克·胡安德克等县四大班子领导: one name of several leaders. */
function isLeaderAlone(text: string, [one, ...more]: readonly ListedName[]): boolean {
  if (one === undefined || more.length > 0) return false;
  return /^等(?:在家的?)?[县市区州旗镇乡].{0,10}(?:领导|班子)/u.test(
    text.slice(one.at + one.name.length),
  );
}

/** Two names with surnames, or a longer list in which every other has one: 何永胜、次旺朗杰、陈立军. */
function areLikely(list: readonly ListedName[], names: Names): boolean {
  const named = list.filter((one) => isName(one, names)).length;
  return list.length < 4 ? list.length > 1 && named === list.length : named * 2 >= list.length;
}

function isName({ name }: ListedName, { known }: Names): boolean {
  return surnameLength(name) > 0 || known.has(name) || isNameBySound(name);
}

function leaders(list: readonly ListedName[], start: number, rule: RuleName): Mention[] {
  return list.map(({ name, at }) => ({ ...bareMention(name, start + at, rule), isLeader: true }));
}
