import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highlight } from '../../src/text/search/highlight.ts';
import { searchTextOf, searchWords } from '../../src/text/search/search-text.ts';

it.each([
  ['全县脱贫攻坚推进会', '脱贫', '全县«脱贫»攻坚推进会'],
  ['全县脱贫攻坚推进会', '脱贫 推进', '全县«脱贫»攻坚«推进»会'],
  ['全县脱贫攻坚推进会', '脱贫 攻坚', '全县«脱贫攻坚»推进会'],
  ['全县脱贫攻坚推进会', 'tuopin', '全县«脱贫»攻坚推进会'],
  ['全县脱贫攻坚推进会', 'tuop', '全县«脱贫»攻坚推进会'],
  // Inside a sound only where no sound begins so: 县 is xian, 坚 jian.
  ['全县推进会', 'ian', '全«县»推进会'],
  ['2017年常务(扩大)会议', '常务扩大', '2017年«常务»(«扩大»)会议'],
  ['扎西·顿珠', 'zhaxi dun', '«扎西»·«顿»珠'],
  ['吕霞', 'lyuxia', '«吕霞»'],
  ['脱贫', 'nothing', '脱贫'],
])('marks in %s what %s matches', (text, query, shown) => {
  expect(highlight(text, searchWords(query), true)).toBe(shown);
});

const texts = fc.stringMatching(/^[脱贫攻坚推进会县吕单a-z0-9 ()·“”𠮷]{0,12}$/u);

it('marks a text and changes nothing else in it', () => {
  fc.assert(
    fc.property(texts, texts, (text, query) => {
      expect(highlight(text, searchWords(query)).replace(/[«»]/gu, '')).toBe(text);
    }),
  );
});

it('marks something in whatever a search finds', () => {
  fc.assert(
    fc.property(texts, texts, (text, query) => {
      const words = searchWords(query);
      const isFound = words.length > 0 && words.every((word) => searchTextOf(text).includes(word));
      if (isFound) expect(highlight(text, words)).toContain('«');
    }),
  );
});
