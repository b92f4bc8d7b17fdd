import { styleText } from 'node:util';
import { grouped } from '../grouped.ts';
import type { Extraction } from '../ingest/extract/extract.ts';
import type { ListedFact } from '../ingest/record/list-facts.ts';
import {
  type FactMark,
  headOf,
  type MarkedSentence,
  markedSentences,
  partsOf,
  ruleOf,
} from './marked-sentences.ts';

const COLOURS = {
  county: 'green',
  official: 'cyan',
  post: 'blue',
  meeting: 'magenta',
  attendance: 'yellow',
  policy: 'red',
  organization: 'gray',
  target: 'greenBright',
} as const satisfies Readonly<Record<ListedFact['kind'], string>>;

/**
 * The article's own data, then its clean text, a sentence a line; under each one line that lists the facts that were read in
 * it: their kind, their values, the rule that read them and how sure it is. On a terminal the words of each are in the colour
 * of its kind; elsewhere they are marked as ⟦words⟧number.
 */
export function explainText(extraction: Extraction, isColoured: boolean): string {
  const head = headOf(extraction.record).map(([what, values]) => `    ${what}: ${values}`);
  const body = markedSentences(extraction).flatMap((sentence) => [
    isColoured ? colouredLine(sentence) : markedLine(sentence),
    ...(sentence.marks.length === 0 ? [] : [factLine(sentence.marks, isColoured)]),
  ]);
  return [...head, ...body].join('\n');
}

function colouredLine(sentence: MarkedSentence): string {
  return partsOf(sentence)
    .map(({ text, kind }) => (kind === undefined ? text : styleText([COLOURS[kind], 'bold'], text)))
    .join('');
}

/** The line with a bracket where a place begins and, numbered, where it ends; places may overlap. */
function markedLine({ text: line, start: from, marks }: MarkedSentence): string {
  const inserted = marks
    .flatMap(({ number, start, end }) => [
      { place: start - from, text: '⟦', order: 1 },
      { place: Math.min(end - from, line.length), text: `⟧${number}`, order: 0 },
    ])
    .toSorted((a, b) => a.place - b.place || a.order - b.order);
  let read = 0;
  const parts = inserted.map(({ place, text }) => {
    const part = `${line.slice(read, place)}${text}`;
    read = place;
    return part;
  });
  return `${parts.join('')}${line.slice(read)}`;
}

/** `    post 1 李江: 州委副书记 [post 0.98] · attendance 2 李江: host; 3 刘成鸣: attendee [attendee 0.95]`: what one rule read stands together. */
function factLine(marks: readonly FactMark[], isColoured: boolean): string {
  const byRule = grouped(marks, (mark) => `${mark.fact.kind} ${ruleOf(mark)}`);
  const facts = [...byRule.values()].map((same) => {
    const [first] = same;
    if (first === undefined) return '';
    const { kind } = first.fact;
    const rule = `[${ruleOf(first)}]`;
    const words = same.map(({ number, fact }) =>
      isColoured ? fact.words : `${number} ${fact.words}`,
    );
    return isColoured
      ? `${styleText(COLOURS[kind], kind)} ${words.join('; ')} ${styleText('dim', rule)}`
      : `${kind} ${words.join('; ')} ${rule}`;
  });
  return `    ${facts.join(' · ')}`;
}
