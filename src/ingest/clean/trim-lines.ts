import { replacing } from './step.ts';

/** Blanks at the ends of lines and empty lines → none; blanks between words stay one. */
export const trimLines = replacing(/^\s+|\s+$|[ \t]*\n\s*|[ \t]{2,}/gu, (match) => {
  if (match[0].includes('\n')) return match.index === 0 || isLast(match) ? '' : '\n';
  return match.index === 0 || isLast(match) ? '' : ' ';
});

function isLast({ index = 0, input = '', 0: whole }: RegExpMatchArray): boolean {
  return index + whole.length === input.length;
}
