import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NODE_PAGES } from '../../src/explorer/address.ts';
import { en } from '../../src/explorer/words/en.ts';
import { graphEn } from '../../src/explorer/words/graph-en.ts';
import { graphZh } from '../../src/explorer/words/graph-zh.ts';
import { zh } from '../../src/explorer/words/zh.ts';

const EXPLORER = new URL('../../src/explorer/', import.meta.url);
const sources = readdirSync(EXPLORER, { recursive: true, encoding: 'utf8' })
  .filter(
    (file) =>
      /\.tsx?$/u.test(file) && (!file.startsWith('words/') || file === 'words/graph-words.ts'),
  )
  .map((file) => readFileSync(new URL(file, EXPLORER), 'utf8'))
  .join('\n');

/** Words that are named by the kind of a node. */
const BY_KIND: readonly string[] = [...NODE_PAGES, 'figure'];

it('says each of its words somewhere', () => {
  const silent = Object.keys({ ...en, ...graphEn }).filter(
    (key) => !BY_KIND.includes(key) && !new RegExp(`words\\.${key}\\b|'${key}'`, 'u').test(sources),
  );
  expect(silent).toEqual([]);
});

it('says the same in both languages, with each number and name in its place', () => {
  const texts = (words: object): string[] =>
    Object.entries(words).flatMap(([key, text]) => {
      if (typeof text === 'object') return texts(text as object).map((one) => `${key}.${one}`);
      const holes = typeof text === 'function' ? text.length : 0;
      return [`${key} ${holes}`];
    });
  expect(texts(zh)).toEqual(texts(en));
  expect(texts(graphZh)).toEqual(texts(graphEn));
  const given = zh.citation('题', 'http://x/', '2018-01-01');
  for (const part of ['题', 'http://x/', '2018-01-01']) expect(given).toContain(part);
});
