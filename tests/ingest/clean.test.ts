import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/ingest/clean/clean.ts';
import { editsOf } from '../../src/text/alignment.ts';
import { labelledArticles } from '../support/articles.ts';

it.each([
  ['injected pinyin', '內(nèi)鄉(xiāng)縣召開會(huì )議', '内乡县召开会议'],
  ['injected pinyin in full-width brackets', '內（nèi）鄉（xiāng）縣', '内乡县'],
  ['pinyin written with combining marks', '縣(xia\u0300n)', '县'],
  ['traditional script', '王東紅、郭海軍等縣領導', '王东红、郭海军等县领导'],
  ['names that a table maps', '蕭瀋嶽餘範', '萧沈岳余范'],
  ['tags and entities', '<P>&nbsp;&nbsp;9月23日,&ldquo;回头看&rdquo;</P>', '9月23日,“回头看”'],
  ['scripts and comments', '会议<script>var a="<b>";</script>开始<!-- x -->了', '会议开始了'],
  ['line breaks spelt out', '第一段\\r\\n第二段\r\n第三段', '第一段\n第二段\n第三段'],
  ['full-width letters and digits', '２０１９年，（扩大）', '2019年,(扩大)'],
  ['Kangxi radicals', '⼭西', '山西'],
  ['images of Markdown', '![](/Files/2017-9/23/1.jpg) |\n会议', '会议'],
  ['a stretched name', '副主任沈传亮、丁 玲、陆 军及委员', '副主任沈传亮、丁玲、陆军及委员'],
  ['a stretched name before a verb', '王 凯向大会讲话', '王凯向大会讲话'],
  ['words that no name are', '吹响冲锋号 打出组合拳', '吹响冲锋号 打出组合拳'],
  ['dots of minority names', '扎西•顿珠、旺堆・罗布', '扎西·顿珠、旺堆·罗布'],
  ['doubled marks', '会议,,强调、、要求', '会议,强调、要求'],
  ['a lost full stop', '生产工作?h委常委', '生产工作。县委常委'],
  [
    'page chrome',
    '首页 > 今日岳西 > 正文\n全县大会召开\n主办:某县人民政府\n皖ICP备05001234号',
    '全县大会召开',
  ],
  ['radicals out of a PDF', '县⻓李⻘', '县长李青'],
  [
    'blanks around figures',
    '2018 年 3 月 12 日,第 3 次,130 余人,9月2 3日',
    '2018年3月12日,第3次,130余人,9月23日',
  ],
  [
    'other signs between the parts of a name',
    '吾拉木-合牙孜丁、洛绒?邓珠',
    '吾拉木·合牙孜丁、洛绒·邓珠',
  ],
  ['tags of a forum', '[size=4]9月12日,[b]王明[/b]主持[/size]', '9月12日,王明主持'],
  ['signs that a forum scatters', '县委书记张勇* Q7 e$ }( D主持', '县委书记张勇主持'],
  [
    'names on lines of their own',
    '出席:\n张勇\n李 明\n次仁拉姆\n会议强调',
    '出席:\n张勇、李明、次仁拉姆\n会议强调',
  ],
  [
    'lists of other news below an article',
    '县长李文主持会议。\n会议要求抓好落实。\n相关新闻\n市长王明调研',
    '县长李文主持会议。\n会议要求抓好落实。',
  ],
  ['fields of a record', '{"title": "推进会召开",\n"body": "会议开始"}', '推进会召开\n会议开始'],
  ['a particle of traditional script', '縣長冒著大雨,主編名著', '县长冒着大雨,主编名著'],
  ['what is dry in traditional script', '乾縣餅乾與郭乾坤', '乾县饼干与郭乾坤'],
  ['marks that nobody sees', '秦\u200b安\ufeff县\u202e', '秦安县'],
  ['blanks at the ends of lines', '\u3000\u3000会议  \n\n\n 强调 ', '会议\n强调'],
])('takes out %s', (_noise, source, text) => {
  expect(clean(source).text).toBe(text);
});

it.each([
  '乾县召开会议',
  '王昇主持会议',
  '於海涛、祕建军出席',
  'A 区 B 区 3 5 7 9',
  '扎西 次仁 多吉',
])('leaves «%s» as it is', (text) => {
  expect(clean(text).text).toBe(text);
});

describe('a text that a column of print broke', () => {
  const text =
    '3月4日,县委书记王大明主持召开防汛抗旱工作推进会,副县长张勇、李文参加会议。\n王大明强调,各乡镇要把人手压到堤上,把物料备在手边,白天有人巡、夜里有人守。';

  it.each([14, 18, 25, 30])('is whole again after %d characters a line', (width) => {
    const broken = text
      .split('\n')
      .map((line) => line.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n'))
      .join('\n');
    expect(clean(broken).text).toBe(text);
  });

  it('leaves headings and items on lines of their own', () => {
    const list = '政务简报\n●3月4日,县长李文调研。\n●3月5日,县长李文检查。';
    expect(clean(list).text).toBe(list);
  });
});

describe('alignment', () => {
  it('leads from the clean text to the source for any text', () => {
    const noisy = fc
      .array(
        fc.constantFrom(
          '縣',
          '(xiàn)',
          '<p>',
          '&nbsp;',
          '，',
          '。',
          '\r\n',
          '会议',
          ' ',
          '張 勇',
          '?h',
          '\u200b',
          '２',
          '•',
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(noisy, fc.string({ unit: 'grapheme', maxLength: 40 })), (source) => {
        const text = clean(source);
        const replayed = editsOf(text).reduceRight(
          (left, { start, end, text: to }) => left.slice(0, start) + to + left.slice(end),
          source,
        );
        expect(replayed).toBe(text.text);
      }),
    );
  });

  it('changes nothing that is clean already', () => {
    const once = clean('9月23日,秦安县召开全县脱贫攻坚推进会。\n会议强调,要压实责任。').text;
    expect(clean(once).text).toBe(once);
  });

  it.each(labelledArticles().map(({ id, text }) => [id, text] as const))(
    'holds on labelled article %s',
    (_id, source) => {
      const text = clean(source);
      const replayed = editsOf(text).reduceRight(
        (left, { start, end, text: to }) => left.slice(0, start) + to + left.slice(end),
        source,
      );
      expect(replayed).toBe(text.text);
      expect(text.text).not.toMatch(/\p{Script=Han}\([a-zàáāǎèéēěìíīǐòóōǒùúūǔ]+\)/iu);
    },
  );
});
