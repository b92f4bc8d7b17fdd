import { replacing } from './step.ts';

/** `第一段\r\n第二段`, also where the page spells the marks out as `\` `r` `\` `n` → one line break. */
export const unifyLineBreaks = replacing(/\r\n?|(?:\\r)?\\n|[\u2028\u2029]/gu, '\n');
