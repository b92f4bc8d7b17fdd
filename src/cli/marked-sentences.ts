import type { Extraction } from '../ingest/extract/extract.ts';
import { isOfSeveralDays, type ListedFact, listFacts } from '../ingest/record/list-facts.ts';

/** One place of one fact in the clean text, numbered in the order of places. */
export interface FactMark {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly fact: ListedFact;
  /** The name of the rule that read it; `given` where another extractor did. */
  readonly rule: string;
  readonly confidence: number | null;
}

/** A sentence of the clean text, with its place, and the marks that begin in it. */
export interface MarkedSentence {
  readonly text: string;
  readonly start: number;
  readonly marks: readonly FactMark[];
}

/** 。!?;, and what closes a quotation behind it, end a sentence; so does a line feed. */
const SENTENCE = /[^。！？!?；;\n]*(?:[。！？!?；;]+[”’」』)）]*|\n|$)/gu;

/** The sentences of an article, each with the places where a fact was read. */
export function markedSentences({ text: { text }, record }: Extraction): MarkedSentence[] {
  const marks = marksOf(listFacts(record));
  let next = 0;
  return Array.from(text.matchAll(SENTENCE), ({ 0: sentence, index }) => {
    const own: FactMark[] = [];
    for (
      let mark = marks[next];
      mark !== undefined && mark.start < index + sentence.length;
      mark = marks[++next]
    )
      own.push(mark);
    return { text: sentence.replace('\n', ''), start: index, marks: own };
  }).filter((sentence) => sentence.text !== '');
}

function marksOf(facts: readonly ListedFact[]): FactMark[] {
  return facts
    .flatMap((fact) =>
      fact.evidence.map(({ start, end, rule, confidence }) => ({
        start,
        end,
        fact,
        rule: rule ?? 'given',
        confidence,
      })),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((mark, index) => ({ ...mark, number: index + 1 }));
}

/** The rule of a mark, and how sure it is: `policy-in-marks 0.94`. */
export function ruleOf({ rule, confidence }: FactMark): string {
  return confidence === null ? rule : `${rule} ${confidence.toFixed(2)}`;
}

/** A part of a sentence that the same marks cover, from the widest to the narrowest. */
export interface SentencePart {
  readonly text: string;
  readonly marks: readonly FactMark[];
  /** The kind of the narrowest, which says most: of a name within its post. */
  readonly kind: ListedFact['kind'] | undefined;
}

/** A sentence in parts: ⟦县委书记⟦李江⟧⟧ is 县委书记 with one mark, 李江 with two. */
export function partsOf({ text, start, marks }: MarkedSentence): SentencePart[] {
  const places = marks.flatMap((mark) => [mark.start - start, mark.end - start]);
  const cuts = [...new Set([0, ...places.filter((place) => place < text.length), text.length])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const covering = marks
      .filter((mark) => mark.start - start <= from && mark.end - start >= to)
      .toSorted((a, b) => b.end - b.start - (a.end - a.start));
    return { text: text.slice(from, to), marks: covering, kind: covering.at(-1)?.fact.kind };
  });
}

/** What an article and its meetings are: `['meeting', '推进会, WORK, 2017-09-23, 秦安县']`. */
export function headOf({ document, meetings }: Extraction['record']): [string, string][] {
  const line = (what: string, parts: readonly (string | number | null)[]): [string, string] => [
    what,
    parts.filter((part) => part !== null).join(', ') || 'none found',
  ];
  return [
    line('article', [document.title, document.source, document.publishedDate]),
    ...meetings.map(({ title, type, date, lastDay, county, place, attendeeCount }) =>
      line('meeting', [
        title,
        type,
        date,
        isOfSeveralDays(date, lastDay) ? `to ${lastDay}` : null,
        county,
        place && `at ${place}`,
        attendeeCount && `${attendeeCount} attended`,
      ]),
    ),
    ...(meetings.length === 0 ? [line('meeting', [])] : []),
  ];
}
