import type { Edit } from '../../text/alignment.ts';
import { matches } from '../../text/matches.ts';

interface Line {
  /** Where its words begin and end: blanks around them do not count. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In Chinese characters: letters and digits are half as wide. */
  readonly width: number;
  readonly endsSentence: boolean;
}

/** A text is wrapped if it has some lines and most long ones end in the midst of a sentence. */
const WRAPPED = { lines: 4, widest: 62, narrowest: 12, share: 0.5 } as const;
/** A line is full if it is this wide, by the widest; letters and signs make some narrower. */
const FULL = 0.7;
/** How much wider one line may be than nine in ten. */
const LOOSE = 1.3;
/** How much narrower a full line is where all characters are of one width: a mark may not begin a line. */
const EXACT = 1.5;

const SENTENCE_END = /[。!?！？]["”’)】]?$/u;
/** What no line of the text ends with by itself: a list or a bracket goes on. */
const OPEN_END = /[^"']{2}[、,(《“暨]$|[^\p{P}\s](?:以及|关于)$/u;
/** Characters at the end of a line that tell whether it goes on. */
const END = 4;
const BEGINS_ITEM =
  /^(?:[★☆●◆■▲※•◇□△▪○◎【]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、]|\d{1,2}日|(?:\d{4}年)?\d{1,2}月\d{1,2}日|同日|主 ?持|出 ?席|列 ?席|请 ?假|记 ?录|时 ?间|地 ?点|责任编辑|编辑|来源|记者)/u;

/** 旗长云海/清主持召开 → 旗长云海清主持召开: line breaks that a column of print made in the midst of sentences. */
export function joinWrappedLines(text: string): Edit[] {
  const lines = linesIn(text);
  const isFull = fullLine(lines);
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || BEGINS_ITEM.test(next.text)) return [];
    const isWrapped = isFull(line) && !line.endsSentence;
    const isOpen = line.width >= WRAPPED.narrowest && OPEN_END.test(line.text.slice(-END));
    return isWrapped || isOpen ? [{ start: line.end, end: next.start, text: '' }] : [];
  });
}

function linesIn(text: string): Line[] {
  return matches(text, /[^\s\n][^\n]*/gu).map(({ index, 0: words }) => {
    const own = words.trimEnd();
    const wide = own.length > 2 * WRAPPED.widest ? own.length : own.replace(/[ -~]/gu, '').length;
    return {
      start: index,
      end: index + own.length,
      text: own,
      width: wide + (own.length - wide) / 2,
      endsSentence: SENTENCE_END.test(own.slice(-END)),
    };
  });
}

/** Whether a line is as long as one that was broken for want of room; none is where the text is not wrapped. */
function fullLine(lines: readonly Line[]): (line: Line) => boolean {
  // A paragraph on one line: nothing was broken for want of room.
  if (lines.some(({ text }) => text.length > 2 * WRAPPED.widest * LOOSE)) return () => false;
  const full = Math.min(
    looseWidth(lines),
    exactSize(lines, ({ width }) => width),
  );
  const count = exactSize(lines, ({ text }) => text.length);
  return ({ text, width }) => width >= full || text.length >= count;
}

/** The least width of a full line of a column in which letters and signs make some lines narrower. */
function looseWidth(lines: readonly Line[]): number {
  const widths = lines
    .map(({ width }) => width)
    .filter((width) => width >= WRAPPED.narrowest)
    .sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.9)] ?? Number.POSITIVE_INFINITY;
  const long = lines.filter(({ width }) => width >= FULL * widest);
  const open = long.filter(({ endsSentence }) => !endsSentence);
  const isWrapped =
    widest <= WRAPPED.widest &&
    (widths.at(-1) ?? 0) <= widest * LOOSE &&
    open.length >= WRAPPED.lines &&
    open.length >= WRAPPED.share * long.length;
  return isWrapped ? FULL * widest : Number.POSITIVE_INFINITY;
}

/** The size of lines of which two or more are equally long, none longer, and end in the midst of a sentence. */
function exactSize(lines: readonly Line[], sizeOf: (line: Line) => number): number {
  const longest = lines.reduce((most, line) => Math.max(most, sizeOf(line)), 0);
  const open = lines.filter((line) => sizeOf(line) >= longest - EXACT && !line.endsSentence);
  const isWrapped = longest >= WRAPPED.narrowest && longest <= WRAPPED.widest && open.length > 1;
  return isWrapped ? longest - EXACT : Number.POSITIVE_INFINITY;
}
