import type { Edit } from '../../text/alignment.ts';
import { matches } from '../../text/matches.ts';

/** What is not shown, from its beginning to its end. */
const UNSEEN: readonly (readonly [RegExp, string])[] = [
  [/<!--/gu, '-->'],
  [/<script\b/giu, '</script>'],
  [/<style\b/giu, '</style>'],
];
const TAG = /<\/?(?<tag>[a-zA-Z][a-zA-Z0-9]{0,12})\b[^<>]{0,600}>/gu;
const BLOCK = /^(?:p|div|br|h[1-6]|li|ul|ol|tr|td|table|section|article|center)$/iu;

/** `<P>9月23日</P>` → `9月23日` on a line of its own: tags, comments and scripts in a plain text. */
export function dropHtml(text: string): Edit[] {
  const unseen = UNSEEN.flatMap(([opening, closing]) => stretches(text, opening, closing));
  const tags = matches(text, TAG).map(({ index, groups, 0: tag }) => ({
    start: index,
    end: index + tag.length,
    text: BLOCK.test(groups?.tag ?? '') ? '\n' : '',
  }));
  let reached = 0;
  return [...unseen, ...tags]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}

/** From each opening to its closing; what is never closed is left as it is. */
function stretches(text: string, opening: RegExp, closing: string): Edit[] {
  const found: Edit[] = [];
  const lower = text.toLowerCase();
  // Some letters are longer in lower case: then offsets would not be those of the text.
  const searched = lower.length === text.length ? lower : text;
  let reached = 0;
  for (const { index } of matches(text, opening)) {
    if (index < reached) continue;
    const close = searched.indexOf(closing, index);
    if (close < 0) break;
    reached = close + closing.length;
    found.push({ start: index, end: reached, text: '' });
  }
  return found;
}
