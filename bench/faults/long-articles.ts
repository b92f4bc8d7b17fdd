import { parseArgs } from 'node:util';
import { DISTINCT_TEXTS } from '../../tests/support/long-texts.ts';
import { ask, quantile, startServer, told, watchWhile } from './server-process.ts';

/**
 * Sends a server 5 MB of articles of one kind after the other, and meanwhile asks for its health and for
 * a page of meetings as another client would. Prints how long these took and how long the load;
 * fails where others wait ten times longer than the 200 ms that are meant to hold.
 */
const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '5' } } });
const INGEST_KEY = 'the-key-of-this-benchmark';
const BYTES = Number(values.megabytes) * 1_000_000;
/** Characters of an article at most, as `MAX_TEXT` of `article-input.ts` has it. */
const LONGEST = 700_000;

const KINDS = [
  'titles in 《》',
  'posts and names',
  'posts and names on lines',
  'meetings with days',
  'one letter a line',
  'field names',
];

const MUTATION =
  'mutation ($articles: [ArticleInput!]!) { ingestArticles(input: { articles: $articles }) { results { status message } } }';

function articlesOf(kind: string): object[] {
  const articles: object[] = [];
  let [text, bytes, number] = ['', 0, 0];
  const add = () => articles.push({ id: `${kind} ${articles.length}`, text });
  while (bytes < BYTES * 0.95) {
    const words = DISTINCT_TEXTS[kind]?.(number++) ?? '';
    bytes += Buffer.byteLength(JSON.stringify(words)) - 2;
    if (text.length + words.length > LONGEST) {
      add();
      text = '';
    }
    text += words;
  }
  add();
  return articles;
}

const server = await startServer({ GRAPH_PATH: ':memory:', INGEST_KEY });
try {
  await ask(server.url, '{ stats { engine } }');
  for (const kind of KINDS) {
    const started = performance.now();
    const headers = { authorization: `Bearer ${INGEST_KEY}` };
    const sending = ask(server.url, MUTATION, { articles: articlesOf(kind) }, headers);
    const seen = await watchWhile(server.url, sending);
    const { status, text } = await sending;
    const results = [...text.matchAll(/"status":"(\w+)"/gu)].map(([, result]) => result);
    process.stdout.write(
      `${values.megabytes} MB of ${kind}: ${status} ${results.join(' ') || text.slice(0, 120)} in ${((performance.now() - started) / 1_000).toFixed(1)} s; ${told(seen)}\n`,
    );
    if (seen.failed > 0 || quantile(seen.questions, 0.99) > 2_000) process.exitCode = 1;
  }
  process.stdout.write(`memory at most ${(server.status('VmHWM') / 1024).toFixed(0)} MB\n`);
} finally {
  process.stdout.write(`ended ${(await server.stop()).toFixed(0)} ms after the signal\n`);
}
