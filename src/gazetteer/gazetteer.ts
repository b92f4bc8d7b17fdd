import { z } from 'zod';
import { grouped } from '../grouped.ts';
import table from './areas.json' with { type: 'json' };
import formerTable from './former-areas.json' with { type: 'json' };

/** The administrative level of an area: 省, 市 or 州, 县 or 区, 镇 or 乡. */
export const AreaLevel = z.enum(['PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP']);
export type AreaLevel = z.infer<typeof AreaLevel>;

/** An area with a GB/T 2260 code, such as 620522 秦安县. */
export interface Area {
  /** Six digits, as in the tables that `tests/gazetteer` makes from their packages. */
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  /** Of a former area, 513321 康定县: its successor, if the table has one. */
  readonly former?: { readonly until: string | null; readonly successor: string | null };
}

const areas: readonly Area[] = table.map((row) => {
  const code = row.slice(0, 6);
  return { code, name: row.slice(7), level: levelOf(code) };
});

/** Areas of the years from 2002 on that changed their code or name: 康定县 until 2015, then 康定市. */
const formerAreas: readonly Area[] = formerTable.map((row) => {
  const [code = '', name = '', until = '-', successor = '-'] = row.split(' ');
  const known = (value: string) => (value === '-' ? null : value);
  return {
    code,
    name,
    level: levelOf(code),
    former: { until: known(until), successor: known(successor) },
  };
});

const byCode = new Map([...formerAreas, ...areas].map((area) => [area.code, area]));

/** Every area of today, by code. */
export const allAreas: readonly Area[] = areas;

/** 620522 → 秦安县; a code of today comes before one that was; undefined for a code of no area. */
export function areaByCode(code: string): Area | undefined {
  return byCode.get(code);
}

/** Whether any area's full name ends in these two characters: 安县 of 秦安县. */
export function endsAreaName(pair: string): boolean {
  return lastPairs.has(pair);
}

/** Whether the short name of an autonomous area and its level end so: 南县 of 肃南县, for 肃南裕固族自治县. */
export function endsShortName(pair: string): boolean {
  return autonomousPairs.has(pair);
}

/** 秦安县 → [620522]: every area of that full name; one that is no more only where none has it now. */
export function areasNamed(name: string): readonly Area[] {
  return byName.get(name) ?? formerByName.get(name) ?? [];
}

/** 秦安 → [620522 秦安县], 甘孜 → [甘孜州, 甘孜县]: every area that goes by the short name. */
export function areasShortNamed(name: string): readonly Area[] {
  return byShortName.get(name) ?? formerByShortName.get(name) ?? [];
}

/** 甘孜州 → [甘孜藏族自治州], 肃南县 → [肃南裕固族自治县]: autonomous areas by their short name and their level. */
export function autonomousAreasNamed(name: string): readonly Area[] {
  const level = name.slice(-1);
  if (!/[州县旗]/u.test(level)) return [];
  return areasShortNamed(name.slice(0, -1)).filter((area) => area.name.endsWith(`自治${level}`));
}

/** 淮阳 → [411626 淮阳县], which is 淮阳区 now: every area that is no more and went by the short name. */
export function formerAreasShortNamed(name: string): readonly Area[] {
  return formerByShortName.get(name) ?? [];
}

/** 秦安县 → 天水市 → undefined after 甘肃省: the area that this one lies in. */
export function parentOf({ code }: Area): Area | undefined {
  if (code.endsWith('0000')) return undefined;
  const prefecture = code.endsWith('00') ? undefined : byCode.get(`${code.slice(0, 4)}00`);
  return prefecture ?? byCode.get(`${code.slice(0, 2)}0000`);
}

/** 秦安县 → [秦安县, 天水市, 甘肃省]: an area and all that it lies in, lowest first. */
export function lineageOf(area: Area): Area[] {
  const parent = parentOf(area);
  return parent ? [area, ...lineageOf(parent)] : [area];
}

const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|' +
  '达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各';
/** Peoples whom the names of some areas have without 族: 巴音郭楞蒙古自治州. */
const WITHOUT_ZU = '蒙古|哈萨克|塔吉克|锡伯|柯尔克孜|维吾尔';
const AUTONOMOUS = new RegExp(`(?:(?:${PEOPLES})族)*(?:${WITHOUT_ZU})?(?:自治[县州旗区])$`, 'u');
const SUFFIX = /特别行政区$|[省市县区旗盟]$|地区$|林区$/u;

/**
 * 秦安县 → 秦安, 甘孜藏族自治州 → 甘孜, 陵水黎族自治县 → 陵水, 鄂伦春自治旗 → 鄂伦春, 泗县 → 泗县: the name as people say
 * it, two characters at least.
 */
export function shortName(name: string): string {
  const candidates = [name.replace(AUTONOMOUS, ''), name.replace(/族?自治[县州旗区]$/u, '')]
    .filter((short) => short !== name)
    .concat(name.replace(/地区$|林区$/u, ''), name.replace(SUFFIX, ''));
  return candidates.find((short) => short !== name && short.length >= 2) ?? name;
}

const byName = grouped(areas, ({ name }) => name);
const byShortName = grouped(areas, ({ name }) => shortName(name));
const formerByName = grouped(formerAreas, ({ name }) => name);
const formerByShortName = grouped(formerAreas, ({ name }) => shortName(name));

const lastPairs = new Set([...byName.keys(), ...formerByName.keys()].map((name) => name.slice(-2)));
const autonomousPairs = new Set(
  [...areas, ...formerAreas]
    .filter(({ name }) => name.includes('自治'))
    .map(({ name }) => `${shortName(name).slice(-1)}${name.slice(-1)}`),
);

function levelOf(code: string): AreaLevel {
  if (code.endsWith('0000')) return 'PROVINCE';
  return code.endsWith('00') ? 'PREFECTURE' : 'COUNTY';
}
