import { expect, it } from 'vitest';
import {
  areaByCode,
  areasNamed,
  areasShortNamed,
  lineageOf,
  shortName,
} from '../../src/gazetteer/gazetteer.ts';

it('knows an area by its code and its full name', () => {
  expect(areaByCode('620522')).toEqual({ code: '620522', name: '秦安县', level: 'COUNTY' });
  expect(areasNamed('秦安县').map(({ code }) => code)).toEqual(['620522']);
  expect(areaByCode('999999')).toBeUndefined();
});

it.each([
  ['康定县', '513321', '2015', '513301'],
  ['密云县', '110228', '2016', '110118'],
  ['宁乡县', '430124', null, '430182'],
])('knows %s, which is no more, and what it became', (name, code, until, successor) => {
  expect(areasNamed(name)).toEqual([{ code, name, level: 'COUNTY', former: { until, successor } }]);
  expect(areaByCode(successor)?.former).toBeUndefined();
  expect(areasShortNamed(name.slice(0, -1)).map((area) => area.code)).toContain(successor);
});

it('keeps the two Yuexi apart', () => {
  expect(areasNamed('岳西县')[0]?.code).toBe('340828');
  expect(areasNamed('越西县')[0]?.code).toBe('513434');
});

it.each([
  ['620522', ['秦安县', '天水市', '甘肃省']],
  ['500101', ['万州区', '重庆市']],
  ['429004', ['仙桃市', '湖北省']],
  ['513300', ['甘孜藏族自治州', '四川省']],
])('knows what %s lies in', (code, lineage) => {
  const area = areaByCode(code);
  expect(area && lineageOf(area).map(({ name }) => name)).toEqual(lineage);
});

it.each([
  ['秦安县', '秦安'],
  ['甘孜藏族自治州', '甘孜'],
  ['黔南布依族苗族自治州', '黔南'],
  ['泗县', '泗县'],
  ['内蒙古自治区', '内蒙古'],
  ['广西壮族自治区', '广西'],
])('%s goes by %s', (name, short) => {
  expect(shortName(name)).toBe(short);
  expect(areasShortNamed(short).map((area) => area.name)).toContain(name);
});
