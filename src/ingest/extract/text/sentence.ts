import { matches } from '../../../text/matches.ts';

/** A stretch of the clean text: `text.slice(start, end)` of the article. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The lines of a clean text, none of them empty. */
export function linesOf(text: string): Passage[] {
  return passages(text, /[^\n]+/gu, 0);
}

/**
 * 会议强调…。会议要求…。 → its sentences, each with the mark that ends it; 谢?宗 is a lost character, no end.
 * A run of 2,000 characters without a mark is cut, so that what is linear in sentences stays so. */
export function sentencesOf({ text, start }: Passage): Passage[] {
  return passages(
    text,
    /(?:[^。!?\n]|(?<=\p{Script=Han})\?(?=[\p{Script=Han},、])){1,2000}[。!?]?/gu,
    start,
  );
}

/** 会上,县长 → 县长: what is after the last of the marks. */
export function behindLast(text: string, marks: string): string {
  return text.slice(Math.max(...[...marks].map((mark) => text.lastIndexOf(mark))) + 1);
}

function passages(text: string, expression: RegExp, offset: number): Passage[] {
  return matches(text, expression).map((match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
    text: match[0],
  }));
}
