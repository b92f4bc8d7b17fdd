import { replacing } from './step.ts';

/** Blanks at the ends of lines and empty lines → none; blanks between words stay one. */
export const trimLines = replacing(/\s+/gu, (match) => {
  const [blanks] = match;
  const { index = 0, input = '' } = match;
  if (index === 0 || index + blanks.length === input.length) return '';
  if (blanks.includes('\n')) return '\n';
  return blanks.length > 1 ? ' ' : blanks;
});
