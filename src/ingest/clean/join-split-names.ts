import { matches } from '../../text/matches.ts';
import { soundClass } from '../../text/name-sound.ts';
import { surnameClass } from '../../text/surname.ts';
import type { Step } from './step.ts';

const FOLLOWED =
  '(?=[、,。;:() \\u3000\\n]|$|主持|出席|参加|列席|陪同|到会|应邀|先后|分别|作|就|受|向|为|在|等|同|及|和|对|率|带|指出|强调|要求|表示|讲话|通报|汇报|传达|宣读|介绍|提出|提|说|负责|牵头|代表|当选|的)';
const OPENED = '(?<=^|[、,。;:( 长记任席员委导师授裁理领导和由局委办司院会镇乡])';
/** 、曲木 史洛、 among names that another mark parts. */
const SPLIT_SOUNDS = `(?<=、)${soundClass}{2,3} ${soundClass}{2,3}(?=、)`;
const SPLIT_NAME = new RegExp(
  `${OPENED}(?:${surnameClass}[ \\u3000]+\\p{Script=Han}(?:[ \\u3000]?\\p{Script=Han})?|${surnameClass}\\p{Script=Han}[ \\u3000]+\\p{Script=Han}|${SPLIT_SOUNDS})${FOLLOWED}`,
  'gmu',
);

/**
 * 张 勇,丁 玲 → 张勇,丁玲; 欧阳 珊 → 欧阳珊: a page stretches a short name to the width of a longer one. Only the
 * blanks go, for a match may reach beyond the name: 葛 亮作的报告.
 */
export const joinSplitNames: Step = (text) =>
  matches(text, SPLIT_NAME).flatMap(({ index, 0: words }) =>
    matches(words, /[ \u3000]+/gu).map((blank) => ({
      start: index + blank.index,
      end: index + blank.index + blank[0].length,
      text: '',
    })),
  );
