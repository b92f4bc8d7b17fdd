import { surnameClass } from '../../text/surname.ts';
import { replacing } from './step.ts';

const FOLLOWED =
  '(?=[、,。;:()\\n]|$|主持|出席|参加|列席|作|就|受|向|为|在|等|同|及|和|指出|强调|要求|讲话|通报|汇报|传达|宣读|的)';

/** 张 勇,丁 玲 → 张勇,丁玲: a page stretches a name of two characters to the width of three. */
export const joinSplitNames = replacing(
  new RegExp(`(?<surname>${surnameClass})[ \\u3000]+(?<given>\\p{Script=Han})${FOLLOWED}`, 'gmu'),
  ({ groups }) => `${groups?.surname}${groups?.given}`,
);
