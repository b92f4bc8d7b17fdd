import { describe, expect, it } from 'vitest';
import { readDates, resolveDate } from '../../../src/ingest/extract/date.ts';
import { meetingTypeOf } from '../../../src/ingest/extract/meeting-type.ts';
import { nameAt, unusualNameAt } from '../../../src/ingest/extract/name.ts';
import { readNumber } from '../../../src/ingest/extract/number.ts';
import { readPeople } from '../../../src/ingest/extract/person.ts';
import { readPlaces } from '../../../src/ingest/extract/place.ts';
import { readPolicies, readPolicySets } from '../../../src/ingest/extract/policy.ts';
import { readPost } from '../../../src/ingest/extract/post.ts';
import { linesOf, sentencesOf } from '../../../src/ingest/extract/sentence.ts';
import { readTargets } from '../../../src/ingest/extract/target.ts';
import { kindOfTitle } from '../../../src/ingest/kind-of-title.ts';

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
    expect(nameAt(text, new Set())).toBe(name);
  });

  it.each([
    ['次仁拉姆、达瓦', '次仁拉姆'],
    ['嘎玛,县政协主席', '嘎玛'],
    ['办公会,', undefined],
    ['台就座。', undefined],
  ])('without a surname, of «%s», is %s', (text, name) => {
    expect(unusualNameAt(text)).toBe(name);
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

  it('is none where only a rank is told', () => {
    expect(readPost('正县级干部')).toBeNull();
  });
});

describe('people', () => {
  const people = (text: string) =>
    readPeople(text, sentences(text)).map(({ name, posts }) =>
      [name, ...posts.map(({ title }) => title)].join(' '),
    );

  it.each([
    ['several posts of one person', '县委副书记、县长程江芬主持会议。', ['程江芬 县委副书记 县长']],
    [
      'several persons of one post',
      '副县长朱宏范、张勇、郑双成出席会议。',
      ['朱宏范 副县长', '张勇 副县长', '郑双成 副县长'],
    ],
    [
      'a body that the list shares',
      '县政协主席王彰平,副主席陈飞、李霞参加会议。',
      ['王彰平 县政协主席', '陈飞 县政协副主席', '李霞 县政协副主席'],
    ],
    ['leaders without posts', '县领导董庆华、黄锦耀等参加会议。', ['董庆华', '黄锦耀']],
    [
      'a list before 等',
      '王东红、郭海军、程江芬等县领导参加会议。',
      ['王东红', '郭海军', '程江芬'],
    ],
    ['an appointment', '孙浩为五河县人民政府副县长。', ['孙浩 副县长']],
    ['a removal', '蔡长林的五河县人民法院副院长职务。', ['蔡长林']],
    ['offices that nobody holds', '县委书记、县长任总指挥。', []],
    ['no post in 主席台', '在主席台就座。', []],
  ])('reads %s', (_what, text, expected) => {
    expect(people(text)).toEqual(expected);
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
    expect(date && resolveDate(date, published, year)).toBe(expected);
  });

  it.each([
    ['二〇一九年三月五日', '2019-03-05'],
    ['2017年11月9日', '2017-11-09'],
  ])('%s is %s', (text, expected) => {
    const [words] = readDates({ text, start: 0, end: text.length });
    expect(words && resolveDate(words, null, null)).toBe(expected);
  });

  it('is the day before for 昨日', () => {
    const [words] = readDates({ text: '昨日', start: 0, end: 2 });
    expect(words && resolveDate(words, '2017-03-01', null)).toBe('2017-02-28');
  });
});

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
  expect(kindOfTitle(title)).toBe(kind);
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
    readTargets(sentences(text), 2017).map(({ metric, value, year }) => [metric, value, year]),
  ).toEqual([
    ['贫困人口', 134000, 2013],
    ['贫困人口', 79600, 2016],
    ['贫困发生率', 23.61, 2016],
    ['贫困发生率', 14.31, 2016],
  ]);
});
