import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textMatches } from '../../src/text/search/text-matches.ts';

const TEXT = '秦安县召开易地搬迁推进会。\n会议要求,易地搬迁和搬迁安置要同步。';

it('shows the line around each word, in the order of the text', () => {
  expect(textMatches(TEXT, ['搬迁', '易地搬迁'], 10)).toEqual([
    { start: 5, end: 9, quote: '秦安县召开«易地搬迁»推进会。' },
    { start: 19, end: 23, quote: '会议要求,«易地搬迁»和搬迁安置要同步。' },
    { start: 24, end: 26, quote: '会议要求,易地搬迁和«搬迁»安置要同步。' },
  ]);
  expect(textMatches(TEXT, ['搬迁'], 1)).toHaveLength(1);
  expect(textMatches(`${'前'.repeat(40)}要点${'后'.repeat(40)}`, ['要点'], 1)[0]?.quote).toBe(
    `…${'前'.repeat(30)}«要点»${'后'.repeat(30)}…`,
  );
});

it('shows a word that is there, in places that do not overlap, and no half of a character', () => {
  const texts = fc.array(fc.constantFrom('甲', '乙', '𠮷', '\n', '丙'), { maxLength: 120 });
  const words = fc.array(fc.constantFrom('甲乙', '乙', '丙𠮷', '甲甲'), { minLength: 1 });
  fc.assert(
    fc.property(texts, words, (characters, sought) => {
      const text = characters.join('');
      const found = textMatches(text, sought, 200);
      expect(found.length > 0).toBe(sought.some((word) => text.includes(word)));
      let before = 0;
      for (const { start, end, quote } of found) {
        expect(start).toBeGreaterThanOrEqual(before);
        before = end;
        const word = text.slice(start, end);
        expect(sought).toContain(word);
        expect(quote).toContain(`«${word}»`);
        expect(quote.isWellFormed()).toBe(true);
        expect(text).toContain(quote.replace(/^…|[«»]|…$/gu, ''));
      }
    }),
  );
});
