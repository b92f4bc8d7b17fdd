import { placesOfWords } from '../word-places.ts';

/** A place in a text where a word stands, with the words around it. */
export interface TextMatch {
  /** UTF-16 code units of the text from 0; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** …全县«易地搬迁»推进会…: the line around it, with the word marked. */
  readonly quote: string;
}

/** Characters of the line on each side of a match at most. */
const AROUND = 30;

/** The first places where any of the words stands, in the order of the text; of places that overlap the first. */
export function textMatches(text: string, words: readonly string[], limit: number): TextMatch[] {
  const places = [...placesOfWords(text, new Set(words))]
    .flatMap(([word, starts]) => starts.map((start) => ({ start, end: start + word.length })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const found: TextMatch[] = [];
  for (const { start, end } of places) {
    if (found.length === limit) break;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    found.push({ start, end, quote: quoteAt(text, start, end) });
  }
  return found;
}

function quoteAt(text: string, start: number, end: number): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end) === -1 ? text.length : text.indexOf('\n', end);
  // Half of a character such as 𠮷 is none.
  const first = Math.max(lineStart, start - AROUND);
  const last = Math.min(lineEnd, end + AROUND);
  const before = text.slice(first, start).replace(/^[\udc00-\udfff]/u, '');
  const behind = text.slice(end, last).replace(/[\ud800-\udbff]$/u, '');
  const opening = first > lineStart ? '…' : '';
  const closing = last < lineEnd ? '…' : '';
  return `${opening}${before}«${text.slice(start, end)}»${behind}${closing}`;
}
