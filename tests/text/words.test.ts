import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstDayOf,
  lastDayOf,
  PartialDate,
  partialDate,
  plusDays,
} from '../../src/text/partial-date.ts';
import { namePinyin } from '../../src/text/pinyin.ts';
import { highlight } from '../../src/text/search/highlight.ts';
import {
  filterWords,
  indexedWord,
  searchTextOf,
  searchWords,
} from '../../src/text/search/search-text.ts';

describe('a partial date', () => {
  it.each(['2017', '2017-09', '2017-09-23', '2016-02-29'])('may be %s', (date) => {
    expect(PartialDate.parse(date)).toBe(date);
  });

  it.each(['2017-13', '2017-02-29', '17', '2017-9-3', '0000', '2017-09-23T00:00', ''])(
    'may not be «%s»',
    (date) => {
      expect(PartialDate.safeParse(date).success).toBe(false);
    },
  );

  it.each([
    ['2017', '2017-12-31'],
    ['2017-02', '2017-02-28'],
    ['2016-02', '2016-02-29'],
    ['2017-09-23', '2017-09-23'],
  ])('%s lasts to %s', (date, last) => {
    expect(lastDayOf(date)).toBe(last);
  });

  it('is null where there is no such day', () => {
    expect(partialDate(2017, 2, 30)).toBeNull();
    expect(partialDate(2017, 9, 3)).toBe('2017-09-03');
  });

  it.each([
    ['2017', '2017-01-01'],
    ['2017-09', '2017-09-01'],
    ['2017-09-23', '2017-09-23'],
  ])('%s begins on %s', (date, first) => {
    expect(firstDayOf(date)).toBe(first);
  });

  it.each([
    ['2017-03-01', -1, '2017-02-28'],
    ['2016-12-31', 1, '2017-01-01'],
    ['2017-06-15', -31, '2017-05-15'],
  ])('%s and %i days is %s', (date, days, moved) => {
    expect(plusDays(date, days)).toBe(moved);
  });
});

describe('a name in pinyin', () => {
  it.each([
    ['程江芬', 'Cheng Jiangfen'],
    ['欧阳雪梅', 'Ouyang Xuemei'],
    ['吕布', 'Lü Bu'],
    ['单雄信', 'Shan Xiongxin'],
    ['扎西·顿珠', 'Zhaxi Dunzhu'],
    ['扎西顿珠', 'Zhaxidunzhu'],
    ['次仁拉姆', 'Cirenlamu'],
  ])('%s is %s', (name, pinyin) => {
    expect(namePinyin(name)).toBe(pinyin);
  });
});

it.each([
  ['乐清市', 'yue qing shi', 'le qing shi'],
  ['歙县', 'she xian', 'xi xian'],
  ['洪洞县人民政府', 'hong tong xian ren min zheng fu', 'hong dong xian ren min zheng fu'],
])('%s is found as %s and as %s', (name, local, general) => {
  const lines = searchTextOf(name).split('\n');
  expect(lines).toContain(local);
  expect(lines).toContain(general);
  expect(highlight(name, [local.replaceAll(' ', '')])).toBe(`«${name}»`);
});

it('searches for simplified characters and for sounds', () => {
  expect(searchTextOf('脫貧攻堅')).toBe(
    '\n脱贫攻坚\ntuo pin gong jian\ntuopingongjian\n脱|脱贫|贫攻|攻坚|坚|\n',
  );
});

it.each([
  ['防汛', '防汛|'],
  ['县', '县|县'],
  ['𠮷𠮷', '𠮷𠮷|'],
  ['脱贫攻坚', '脱贫攻坚'],
  ['li', 'li'],
])('asks an index of three characters for %s as %s', (word, indexed) => {
  expect(indexedWord(word)).toBe(indexed);
});

it('finds a word in the form of an index wherever it finds the word', () => {
  const texts = fc.stringMatching(/^[脱贫攻县吕单〇五a-c0-2 ()·𠮷]{0,8}$/u);
  fc.assert(
    fc.property(texts, texts, fc.boolean(), (text, query, isName) => {
      const [name, ...sounds] = searchTextOf(text, isName).trim().split('\n').slice(0, -1);
      const lines = [name?.replaceAll(' ', '') ?? '', name ?? '', ...sounds].join('\n');
      for (const word of searchWords(query))
        expect(searchTextOf(text, isName).includes(indexedWord(word))).toBe(lines.includes(word));
    }),
    { numRuns: 2_000 },
  );
});

it('looks for each word of a filter as it is written and in simplified script', () => {
  expect(filterWords(' 脫貧  攻坚 脫貧')).toEqual([['脫貧', '脱贫'], ['攻坚']]);
});
