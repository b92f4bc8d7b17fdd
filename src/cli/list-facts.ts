import { UsageError } from '../errors.ts';
import { factIdOf } from '../graph/model/fact-id.ts';
import { articleIdOf } from '../graph/model/node-id.ts';
import { type FoundFact, factsInGraph, readArticle } from '../ingest/curate/find-facts.ts';
import { EXIT } from './exit.ts';
import { printable } from './printable.ts';
import { withGraphToRead } from './with-graph.ts';
import { writeLines } from './write-lines.ts';

/** `xianzhi list-facts`: what an article states, a fact per line, with the ids that `rejectFact` and `correctFact` take. */
export async function runListFacts(articleId: string): Promise<number> {
  const id = articleIdOf(articleId);
  const lines = await withGraphToRead(async (store) => {
    const facts = await readArticle(store.read, id);
    if (facts === undefined) throw new UsageError(`no article has the id ${articleId}`);
    const found = await factsInGraph(store.read, facts);
    return found.map((one) => lineOf(id, facts.article.text, one));
  });
  await writeLines(lines);
  return EXIT.done;
}

/** The id, what the fact is about, its values, its words, and what a curator decided, with tabs between. */
function lineOf(id: string, text: string, { fact, key, correction }: FoundFact): string {
  const values = Object.entries({ ...fact.properties, ...correction?.value })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.join(',') : String(value)}`);
  const words = fact.spans.map(([start, end]) => `«${text.slice(start, end)}»`);
  const decision =
    correction === undefined
      ? []
      : [`${correction.kind.toLowerCase()} ${correction.at.slice(0, 10)}: ${correction.reason}`];
  const columns = [factIdOf(id, key), key.replaceAll('\t', ' '), values.join(' '), words.join(' ')];
  return [...columns, ...decision].map(printable).join('\t');
}
