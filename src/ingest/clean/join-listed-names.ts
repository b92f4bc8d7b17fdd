import type { Edit } from '../../text/alignment.ts';
import { matches } from '../../text/matches.ts';
import { soundClass } from '../../text/name-sound.ts';
import { surnameClass } from '../../text/surname.ts';

const NAME = `(?:${surnameClass} ?\\p{Script=Han}(?: ?\\p{Script=Han})?|\\p{Script=Han}{2,7}·\\p{Script=Han}{2,7}|${soundClass}{2,5})`;
/** Three names at least, a line each. */
const COLUMN = new RegExp(`^ *${NAME} *(?:\\n\\s*${NAME} *(?=\\n|$)){2,}`, 'gmu');

/** 张勇 / 李明 / 王芳, each on a line of its own → 张勇、李明、王芳: a list of names as a column of a page. */
export function joinListedNames(text: string): Edit[] {
  return matches(text, COLUMN).flatMap(({ index, 0: column }) =>
    matches(column, / {0,9}\n\s{0,9}/gu).map((gap) => ({
      start: index + gap.index,
      end: index + gap.index + gap[0].length,
      text: '、',
    })),
  );
}
