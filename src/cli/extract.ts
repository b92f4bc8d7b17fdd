import { messageOf } from '../errors.ts';
import { extract } from '../ingest/extract/extract.ts';
import { articleId, checkedArticle } from '../ingest/ingest.ts';
import { readPaths } from '../ingest/read/read.ts';
import { EXIT } from './exit.ts';
import { writeLines } from './lines.ts';

/** `xianzhi extract`: the record of each article as a JSON line on standard output, nothing else there. */
export async function runExtract(paths: readonly string[]): Promise<number> {
  let rejects = 0;
  await writeLines(
    (async function* () {
      for await (const found of readPaths(paths, process.stdin)) {
        if (found.kind === 'article') {
          try {
            const article = checkedArticle(found.article);
            yield JSON.stringify(
              extract(article, articleId(article).slice('Article:'.length)).record,
            );
          } catch (error) {
            rejects += 1;
            process.stderr.write(`${found.where}: ${messageOf(error)}\n`);
          }
        } else if (found.kind === 'reject') {
          rejects += 1;
          process.stderr.write(`${found.where}: ${found.reason}\n`);
        }
      }
    })(),
  );
  return rejects > 0 ? EXIT.failed : EXIT.done;
}
