import { messageOf } from '../errors.ts';
import { extract } from '../ingest/extract/extract.ts';
import { articleId, checkedArticle } from '../ingest/facts-of.ts';
import { type Found, readPaths } from '../ingest/read/read.ts';
import { EXIT } from './exit.ts';
import { writeLines } from './lines.ts';

/** `xianzhi extract`: the record of each article as a JSON line on standard output, nothing else there. */
export async function runExtract(paths: readonly string[]): Promise<number> {
  const counts = { record: 0, reject: 0, skipped: 0 };
  await writeLines(
    (async function* () {
      for await (const found of readPaths(paths, process.stdin)) {
        const line = recordOf(found);
        counts[line.kind] += 1;
        if (line.kind === 'record') yield line.text;
        else process.stderr.write(`${line.text}\n`);
      }
    })(),
  );
  return counts.record === 0 && counts.reject > 0 ? EXIT.failed : EXIT.done;
}

function recordOf(found: Found): { kind: 'record' | 'reject' | 'skipped'; text: string } {
  const { where } = found;
  if (found.kind === 'skipped') {
    return { kind: 'skipped', text: `skipped ${where}: not .txt, .html, .json or .jsonl` };
  }
  if (found.kind === 'reject')
    return { kind: 'reject', text: `rejected ${where}: ${found.reason}` };
  try {
    const article = checkedArticle(found.article);
    const { record } = extract(article, articleId(article).slice('Article:'.length));
    return { kind: 'record', text: JSON.stringify(record) };
  } catch (error) {
    return { kind: 'reject', text: `rejected ${where}: ${messageOf(error)}` };
  }
}
