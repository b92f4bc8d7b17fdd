import {
  type Area,
  areasNamed,
  areasShortNamed,
  endsAreaName,
  lineageOf,
  parentOf,
  shortName,
} from '../../gazetteer/gazetteer.ts';
import type { Span } from '../../text/alignment.ts';
import type { RuleName } from './rule.ts';
import avoided from './words/short-names-avoided.json' with { type: 'json' };
import spoken from './words/spoken-area-names.json' with { type: 'json' };

/** An area as the article names it: 甘孜州 for 甘孜藏族自治州. */
export interface Place {
  readonly name: string;
  readonly area: Area;
  /** The words that name it. */
  readonly span: Span;
  /** The rule that read it. */
  readonly rule: RuleName;
}

/** The areas that an article is about and speaks of. */
export interface Places {
  /** The area whose leaders meet, or null where the article does not tell. */
  readonly subject: Place | null;
  /** The place that a post or a meeting names, 建瓯市 or 布塔乡's county; null for none that is known. */
  readonly named: (name: string) => Place | null;
  /** The one township that the article speaks of; null for none and for several. */
  readonly township: string | null;
  /** The area of a post's level: 省 → the province that the subject lies in. */
  readonly ofLevel: (level: string) => Place | null;
}

const LAST_CHARACTER = /[省市县区州旗盟]/gu;
const LONGEST_NAME = 15;
/** The headline and the lead. */
const LEAD = 200;
/** Where as many words speak of one level as of another, the lower one is meant. */
const LOWEST_FIRST = '县旗区市州盟';
const OUTLET =
  /新闻网|日报|晚报|时报|周刊|热线|人大网|政府网|报社|在线|发布|电视台|融媒|报(?=\s|$|讯)/gmu;
/** Characters of the place in an outlet's name at the most. */
const LONGEST_OUTLET = 6;
const DEICTIC =
  /(?:我|全|本)(?<level>[县市州区旗盟])|(?<post>[县市州区旗盟])(?:委|长|政府|人大|政协|领导|直|级)/gu;
/** Names that people say for a longer one: 科左中旗. */
const aliases = new Map(
  spoken.words.map((pair) => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
);
/** Short names that are words of the language or of outlets. */
const NO_SHORT = new Set(avoided.words);

/** Reads the areas of an article, the one that it is about first of all. */
export function readPlaces(text: string): Places {
  const mentions = fullNames(text);
  const level = deicticLevel(text);
  const found = subjectOf(text, mentions, level);
  const subject = found && { ...found, name: spellingIn(text, found.area, found.name) };
  const home = subject && lineageOf(subject.area);
  const nearest = (areas: readonly Area[]): Area | undefined => {
    if (areas.length < 2) return areas[0];
    const inText = new Set(mentions.map(({ name }) => name));
    return areas
      .map((area) => ({
        area,
        close: lineageOf(area).filter(
          (above) =>
            home?.some(({ code }) => code === above.code) ||
            (above !== area && inText.has(above.name)),
        ).length,
      }))
      .sort((a, b) => b.close - a.close)[0]?.area;
  };
  return {
    subject,
    township: onlyTownship(text),
    named(name) {
      const area = nearest(areasNamed(name)) ?? alias(name);
      if (area === undefined) return null;
      const spelling = spellingIn(text, area, name);
      const at = text.indexOf(spelling);
      return {
        name: spelling,
        area,
        span:
          at < 0
            ? (subject?.span ?? { start: 0, end: 1 })
            : { start: at, end: at + spelling.length },
        rule: 'area-full-name',
      };
    },
    ofLevel(wanted) {
      const found = home?.find(({ name }) => isLevel(name, wanted));
      if (!found || !subject) return null;
      if (found.code === subject.area.code) return subject;
      const name = spellingIn(text, found, found.name);
      return { name, area: found, span: subject.span, rule: 'area-of-level' };
    },
  };
}

const TOWNSHIP =
  /(?:到|赴|在|深入|来到|走进|前往|[县市区旗、,。])(?<name>\p{Script=Han}{1,3}[^\P{Script=Han}县市区各乡镇](?:镇|乡))(?!镇|长|村|党委|人大|政府)/gu;

/** 到陈家河镇督导 → 陈家河镇, where no other township is named. */
function onlyTownship(text: string): string | null {
  const names = new Set(
    Array.from(text.matchAll(TOWNSHIP), ({ groups }) => groups?.name ?? '').filter(
      (name) => !/^[各全该我本有等]|[级包驻农县市区]|乡镇|城镇|村镇|集镇$/u.test(name),
    ),
  );
  const [name] = names;
  return names.size === 1 && name !== undefined ? name : null;
}

/**
 * 保亭县 in an article that has 保亭黎族苗族自治县 too goes by the fuller name; 黔东南苗族侗族自治州 in one
 * that only has 黔东南州 by the shorter.
 */
function spellingIn(text: string, area: Area, name: string): string {
  if (text.includes(area.name)) return area.name;
  const short = `${shortName(area.name)}${area.name.slice(-1)}`;
  return area.name.includes('自治') && text.includes(short) ? short : name;
}

/** 省 fits 甘肃省 and 广西壮族自治区, 州 fits 甘孜藏族自治州, 县 fits 秦安县 and 县级 forms alike. */
function isLevel(name: string, wanted: string): boolean {
  if (wanted === '省' || wanted === '自治区') return /省$|自治区$/u.test(name);
  if (wanted === '区') return /(?<!自治)区$/u.test(name);
  return name.endsWith(wanted);
}

interface Candidate {
  readonly name: string;
  readonly start: number;
  readonly areas: readonly Area[];
}

/** Every full name of an area in the text, the longest at each place: 深入耀州区 → 耀州区. */
function fullNames(text: string): Candidate[] {
  return Array.from(text.matchAll(LAST_CHARACTER)).flatMap(({ index }) => {
    const found = fullNameAt(text, index) ?? spokenNameAt(text, index);
    return found === undefined ? [] : [found];
  });
}

/** The longest full name that ends at a place. */
function fullNameAt(text: string, index: number): Candidate | undefined {
  if (!endsAreaName(text.slice(index - 1, index + 1))) return undefined;
  for (let length = Math.min(LONGEST_NAME, index + 1); length >= 2; length--) {
    const start = index + 1 - length;
    const name = text.slice(start, index + 1);
    const areas = areasNamed(name);
    if (areas.length > 0 && (length > 2 || isWord(text, start, index)))
      return { name, start, areas };
  }
  return undefined;
}

/** 县委和县政府 does not speak of 和县, nor 代县长 of 代县: a name of two characters begins and ends a word. */
function isWord(text: string, start: number, index: number): boolean {
  const isHan = /\p{Script=Han}/u.test(text.charAt(start - 1));
  return !isHan && !/[长委政]/u.test(text.charAt(index + 1));
}

/** Characters of a spoken name at the most: 积石山县, 东乌旗. */
const LONGEST_SPOKEN = 5;

function spokenNameAt(text: string, index: number): Candidate | undefined {
  if (!/[州县旗]/u.test(text.charAt(index))) return undefined;
  for (let length = Math.min(LONGEST_SPOKEN, index + 1); length >= 3; length--) {
    const start = index + 1 - length;
    const area = alias(text.slice(start, index + 1));
    if (area !== undefined) return { name: text.slice(start, index + 1), start, areas: [area] };
  }
  return undefined;
}

/** 甘孜州 → 甘孜藏族自治州, 肃南县 → 肃南裕固族自治县, 科左中旗 → 科尔沁左翼中旗. */
function alias(name: string): Area | undefined {
  const full = aliases.get(name);
  if (full !== undefined) return areasNamed(full)[0];
  const suffix = name.slice(-1);
  if (!/[州县旗]/u.test(suffix) || name.length < 3) return undefined;
  return areasShortNamed(name.slice(0, -1)).find((area) => area.name.endsWith(`自治${suffix}`));
}

/** 我县, 县委书记, 县领导 → 县: what kind of area the article calls its own. */
function deicticLevel(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const { groups } of text.matchAll(DEICTIC)) {
    const level = groups?.level ?? groups?.post ?? '';
    counts.set(level, (counts.get(level) ?? 0) + (groups?.level ? 2 : 1));
  }
  return [...counts].sort(
    (a, b) => b[1] - a[1] || LOWEST_FIRST.indexOf(a[0]) - LOWEST_FIRST.indexOf(b[0]),
  )[0]?.[0];
}

/** A place that an article may be about, and how much speaks for it. */
interface Scored extends Place {
  readonly score: number;
}

function subjectOf(
  text: string,
  mentions: readonly Candidate[],
  level: string | undefined,
): Place | null {
  const fits = ({ area }: Scored) =>
    area.level !== 'PROVINCE' && (level === undefined || isLevel(area.name, level));
  const told = [...byFullName(mentions), ...byOutlet(text, level)].filter(fits);
  const scored = told.length > 0 || level === undefined ? told : byShortName(text, level);
  const totals = new Map<string, Scored>();
  for (const one of scored) {
    const known = totals.get(one.area.code);
    totals.set(one.area.code, known ? { ...known, score: known.score + one.score } : one);
  }
  const [best] = [...totals.values()].sort(
    (a, b) => b.score - a.score || a.span.start - b.span.start,
  );
  return best ? { name: best.name, area: best.area, span: best.span, rule: best.rule } : null;
}

/** Whoever stands first is whom it is about; a list of counties (康定、丹巴) comes later. */
function byFullName(mentions: readonly Candidate[]): Scored[] {
  const names = new Set(mentions.map(({ name }) => name));
  return mentions.flatMap(({ name, start, areas }) => {
    const area =
      areas.length === 1 ? areas[0] : areas.find((one) => names.has(parentOf(one)?.name ?? ''));
    if (area === undefined) return [];
    return [
      {
        name,
        area,
        span: spanAt(start, name),
        score: start < LEAD ? 4 : 1,
        rule: 'area-full-name',
      },
    ];
  });
}

/** 苍南新闻网 in an article that says 我县 → 苍南县. */
function byOutlet(text: string, level: string | undefined): Scored[] {
  return Array.from(text.matchAll(OUTLET)).flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - LONGEST_OUTLET), match.index);
    const short = /\p{Script=Han}+$/u.exec(before)?.[0] ?? '';
    // 甘孜日报 is the prefecture's paper, though 甘孜县 goes by the name too.
    const isOfPrefecture = ({ level: own }: Area) =>
      !/[日晚时]报/u.test(match[0]) || own === 'PREFECTURE';
    const fitting = suffixes(short).flatMap((part) => {
      const hasPrefecture = areasShortNamed(part).some(({ level: own }) => own === 'PREFECTURE');
      return ownShort(part, level)
        .filter((area) => !hasPrefecture || isOfPrefecture(area))
        .map((area) => ({ part, area }));
    });
    return fitting.slice(0, 1).map(({ part, area }) => ({
      name: spelled(area, level),
      area,
      span: spanAt(match.index - part.length, part),
      score: 4,
      rule: 'area-of-outlet' as const,
    }));
  });
}

/** 三门峡党员干部 in an article that says 我市 → 三门峡市; a name of two characters must come twice. */
function byShortName(text: string, level: string): Scored[] {
  return shortMentions(text).flatMap(({ part, start }) => {
    const isTold = part.length > 2 || text.indexOf(part) !== text.lastIndexOf(part);
    return (isTold ? ownShort(part, level) : []).map((area) => ({
      name: spelled(area, level),
      area,
      span: spanAt(start, part),
      score: 1,
      rule: 'area-short-name' as const,
    }));
  });
}

function spanAt(start: number, words: string): Span {
  return { start, end: start + words.length };
}

/** 苍南 → 苍南县 where the article says 我县: areas of the level that go by the short name, if just one does. */
function ownShort(short: string, level: string | undefined): Area[] {
  if (short.length < 2 || NO_SHORT.has(short)) return [];
  const areas = areasShortNamed(short).filter(
    ({ name, level: own }) =>
      own !== 'PROVINCE' && (level === undefined ? !/区$/u.test(name) : isLevel(name, level)),
  );
  return areas.length === 1 ? areas : [];
}

/** 今日岳西 → 今日岳西, 日岳西, 岳西: an outlet's name may have words before the place. */
function suffixes(word: string): string[] {
  return [...word].map((_, index) => word.slice(index)).filter((part) => part.length >= 2);
}

function shortMentions(text: string): { part: string; start: number }[] {
  return Array.from(text.matchAll(/(?=(?<part>\p{Script=Han}{2,4}))/gu)).flatMap((match) =>
    [4, 3, 2]
      .map((length) => (match.groups?.part ?? '').slice(0, length))
      .filter(
        (part, index, all) =>
          part.length >= 2 &&
          all.indexOf(part) === index &&
          areasShortNamed(part).some(({ name }) => name !== part),
      )
      .map((part) => ({ part, start: match.index })),
  );
}

/** 甘孜藏族自治州 → 甘孜州 where the article says 我州. */
function spelled(area: Area, level: string | undefined): string {
  return level === '州' && /自治州$/u.test(area.name) ? `${shortName(area.name)}州` : area.name;
}
