import { parseArgs } from 'node:util';
import { RULES } from '../src/ingest/extract/text/rule.ts';
import { factsOf } from '../src/ingest/facts-of.ts';
import { ruleWords } from '../tests/support/rule-words.ts';

/**
 * How reading grows on a text of nothing but one rule's own words: twice the text beside the text,
 * in one process. About 2 is linear, 4 is quadratic.
 */
const { values } = parseArgs({ options: { characters: { type: 'string', default: '100000' } } });
const characters = Number(values.characters);

function milliseconds(unit: string, length: number): number {
  const text = `文${unit.repeat(Math.ceil(length / unit.length))}文`;
  const started = performance.now();
  factsOf({ text });
  return performance.now() - started;
}

process.stdout.write(
  `ms for ${characters} characters, and how many times as long for twice as many\n`,
);
for (const unit of ruleWords(RULES)) {
  milliseconds(unit, characters / 10);
  const once = milliseconds(unit, characters);
  const twice = milliseconds(unit, characters * 2);
  process.stdout.write(
    `${once.toFixed(0).padStart(7)}  x${(twice / once).toFixed(1)}  ${JSON.stringify(unit)}\n`,
  );
}
