import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/ingest/extract/extract.ts';

const read = (text: string) => extract({ text, published: '2021-05-20' }, 'x').record;
const officials = (text: string) =>
  read(text).officials.map(
    ({ name, posts, county }) => `${name}: ${posts.map(({ title }) => title).join('+')} @${county}`,
  );
const roles = (text: string) =>
  read(text).meetings.flatMap(({ participants }) =>
    participants.map(({ name, roles: own }) => `${name} ${own.join('+')}`),
  );

describe('和县', () => {
  it.each([
    '5月19日,安溪县召开茶业大会。县委和县政府高度重视,县委书记高向荣主持会议。',
    '5月19日,安溪县召开茶业大会。县委常委林明和县人大主任李平参加,县委书记高向荣主持会议。',
  ])('is not read out of «%s»', (text) => {
    const { counties, meetings } = read(text);
    expect(counties.map(({ name }) => name)).toEqual(['安溪县']);
    expect(meetings.map(({ county }) => county)).toEqual(['安溪县']);
  });

  it('is read where a word begins with it', () => {
    expect(
      read('5月19日,和县召开推进会。县长王新主持会议。').counties.map(({ code }) => code),
    ).toEqual(['340523']);
  });
});

it('reads 肃南县 as 肃南裕固族自治县, not as 南县', () => {
  expect(
    read('5月19日,肃南县召开经济工作会议。县委书记贺小花主持会议。').counties[0],
  ).toMatchObject({ code: '620721' });
});

describe('leaders whose words are studied', () => {
  it.each([
    '5月19日,桐梓县召开推进会。会议学习习近平总书记重要讲话精神。县长王新主持会议。',
    '5月19日,桐梓县召开推进会。会议深入贯彻习近平总书记关于“三农”工作的重要论述。县长王新主持会议。',
    '5月19日,桐梓县召开推进会。会议传达了省委书记尹力重要批示精神。县长王新主持会议。',
    '5月19日,桐梓县召开推进会。会议学习贯彻省委书记尹力重要讲话精神。县长王新主持会议。',
  ])('do not take part: %s', (text) => {
    expect(roles(text)).toEqual(['王新 host']);
    expect(
      read(text)
        .officials.map(({ name }) => name)
        .filter((name) => !['王新', '尹力'].includes(name)),
    ).toEqual([]);
  });
});

it.each([
  '前期,市委书记魏国强在泗阳调研时要求抓好落实。',
  '2018年6月,时任县长钱伟主持召开会议,副县长孙伟出席。',
  '2018年1月,县长林辉曾主持召开茶叶大会。',
])('what was another time is not this meeting: %s', (background) => {
  expect(roles(`5月19日,泗阳县召开推进会。县长王新主持会议。${background}`)).toEqual(['王新 host']);
});

it.each([
  [
    'a post without a level is of the area of the one before it',
    '5月19日,临泽县召开推进会。市委常委、组织部部长贺庆林出席会议,县长王新主持会议。',
    '贺庆林: 市委常委+组织部部长 @张掖市',
  ],
  [
    'a post may have a province before its place',
    '5月19日,桐梓县召开推进会。中共桐梓县委书记周世荣主持会议。',
    '周世荣: 县委书记 @桐梓县',
  ],
  [
    'a body may have 和 in its name',
    '5月19日,桐梓县召开推进会。县发展和改革局局长周世荣作了汇报。',
    '周世荣: 县发展和改革局局长 @桐梓县',
  ],
  [
    '兼 joins posts',
    '5月19日,桐梓县召开推进会。县财政局党组书记兼局长周世荣作了汇报。',
    '周世荣: 县财政局党组书记+县财政局局长 @桐梓县',
  ],
])('%s', (_what, text, expected) => {
  expect(officials(text)).toContain(expected);
});

it('reads who gains and who leaves a post', () => {
  expect(
    officials(
      '5月19日,桐梓县召开干部大会。会议任命陈刚为桐梓县人民政府副县长;李鸿江同志任县委书记;李鑫同志不再担任县委书记职务。县长王新主持会议。',
    ),
  ).toEqual([
    '陈刚: 副县长 @桐梓县',
    '李鸿江: 县委书记 @桐梓县',
    '李鑫:  @桐梓县',
    '王新: 县长 @桐梓县',
  ]);
});

it('a meeting of the whole province is filed under the county whose news reports it', () => {
  const { meetings } = read('5月19日,全省经济工作会议在合肥举行。肥西县委书记金伟民出席会议。');
  expect(meetings.map(({ county }) => county)).toEqual(['肥西县']);
});

it.each([
  ['2021-05-20 来源:梧州日报', '2021-05-20'],
  ['2022-01-03 10:00 来源:梧州日报', '2022-01-03'],
  ['发布日期:2022-01-03', '2022-01-03'],
  ['二〇二二年一月三日', '2022-01-03'],
])('reads the day of publication from «%s»', (head, published) => {
  const text = `全县推进会召开\n${head}\n1月2日,桐梓县召开推进会。县长王新主持会议。`;
  expect(extract({ text }, 'x').record.document.publishedDate).toBe(published);
});
