import { messageOf, RejectedInputError } from '../errors.ts';
import { isDecisionLine } from '../ingest/curate/curate.ts';
import { type Extraction, extract } from '../ingest/extract/extract.ts';
import { articleId, checkedArticle } from '../ingest/facts-of.ts';
import { type FoundInput, readPaths } from '../ingest/read/read.ts';
import { isRecordLine } from '../ingest/record/record-line.ts';
import { EXIT } from './exit.ts';
import { explain } from './explain.ts';
import { printable } from './printable.ts';
import { writeLines } from './write-lines.ts';

/** How `xianzhi extract` is called. */
export interface ExtractFlags {
  /** Shows each article with its facts marked in their places, for people to read. */
  readonly explain: boolean;
}

/** `xianzhi extract`: the record of each article as a JSON line on standard output, nothing else there. */
export async function runExtract(
  paths: readonly string[],
  { explain: isExplained }: ExtractFlags,
): Promise<number> {
  const counts = { record: 0, refused: 0, skipped: 0 };
  const show = isExplained
    ? (extraction: Extraction, where: string) =>
        `${printable(where)}\n${explain(extraction, process.stdout.isTTY)}\n`
    : ({ record }: Extraction) => JSON.stringify(record);
  await writeLines(
    (async function* () {
      for await (const found of readPaths(paths, process.stdin)) {
        const line = lineOf(found, show);
        counts[line.kind] += 1;
        if (line.kind === 'record') yield line.text;
        else process.stderr.write(`${printable(line.text)}\n`);
      }
    })(),
  );
  return counts.record === 0 && counts.refused > 0 ? EXIT.failed : EXIT.done;
}

function lineOf(
  found: FoundInput,
  show: (extraction: Extraction, where: string) => string,
): { kind: 'record' | 'refused' | 'skipped'; text: string } {
  const { where } = found;
  if (found.kind === 'skipped') {
    return { kind: 'skipped', text: `skipped ${where}: not .txt, .html, .json or .jsonl` };
  }
  if (found.kind === 'refused')
    return { kind: 'refused', text: `refused ${where}: ${found.reason}` };
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
