import { Session } from 'node:inspector/promises';
import { RULES } from '../../src/ingest/extract/text/rule.ts';
import { newsArticles } from './articles.ts';
import { DISTINCT_TEXTS, longText } from './long-texts.ts';
import { ruleWords } from './rule-words.ts';

/**
 * Prints how many steps the compiled extraction takes for each kind of text and for one twice as
 * long: V8 counts how often each block of the code runs. What a library does inside one call is not
 * counted.
 */
const compiled = new URL('../../dist/ingest/facts-of.js', import.meta.url).href;
const { factsOf } = (await import(compiled)) as typeof import('../../src/ingest/facts-of.ts');
const OWN = new URL('../../dist/', import.meta.url).href;
const LENGTH = 4000;

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

async function stepsFor(text: string): Promise<number> {
  await session.post('Profiler.takePreciseCoverage');
  factsOf({ text });
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.startsWith(OWN))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

const repeated = (words: string, length: number) =>
  `文${words.repeat(Math.ceil(length / words.length)).slice(0, length)}文`;
const news = (length: number) =>
  newsArticles(60, 0)
    .map(({ text }) => text)
    .join('\n')
    .slice(0, length);

const found: Record<string, readonly [number, number]> = {};
const texts = [
  ...ruleWords(RULES).map((words) => [words, (length: number) => repeated(words, length)] as const),
  ['news of many people', news] as const,
  ...Object.keys(DISTINCT_TEXTS).map(
    (kind) => [`distinct ${kind}`, (length: number) => longText(kind, 4 * length)] as const,
  ),
];
for (const [words, textOf] of texts) {
  await stepsFor(textOf(LENGTH));
  found[words] = [await stepsFor(textOf(LENGTH)), await stepsFor(textOf(2 * LENGTH))];
}
process.stdout.write(JSON.stringify(found));
