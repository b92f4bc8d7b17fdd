import type { Edit } from '../../text/alignment.ts';
import { soundClass } from '../../text/name-sound.ts';
import { replacing } from './step.ts';

const between = replacing(/(?<=\p{Script=Han})[•・‧∙⋅･●.](?=\p{Script=Han})/gu, '·');

/** Signs that are a dot only between two parts of a name by sound. */
const bySound = replacing(
  new RegExp(
    `(?<=${soundClass}{2}) ?[-–—?·•・.] ?(?=${soundClass}{2})|(?<=(?:^|[^\\s\\p{Script=Han}]|[长记任席员])${soundClass}{2,6}) (?=${soundClass}{3,7}(?:[^\\s\\p{Script=Han}]|$))`,
    'gmu',
  ),
  '·',
);

/** 扎西•顿珠, 吾拉木-合牙孜丁, 洛绒?邓珠 → with one dot: the sign between the parts of a name, whichever it was. */
export function unifyMiddleDots(text: string): Edit[] {
  const sure = between(text);
  const likely = bySound(text).filter(
    ({ start, end }) => !sure.some((one) => one.start < end && start < one.end),
  );
  return [...sure, ...likely].sort((a, b) => a.start - b.start);
}
