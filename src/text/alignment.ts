import { firstIndex } from './first-index.ts';

/** One change to a text: the characters from `start` up to `end` become `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stretch of a text in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text that came out of a source by edits, and for each of its characters where it stood there. */
export interface AlignedText {
  readonly source: string;
  readonly text: string;
  /** Source offset of the first character of the atom that the clean character belongs to. */
  readonly starts: Int32Array;
  /** Source offset after the last character of that atom. */
  readonly ends: Int32Array;
}

/** The source as its own clean text: every character is where it stood. */
export function aligned(source: string): AlignedText {
  const starts = new Int32Array(source.length);
  const ends = new Int32Array(source.length);
  for (let index = 0; index < source.length; index++) {
    starts[index] = index;
    ends[index] = index + 1;
  }
  return { source, text: source, starts, ends };
}

/**
 * Makes the edits, which are sorted and do not overlap. Characters that came out of one edit stay
 * together: 縣(xiàn) → 县 is one atom, so that whoever shows 县 shows 縣(xiàn).
 */
export function applyEdits(before: AlignedText, edits: readonly Edit[]): AlignedText {
  if (edits.length === 0) return before;
  const length = edits.reduce(
    (sum, { start, end, text }) => sum + text.length - (end - start),
    before.text.length,
  );
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  const parts: string[] = [];
  let read = 0;
  let written = 0;
  const keepUpTo = (end: number) => {
    parts.push(before.text.slice(read, end));
    starts.set(before.starts.subarray(read, end), written);
    ends.set(before.ends.subarray(read, end), written);
    written += end - read;
  };
  for (const { start, end, text } of edits) {
    keepUpTo(start);
    parts.push(text);
    starts.fill(before.starts[start] ?? 0, written, written + text.length);
    ends.fill(before.ends[end - 1] ?? 0, written, written + text.length);
    written += text.length;
    read = end;
  }
  keepUpTo(before.text.length);
  joinOverlaps(starts, ends);
  return { source: before.source, text: parts.join(''), starts, ends };
}

/** Atoms that an edit cut across become one, so that atoms never overlap. */
function joinOverlaps(starts: Int32Array, ends: Int32Array): void {
  let first = 0;
  for (let index = 1; index < starts.length; index++) {
    const end = ends[first] ?? 0;
    if ((starts[index] ?? 0) >= end) {
      first = index;
      continue;
    }
    if (starts[index] === starts[first] && ends[index] === end) continue;
    const joined = Math.max(end, ends[index] ?? 0);
    starts.fill(starts[first] ?? 0, first, index + 1);
    ends.fill(joined, first, index + 1);
  }
}

/** What turns the source into the text: sorted, one edit an atom that differs or a stretch left out. */
export function editsOf({ source, text, starts, ends }: AlignedText): Edit[] {
  const edits: Edit[] = [];
  const push = (start: number, end: number, replacement: string) => {
    if (source.slice(start, end) !== replacement) edits.push({ start, end, text: replacement });
  };
  let behind = 0;
  for (let index = 0; index < text.length; ) {
    const [start = 0, end = 0] = [starts[index], ends[index]];
    let next = index + 1;
    while (next < text.length && starts[next] === start && ends[next] === end) next++;
    push(behind, start, '');
    push(start, end, text.slice(index, next));
    behind = end;
    index = next;
  }
  push(behind, source.length, '');
  return edits;
}

/** What is left in the text of a span of the source; undefined where all of it was left out. */
export function cleanSpan({ starts, ends }: AlignedText, { start, end }: Span): Span | undefined {
  const first = firstIndex(ends, (behind) => behind > start);
  const behind = firstIndex(starts, (begin) => begin >= end);
  return first < behind ? { start: first, end: behind } : undefined;
}

/**
 * The stored alignment of a text and its source: how many characters are equal one for one,
 * then how many the source has in the place of how many of the text; and so on.
 */
export type Alignment = readonly number[];

/** Writes the map down in short. */
export function alignmentOf(text: AlignedText): Alignment {
  let behind = 0;
  return editsOf(text)
    .filter(({ start, end, text: inserted }) => end - start !== 1 || inserted.length !== 1)
    .flatMap(({ start, end, text: inserted }) => {
      const oneForOne = start - behind;
      behind = end;
      return [oneForOne, end - start, inserted.length];
    });
}

/** The span of the source that a span of the text comes from. */
export function sourceSpan(alignment: Alignment, { start, end }: Span): Span {
  let clean = 0;
  let source = 0;
  const found = { start: -1, end: -1 };
  /** Sets the start or the end if the first or the last character of the span is in this run. */
  const pass = (length: number, startOf: (offset: number) => number, endOf: typeof startOf) => {
    if (start >= clean && start < clean + length) found.start = startOf(start - clean);
    if (end > clean && end <= clean + length) found.end = endOf(end - clean);
    clean += length;
  };
  const passSame = (length: number) => {
    const exact = (offset: number) => source + offset;
    pass(length, exact, exact);
    source += length;
  };
  for (let index = 0; index < alignment.length && found.end < 0; index += 3) {
    const [same = 0, removed = 0, inserted = 0] = alignment.slice(index, index + 3);
    passSame(same);
    const [first, behind] = [source, source + removed];
    pass(
      inserted,
      () => first,
      () => behind,
    );
    source = behind;
  }
  if (found.end < 0 || found.start < 0) passSame(Math.max(end - clean, 0));
  return found;
}
