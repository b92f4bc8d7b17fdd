import { describe, expect, it } from 'vitest';
import { meetingTypeOf } from '../../../src/ingest/extract/event/meeting-type.ts';
import { extract } from '../../../src/ingest/extract/extract.ts';
import { readFigures } from '../../../src/ingest/extract/figure.ts';
import { NO_NAMES, nameAt } from '../../../src/ingest/extract/name/name.ts';
import { readPlaces } from '../../../src/ingest/extract/place/places.ts';
import { readPolicies, readPolicySets } from '../../../src/ingest/extract/policy.ts';
import { readPost } from '../../../src/ingest/extract/post/post.ts';
import { readDates, resolveDate } from '../../../src/ingest/extract/text/date.ts';
import { readNumber } from '../../../src/ingest/extract/text/number.ts';
import { RULES, type RuleName } from '../../../src/ingest/extract/text/rule.ts';
import { linesOf, sentencesOf } from '../../../src/ingest/extract/text/sentence.ts';
import { listFacts } from '../../../src/ingest/record/list-facts.ts';
import { titleKey } from '../../../src/ingest/resolve/title-key.ts';
import { CASES } from './cases.ts';

/** What an article tells where it tells nothing of its day. */
const NOTHING = {
  published: null,
  dateline: null,
  statedYear: null,
  planYear: null,
  period: null,
} as const;

const sentences = (text: string) => linesOf(text).flatMap(sentencesOf);

describe('a name', () => {
  it.each([
    ['程江芬主持会议', '程江芬'],
    ['欧阳雪梅作工作部署', '欧阳雪梅'],
    ['张勇、郑双成', '张勇'],
    ['葛亮作的报告', '葛亮'],
    ['林小同等参加', '林小同'],
    ['王明就春耕作了安排', '王明'],
    ['扎西·顿珠要求', '扎西·顿珠'],
    ['会议强调', undefined],
    ['任总指挥', undefined],
  ])('of «%s» is %s', (text, name) => {
    expect(nameAt(text, 0)?.name).toBe(name);
  });

  it.each([
    ['次仁拉姆、达瓦', '次仁拉姆'],
    ['嘎玛,县政协主席', '嘎玛'],
    ['办公会,', undefined],
    ['台就座。', undefined],
  ])('without a surname, of «%s», is %s', (text, name) => {
    expect(nameAt(text, 0, NO_NAMES, 'list')?.name).toBe(name);
  });
});

describe('a post', () => {
  it.each([
    ['内乡县长', '县长', '内乡县'],
    ['叙永县县委副书记', '县委副书记', '叙永县'],
    ['五河县人民政府副县长', '副县长', '五河县'],
    ['建瓯市委书记', '市委书记', '建瓯市'],
    ['县人民代表大会常务委员会主任', '县人大常委会主任', null],
    ['尺牍镇镇长', '镇长', '尺牍镇'],
    ['布塔乡党委书记', '乡党委书记', '布塔乡'],
    ['县委副书记', '县委副书记', null],
  ])('printed as %s is %s of %s', (printed, title, place) => {
    expect(readPost(printed)).toEqual({ title, place, printed });
  });

  it('is none if only a rank is stated', () => {
    expect(readPost('正县级干部')).toBeNull();
  });
});

/** What one rule reads out of a text, in words. */
function factsBy(rule: RuleName, text: string): string[] {
  const { record } = extract({ text }, 'case');
  const own = listFacts(record).filter(({ evidence }) => evidence.some((one) => one.rule === rule));
  return own.map(({ words }) => words);
}

const rules = Object.keys(RULES) as RuleName[];

describe.each(rules)('the rule %s', (rule) => {
  const { good, bad } = CASES[rule];

  it.each(good.map((one) => [...one] as const))('reads «%s»', (text, facts) => {
    expect(factsBy(rule, text).toSorted()).toEqual([...facts].sort());
  });

  it.each(bad.map((text) => [text]))('reads nothing out of «%s»', (text) => {
    expect(factsBy(rule, text)).toEqual([]);
  });

  it('has good cases and bad ones', () => {
    expect(good.length).toBeGreaterThan(0);
    expect(bad.length).toBeGreaterThan(0);
  });
});

describe('a date', () => {
  const [date] = readDates({ text: '9月23日', start: 0, end: 5 });

  it.each([
    ['2017-09-26', null, '2017-09-23'],
    ['2017-03-01', null, '2016-09-23'],
    [null, 2018, '2018-09-23'],
    [null, null, null],
  ])('9月23日 in news of %s, about a meeting of %s, is %s', (published, year, expected) => {
    const days = date && resolveDate(date, { ...NOTHING, published, statedYear: year });
    expect(days?.first ?? null).toBe(expected);
  });

  it.each([
    ['二〇一九年三月五日', '2019-03-05'],
    ['2017年11月9日', '2017-11-09'],
    ['2018.3.10,召开会议', '2018-03-10'],
    ['20180312,召开会议', '2018-03-12'],
    ['2018年3月,召开会议', '2018-03'],
  ])('%s is %s', (text, expected) => {
    const [words] = readDates({ text, start: 0, end: text.length });
    expect(words && resolveDate(words, NOTHING)?.first).toBe(expected);
  });

  it('is the day before for 昨日', () => {
    const [words] = readDates({ text: '昨日', start: 0, end: 2 });
    expect(words && resolveDate(words, { ...NOTHING, published: '2017-03-01' })?.first).toBe(
      '2017-02-28',
    );
  });

  it.each([
    ['本月10日,召开会议', '2018-03-10', '2018-03-10'],
    ['22日上午,召开会议', '2018-03-22', '2018-03-22'],
    ['前天,召开会议', '2018-03-24', '2018-03-24'],
    ['9-10日,召开会议', '2018-03-09', '2018-03-10'],
    ['3月9日至12日,召开会议', '2018-03-09', '2018-03-12'],
    ['2月27日至3月2日,召开会议', '2018-02-27', '2018-03-02'],
    ['2017年12月30日至1月2日,召开会议', '2017-12-30', '2018-01-02'],
    ['2017年9月1日至30日,召开会议', '2017-09-01', '2017-09-30'],
    ['2017年9月1日至12月30日,开展调研', '2017-09-01', '2017-09-01'],
    ['2017年9月,召开会议', '2017-09', '2017-09-30'],
    ['2017年12月30日至2018年1月2日,召开会议', '2017-12-30', '2018-01-02'],
    ['3月9日(星期五)上午至11日(星期日)下午,召开会议', '2018-03-09', '2018-03-11'],
    ['3月9日(星期五)至11日(星期日),召开会议', '2018-03-09', '2018-03-11'],
    ['3月9日上午至10日下午,召开会议', '2018-03-09', '2018-03-10'],
    ['3月9日晚开到10日,召开会议', '2018-03-09', '2018-03-10'],
    ['3月9日 ― 11日,召开会议', '2018-03-09', '2018-03-11'],
    ['3月9日、10日,召开会议', '2018-03-09', '2018-03-10'],
    ['3月9日、20日,召开会议', '2018-03-09', '2018-03-09'],
    ['2月28日至1日,召开会议', '2018-02-28', '2018-03-01'],
    ['12月31日至1日,召开会议', '2017-12-31', '2018-01-01'],
    ['3月21日至9日,召开会议', '2018-03-21', '2018-03-21'],
    ['2018.3.9-11,召开会议', '2018-03-09', '2018-03-11'],
    ['2018-03-09至2018-03-11,召开会议', '2018-03-09', '2018-03-11'],
    ['3月4下午,召开会议', '2018-03-04', '2018-03-04'],
    ['310日,召开会议', '2018-03-10', '2018-03-10'],
  ])('of «%s» in news of 2018-03-26 is %s, its last %s', (text, first, last) => {
    const [words] = readDates({ text, start: 0, end: text.length });
    const days = words && resolveDate(words, { ...NOTHING, published: '2018-03-26' });
    expect(days).toEqual({ first, last });
  });

  it.each(['112日,召开会议', '改造危房310日元', '10日内办结', '2018-03-10 09:40'])(
    'is not read from «%s»',
    (text) => {
      expect(readDates({ text, start: 0, end: text.length })).toEqual([]);
    },
  );
});

it.each(['从3月9日至11日', '自3月9日到3月11日', '从3月9日开到11日'])(
  'a meeting held %s has these days',
  (days) => {
    const text = `${days},秦安县召开工作会议。县委书记王启明讲话。`;
    const [meeting] = extract({ text, published: '2018-03-26' }, 'days').record.meetings;
    expect([meeting?.date, meeting?.lastDay]).toEqual(['2018-03-09', '2018-03-11']);
  },
);

describe('the area that an article is about', () => {
  it.each([
    ['full name', '9月23日,秦安县召开会议。县委书记王东红讲话。', '秦安县'],
    ['outlet', '苍南新闻网消息:我县召开会议。', '苍南县'],
    ['short name of a prefecture', '甘孜日报讯 州委书记刘成鸣在我州讲话。', '甘孜州'],
    ['nothing', '昨天,副县长邵潘锋到县气象局调研。', undefined],
  ])('is read from the %s', (_how, text, name) => {
    expect(readPlaces(text).subject?.name).toBe(name);
  });
});

it.each([
  ['三百八十', 380],
  ['二〇一九', 2019],
  ['十五', 15],
  ['7.96', 7.96],
  ['12,345', 12345],
  ['2百', 200],
  ['5千', 5000],
  ['1.2万', 12000],
])('reads %s as %d', (written, number) => {
  expect(readNumber(written)).toBe(number);
});

it.each([
  ['2017年县政府第三次常务(扩大)会议', 'executive'],
  ['县委常委会会议', 'standing-committee'],
  ['全县脱贫攻坚决胜冲刺大会', 'mobilization'],
  ['中国人民政治协商会议第十届梁山县委员会第五次会议', 'congress'],
  ['10月份新项目集中开工仪式', 'other'],
  ['全县脱贫攻坚推进会', 'work'],
])('%s is a meeting of the type %s', (title, type) => {
  expect(meetingTypeOf(title)).toBe(type);
});

it.each([
  ['2017年县政府第三次常务(扩大)会议', '县政府第三次常务扩大会议'],
  ['秦安县脱贫攻坚推进会', '脱贫攻坚推进会'],
  ['全县脱贫攻坚推进会', '脱贫攻坚推进会'],
])('%s is of the kind %s', (title, kind) => {
  expect(titleKey(title)).toBe(kind);
});

it('reads policies with their kind and issuer, and neither films nor short forms', () => {
  const text =
    '县委出台《岳西县激励八条措施》,播放《决胜大别山》,学习《条例》,审议《预算方案(草案)》。';
  expect(readPolicies(text).map(({ title, kind, issuer }) => [title, kind, issuer])).toEqual([
    ['岳西县激励八条措施', 'measure', '县委'],
    ['预算方案', 'plan', null],
  ]);
});

it('reads numbered sets of policies', () => {
  expect(readPolicySets('落实“1+17”精准扶贫措施').map(({ title }) => title)).toEqual(['1+17']);
});

it('reads figures in base units, each with its year', () => {
  const text =
    '全县贫困人口由2013年底的13.4万人减少到2016年底的7.96万人,贫困发生率由23.61%下降到14.31%。';
  expect(
    readFigures(sentences(text), 2017).map(({ metric, value, year }) => [metric, value, year]),
  ).toEqual([
    ['贫困人口', 134000, 2013],
    ['贫困人口', 79600, 2016],
    ['贫困发生率', 23.61, null],
    ['贫困发生率', 14.31, 2016],
  ]);
});
