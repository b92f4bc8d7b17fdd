import { styleText } from 'node:util';
import type { Extraction } from '../ingest/extract/extract.ts';
import { isOfSeveralDays, type ListedFact, listFacts } from '../ingest/record/list-facts.ts';

const COLOURS = {
  county: 'green',
  official: 'cyan',
  post: 'blue',
  meeting: 'magenta',
  attendance: 'yellow',
  policy: 'red',
  organization: 'gray',
  target: 'white',
} as const satisfies Readonly<Record<ListedFact['kind'], string>>;

/** One place of one fact, numbered as it is shown. */
interface Marked {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly fact: ListedFact;
  readonly rule: string;
  readonly confidence: number | null;
}

/**
 * The article's own data, then its clean text, each fact marked where it was read, as
 * ⟦words⟧number; under each line the facts that begin in it: their kind, their values, the rule that
 * read them and how sure it is.
 */
export function explain({ text: { text }, record }: Extraction, isColoured: boolean): string {
  const marks = marksOf(listFacts(record));
  let start = 0;
  let next = 0;
  const body = text.split('\n').flatMap((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    const own: Marked[] = [];
    for (let mark = marks[next]; mark !== undefined && mark.start <= span.end; mark = marks[++next])
      own.push(mark);
    return [markedLine(line, span.start, own), ...own.map((mark) => factLine(mark, isColoured))];
  });
  return [...headOf(record), ...body].join('\n');
}

/** The title, outlet and day of publication, and each meeting with its type, county, place and number. */
function headOf({ document, meetings }: Extraction['record']): string[] {
  const line = (what: string, parts: readonly (string | number | null)[]) =>
    `    ${what}: ${parts.filter((part) => part !== null).join(', ') || 'none found'}`;
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

function marksOf(facts: readonly ListedFact[]): Marked[] {
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

/** The line with a bracket where a place begins and, numbered, where it ends; places may overlap. */
function markedLine(line: string, from: number, marks: readonly Marked[]): string {
  const inserted = marks
    .flatMap(({ number, start, end }) => [
      { at: start - from, text: '⟦', order: 1 },
      { at: Math.min(end - from, line.length), text: `⟧${number}`, order: 0 },
    ])
    .toSorted((a, b) => a.at - b.at || a.order - b.order);
  let read = 0;
  const parts = inserted.map(({ at, text }) => {
    const part = `${line.slice(read, at)}${text}`;
    read = at;
    return part;
  });
  return `${parts.join('')}${line.slice(read)}`;
}

function factLine({ number, fact, rule, confidence }: Marked, isColoured: boolean): string {
  const kind = isColoured ? styleText(COLOURS[fact.kind], fact.kind) : fact.kind;
  const sure = confidence === null ? '' : ` ${confidence.toFixed(2)}`;
  return `    ${number}  ${kind}  ${fact.words}  [${rule}${sure}]`;
}
