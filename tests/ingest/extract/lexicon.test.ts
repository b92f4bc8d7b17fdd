import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WordList } from '../../../src/ingest/extract/text/lexicon.ts';

const WORDS = new URL('../../../src/ingest/extract/lexicon/', import.meta.url);
const EXTRACT = new URL('../', WORDS);
const lists = readdirSync(WORDS);

it.each(lists)('%s has a source, and each of its words once', (file) => {
  const { words } = WordList.parse(JSON.parse(readFileSync(new URL(file, WORDS), 'utf8')));
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

it('every list is read by a rule', () => {
  const sources = readdirSync(EXTRACT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(file, EXTRACT), 'utf8'))
    .join('\n');
  expect(lists.filter((file) => !sources.includes(`/lexicon/${file}`))).toEqual([]);
});
