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

/** The first places where any of the words stands, in the order of the text; of places that overlap the first and longest. */
export function textMatches(text: string, words: readonly string[], limit: number): TextMatch[] {
  const found: TextMatch[] = [];
  // The next place of each word: one that comes later is not looked for again.
  let coming = words.map((word) => ({ word, start: text.indexOf(word) }));
  for (let from = 0; found.length < limit; ) {
    coming = coming
      .map(({ word, start }) => ({
        word,
        start: start === -1 || start >= from ? start : text.indexOf(word, from),
      }))
      .filter(({ start }) => start !== -1);
    const [next] = coming.toSorted((a, b) => a.start - b.start || b.word.length - a.word.length);
    if (next === undefined) return found;
    from = next.start + next.word.length;
    found.push({ start: next.start, end: from, quote: quoteAt(text, next.start, from) });
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
