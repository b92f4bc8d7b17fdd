import { nameRarity } from '../../../text/name-rarity.ts';
import type { Passage } from '../text/sentence.ts';
import { bareMention, type Mention, overlapsAny } from './mention.ts';
import { followerAt } from './name-end.ts';

/** A clause that begins with three characters and what only persons do. */
const CLAUSE =
  /(?<=^|[,。;:])(?<name>\p{Script=Han}{3})(?=主持(?:会议|召开)|出席|参加|列席|讲话|发言|汇报|作(?:了|工作|情况|动员|重要|总结|表态)*(?:报告|讲话|发言|汇报|部署|说明))/gu;

/** 副县长高建民讲话,苏广平主持会议。 → 苏广平 too: somebody without a post, where the name is no rare one. */
export function beforeVerbs({ text, start }: Passage, taken: readonly Mention[]): Mention[] {
  return Array.from(text.matchAll(CLAUSE)).flatMap(({ index, groups }) => {
    const name = groups?.name ?? '';
    const span = { start: start + index, end: start + index + name.length };
    // 王辉在 of 王辉在会上发言 is none.
    const isCut = followerAt(text, index + 2) !== undefined;
    if (isCut || nameRarity(name) === 'rare' || overlapsAny(span, taken)) return [];
    return [bareMention(name, span.start, 'name-before-verb')];
  });
}
