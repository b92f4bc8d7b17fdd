import { parseArgs } from 'node:util';
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

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [...'明华建国平军伟芳丽强磊洋勇艳杰涛超霞玲斌江芬'];
const nameOf = (number: number) =>
  `${SURNAMES[number % 20]}${GIVEN[Math.floor(number / 20) % 22]}${GIVEN[Math.floor(number / 440) % 22]}`;

const KINDS: Readonly<Record<string, (number: number) => string>> = {
  'titles in 《》': (number) => `县委印发《秦安县${nameOf(number)}同志事迹${number}学习方案》。`,
  'posts and names': (number) => `副县长${nameOf(number)}、`,
  'posts and names on lines': (number) =>
    `县委书记${nameOf(number)}主持会议,副县长${nameOf(number + 1)}参加会议。\n`,
  'meetings with days': (number) =>
    `${1 + (number % 12)}月${1 + (number % 28)}日,秦安县召开第${number}次推进会。县长${nameOf(number)}主持会议。\n`,
  'one letter a line': () => '文\n',
  'field names': (number) => `"body${number}": "秦安县召开会议",`,
};

const MUTATION =
  'mutation ($articles: [ArticleInput!]!) { ingestArticles(articles: $articles) { status message } }';

function articlesOf(name: string, unit: (number: number) => string): object[] {
  const articles: object[] = [];
  let [text, bytes, number] = ['', 0, 0];
  const add = () => articles.push({ id: `${name} ${articles.length}`, text });
  while (bytes < BYTES * 0.95) {
    const words = unit(number++);
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
  for (const [name, unit] of Object.entries(KINDS)) {
    const started = performance.now();
    const headers = { authorization: `Bearer ${INGEST_KEY}` };
    const sending = ask(server.url, MUTATION, { articles: articlesOf(name, unit) }, headers);
    const seen = await watchWhile(server.url, sending);
    const { status, text } = await sending;
    const results = [...text.matchAll(/"status":"(\w+)"/gu)].map(([, result]) => result);
    process.stdout.write(
      `${values.megabytes} MB of ${name}: ${status} ${results.join(' ') || text.slice(0, 120)} in ${((performance.now() - started) / 1_000).toFixed(1)} s; ${told(seen)}\n`,
    );
    if (seen.failed > 0 || quantile(seen.questions, 0.99) > 2_000) process.exitCode = 1;
  }
  process.stdout.write(`memory at most ${(server.status('VmHWM') / 1024).toFixed(0)} MB\n`);
} finally {
  process.stdout.write(`ended ${(await server.stop()).toFixed(0)} ms after the signal\n`);
}
