import { matches } from '../../../text/matches.ts';
import { nameRarity } from '../../../text/name-rarity.ts';
import type { Names } from '../name/name.ts';
import { followerAt } from '../name/name-end.ts';
import { nameList } from '../name/name-list.ts';
import type { Passage } from '../text/sentence.ts';
import { bareMention, type Mention, overlapsAny } from './mention.ts';

/** A clause that begins with three characters and what only persons do. */
const CLAUSE =
  /(?<=^|[,。;:])(?<name>\p{Script=Han}{3})(?=主持(?:会议|召开)|出席|参加|列席|讲话|发言|汇报|作(?:了|工作|情况|动员|重要|总结|表态)*(?:报告|讲话|发言|汇报|部署|说明))/gu;

const SPEAKERS =
  /^(?:等?\d+[名位](?:委员|代表|同志)?|等)?(?:同志|委员|代表)?(?:分别|先后|依次)?(?:围绕|就|以《|代表|从|作|进行)[^。;]{0,400}?(?:发言|交流)/u;

/** 甲、乙等8名委员围绕…作大会发言 → 甲, 乙: who speaks from the floor is told by name alone. */
export function floorSpeakers(
  { text, start }: Passage,
  names: Names,
  taken: readonly Mention[],
): Mention[] {
  if (!/发言|交流/u.test(text)) return [];
  return matches(text, /(?<=^|[,。;:])(?=[\p{Script=Han}·]{2,16}?[、和])/gu).flatMap(
    ({ index }) => {
      if (overlapsAny({ start: start + index, end: start + index + 1 }, taken)) return [];
      const list = nameList(text, index, names, 'clause');
      const last = list.at(-1);
      if (last === undefined || list.length < 2) return [];
      const areSpeakers = SPEAKERS.test(text.slice(last.at + last.name.length));
      return areSpeakers
        ? list.map(({ name, at }) => bareMention(name, start + at, 'name-before-verb'))
        : [];
    },
  );
}

/** 副县长高建民讲话,苏广平主持会议。 → 苏广平 too: somebody without a post, where the name is no rare one. */
export function beforeVerbs({ text, start }: Passage, taken: readonly Mention[]): Mention[] {
  return matches(text, CLAUSE).flatMap(({ index, groups }) => {
    const name = groups?.name ?? '';
    const span = { start: start + index, end: start + index + name.length };
    // 王辉在 of 王辉在会上发言 is none.
    const isCut = followerAt(text, index + 2) !== undefined;
    if (isCut || nameRarity(name) === 'rare' || overlapsAny(span, taken)) return [];
    return [bareMention(name, span.start, 'name-before-verb')];
  });
}
