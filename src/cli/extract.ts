import { messageOf, RejectedInputError } from '../errors.ts';
import { isDecisionLine } from '../ingest/curate/curate.ts';
import { type Extraction, extract } from '../ingest/extract/extract.ts';
import { articleId, checkedArticle } from '../ingest/facts-of.ts';
import { type FoundInput, readPaths } from '../ingest/read/read.ts';
import { isRecordLine } from '../ingest/record/record-line.ts';
import { EXIT } from './exit.ts';
import { explainHtml, PAGE_END, PAGE_HEAD } from './explain-html.ts';
import { explainText } from './explain-text.ts';
import { printable } from './printable.ts';
import { copyingLines } from './write-lines.ts';

/** How `xianzhi extract` is called. */
export interface ExtractFlags {
  /** Shows each article with its facts marked in their places, for people to read. */
  readonly explain: boolean;
  /** A file for a page that shows the same under the pointer. */
  readonly html?: string;
  /** Whether it ends with 0 though something was refused. */
  readonly lenient: boolean;
}

/** Shows what was read of an article that was found somewhere. */
type ShowExtraction = (extraction: Extraction, where: string) => string;

/** `xianzhi extract`: the record of each article as a JSON line on standard output, nothing else there. */
export async function runExtract(
  paths: readonly string[],
  { explain, html, lenient }: ExtractFlags,
): Promise<number> {
  const counts = { record: 0, refused: 0, skipped: 0 };
  const showing = showingFor(explain, html);
  async function* lines() {
    for await (const found of readPaths(paths, process.stdin)) {
      const line = lineOf(found, showing);
      counts[line.kind] += 1;
      if (line.kind === 'record') yield line.text;
      else process.stderr.write(`${printable(line.text)}\n`);
    }
  }
  const status = await copyingLines({ output: html, unit: 'articles' }, async (write) => {
    const records = lines();
    if (html === undefined) return write(records);
    const first = await records.next();
    // A page of nothing would take the place of the one that is there.
    if (first.done) process.stderr.write('no article was read: no page is written\n');
    else await write(pageOf(first.value, records));
  });
  if (status !== EXIT.done) return status;
  if (counts.refused > 0 && !lenient) return EXIT.refused;
  return counts.record === 0 ? EXIT.failed : EXIT.done;
}

async function* pageOf(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield PAGE_HEAD;
  yield first;
  yield* rest;
  yield PAGE_END;
}

function showingFor(isExplained: boolean, html: string | undefined): ShowExtraction {
  if (html !== undefined) return explainHtml;
  if (!isExplained) return ({ record }) => JSON.stringify(record);
  return (extraction, where) =>
    `${printable(where)}\n${explainText(extraction, process.stdout.isTTY)}\n`;
}

function lineOf(
  found: FoundInput,
  show: ShowExtraction,
): { kind: 'record' | 'refused' | 'skipped'; text: string } {
  const { where } = found;
  if (found.kind !== 'article')
    return { kind: found.kind, text: `${found.kind} ${where}: ${found.reason}` };
  try {
    if (isRecordLine(found.article) || isDecisionLine(found.article))
      throw new RejectedInputError(
        'is no article alone: ingest takes records, merges and corrections',
      );
    const article = checkedArticle(found.article);
    const extraction = extract(article, articleId(article).slice('Article:'.length));
    return { kind: 'record', text: show(extraction, where) };
  } catch (error) {
    return { kind: 'refused', text: `refused ${where}: ${messageOf(error)}` };
  }
}
