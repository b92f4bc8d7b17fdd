import type { Edit } from '../../text/alignment.ts';
import { matches } from '../../text/matches.ts';
import { soundClass } from '../../text/name-sound.ts';
import { replacing } from './step.ts';

const between = replacing(/[•・‧∙⋅･●.](?<=\p{Script=Han}.)(?=\p{Script=Han})/gu, '·');

/** Signs that are a dot only between two parts of a name by sound, and a blank. */
const SIGN = / ?[-–—?·•・.] ?| /gu;
const PARTS = {
  sign: {
    before: new RegExp(`${soundClass}{2}$`, 'u'),
    behind: new RegExp(`^${soundClass}{2}`, 'u'),
  },
  blank: {
    before: new RegExp(`(?:^|[^\\s\\p{Script=Han}]|[长记任席员])${soundClass}{2,6}$`, 'u'),
    behind: new RegExp(`^${soundClass}{3,7}(?:[^\\s\\p{Script=Han}]|$)`, 'u'),
  },
} as const;
/** Characters of a part at most, with what stands before it. */
const LONGEST_PART = 8;

/** 扎西•顿珠, 吾拉木-合牙孜丁, 洛绒?邓珠 → with one dot: the sign between the parts of a name, whichever it was. */
export function unifyMiddleDots(text: string): Edit[] {
  const sure = between(text);
  const taken = new Set(sure.map(({ start }) => start));
  const likely = matches(text, SIGN).flatMap(({ index, 0: sign }) => {
    const end = index + sign.length;
    const isTaken = taken.has(index) || (sign.length > 1 && taken.has(index + 1));
    return isTaken || !isBetweenParts(text, index, end) ? [] : [{ start: index, end, text: '·' }];
  });
  return [...sure, ...likely].sort((a, b) => a.start - b.start);
}

function isBetweenParts(text: string, start: number, end: number): boolean {
  const { before, behind } = text.slice(start, end) === ' ' ? PARTS.blank : PARTS.sign;
  const part = text.slice(Math.max(0, start - LONGEST_PART), start);
  return (
    before.test(part.slice(part.lastIndexOf('\n') + 1)) &&
    behind.test(text.slice(end, end + LONGEST_PART))
  );
}
