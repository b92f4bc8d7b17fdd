import {
  type Area,
  areasNamed,
  autonomousAreasNamed,
  endsAreaName,
  endsShortName,
  shortName,
} from '../../../gazetteer/gazetteer.ts';
import { matches } from '../../../text/matches.ts';
import { wordCost } from '../cost/word-cost.ts';
import spoken from '../lexicon/spoken-area-names.json' with { type: 'json' };

/** A full name of an area at one place of a text, and the areas that have it. */
export interface AreaName {
  readonly name: string;
  readonly start: number;
  readonly areas: readonly Area[];
}

const LAST_CHARACTER = /[省市县区州旗盟]/gu;
const LONGEST_NAME = 15;

/** Every full name of an area in the text, the longest at each place: 深入耀州区 → 耀州区. */
export function areaNames(text: string): AreaName[] {
  return matches(text, LAST_CHARACTER).flatMap(({ index }) => {
    const found = fullNameAt(text, index) ?? spokenNameAt(text, index);
    return found === undefined ? [] : [found];
  });
}

/** The longest full name that ends at a place. */
function fullNameAt(text: string, index: number): AreaName | undefined {
  if (!endsAreaName(text.slice(index - 1, index + 1))) return undefined;
  for (let length = Math.min(LONGEST_NAME, index + 1); length >= 2; length--) {
    const start = index + 1 - length;
    const name = text.slice(start, index + 1);
    const areas = areasNamed(name);
    const isArea = length > 2 ? !isInTown(text, start, name) : isWord(text, start, index);
    if (areas.length > 0 && isArea) return { name, start, areas };
  }
  return undefined;
}

/** Parts that any town has, and names of a few districts. */
const PARTS = /^(?:老城|新城|旧城)区$/u;
/** What is behind the name of a district that meets. */
const DISTRICT = /^(?:[委长]|人民|政府|人大|政协|召开|举行)/u;

/** 县城东区, 属于老城区: a part of a town, though 城东区 and 老城区 are districts. */
function isInTown(text: string, start: number, name: string): boolean {
  if (text.charAt(start) === '城' && /[县镇]/u.test(text.charAt(start - 1))) return true;
  return PARTS.test(name) && !DISTRICT.test(text.slice(start + name.length));
}

/** Names of which the first character is a word: 和县政府, 代县长, 应县委要求. */
const JOINING = /[和代任应随由与开单成理]/u;

/**
 * 县委和县政府 does not speak of 和县, nor 代县长 of 代县, nor 住房县 of 房县, nor 肃南县 of 南县: a name of two
 * characters begins and ends a word.
 */
function isWord(text: string, start: number, index: number): boolean {
  const before = text.charAt(start - 1);
  // 《…请示》和县文化局: what joins two things is no 和县.
  const goesOn = /[\p{Script=Han}》)”]/u.test(before);
  if (/[长委政]/u.test(text.charAt(index + 1))) return false;
  if (!goesOn) return true;
  if (!/\p{Script=Han}/u.test(before) || JOINING.test(text.charAt(start))) return false;
  return !endsWord(text, start) && spokenNameAt(text, index) === undefined;
}

/** 住房县: whether a word reaches from before a place to the character there. */
function endsWord(text: string, start: number): boolean {
  return [2, 3, 4].some((length) =>
    Number.isFinite(wordCost(text.slice(Math.max(0, start + 1 - length), start + 1))),
  );
}

/** Characters of a spoken name at most: 积石山县, 塔什库尔干县. */
const LONGEST_SPOKEN = 7;

function spokenNameAt(text: string, index: number): AreaName | undefined {
  const ending = text.slice(index - 1, index + 1);
  if (!endsShortName(ending) && !endsLonger.has(ending)) return undefined;
  for (let length = Math.min(LONGEST_SPOKEN, index + 1); length >= 3; length--) {
    const start = index + 1 - length;
    const area = areaSpoken(text.slice(start, index + 1));
    if (area !== undefined) return { name: text.slice(start, index + 1), start, areas: [area] };
  }
  return undefined;
}

/** Names that people say for a longer one: 科左中旗. */
const longer = new Map(
  spoken.words.map((pair) => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
);

const endsLonger = new Set([...longer.keys()].map((name) => name.slice(-2)));

/** 甘孜州 → 甘孜藏族自治州, 肃南县 → 肃南裕固族自治县, 科左中旗 → 科尔沁左翼中旗. */
export function areaSpoken(name: string): Area | undefined {
  const full = longer.get(name);
  if (full !== undefined) return areasNamed(full)[0];
  return name.length < 3 ? undefined : autonomousAreasNamed(name)[0];
}

/**
 * 保亭县 in an article that has 保亭黎族苗族自治县 too goes by the fuller name; 黔东南苗族侗族自治州 in one
 * that only has 黔东南州 by the shorter.
 */
export function spellingIn(text: string, area: Area, name: string): string {
  if (text.includes(area.name)) return area.name;
  const short = `${shortName(area.name)}${area.name.slice(-1)}`;
  return area.name.includes('自治') && text.includes(short) ? short : name;
}

/** 地 of 地委 fits 和田地区, 省 fits 甘肃省 and 广西壮族自治区, 州 fits 甘孜藏族自治州, 县 fits 秦安县 and 县级 forms alike. */
export function isLevel(name: string, wanted: string): boolean {
  if (/^(?:地区?|行署)$/u.test(wanted)) return name.endsWith('地区');
  if (wanted === '省' || wanted === '自治区') return /省$|自治区$/u.test(name);
  if (wanted === '区') return /(?<!自治)区$/u.test(name);
  return name.endsWith(wanted);
}
