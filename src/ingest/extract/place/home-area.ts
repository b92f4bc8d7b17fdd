import {
  type Area,
  areasShortNamed,
  formerAreasShortNamed,
  lineageOf,
  parentOf,
  shortName,
} from '../../../gazetteer/gazetteer.ts';
import type { Span } from '../../../text/alignment.ts';
import { matches } from '../../../text/matches.ts';
import avoided from '../lexicon/short-names-avoided.json' with { type: 'json' };
import inSlogans from '../lexicon/short-names-in-slogans.json' with { type: 'json' };
import { isHeadLine } from '../text/document-header.ts';
import type { RuleName } from '../text/rule.ts';
import { linesOf, type Passage } from '../text/sentence.ts';
import { type AreaName, isLevel } from './area-name.ts';

/** An area as the article names it: 甘孜州 for 甘孜藏族自治州. */
export interface Place {
  readonly name: string;
  readonly area: Area;
  /** The words that name it. */
  readonly span: Span;
  /** The rule that read it. */
  readonly rule: RuleName;
}

/** What speaks for an area whose own plan or rule an article names: 《卫辉市石材加工企业整治方案》. */
const IN_DOCUMENT = 4;
/** The headline and the lead. */
const LEAD = 200;
/** Where as many words speak of one level as of another, the lower one is meant. */
const LOWEST_FIRST = '县旗区市州盟';
const OUTLET =
  /新闻网|信息网|政务网|党建网|文明网|先锋网|长安网|门户网|日报|晚报|时报|周刊|热线|人大网|政府网|报社|在线|发布|电视台|融媒|[网报](?=[\s>]|$|讯)|讯(?<=云上\p{Script=Han}{2,4}讯)|新闻(?<=版[::]\p{Script=Han}{2,4}新闻)/gmu;
/** Characters of the place in an outlet's name at most. */
const LONGEST_OUTLET = 6;
const DEICTIC =
  /(?:我|全|本)(?<level>地区|[县市州区旗盟])|(?<post>地区|[县市州区旗盟])(?:委|长|政府|人大|政协|领导|直|级|纪委)|(?<office>行署|地委)/gu;
/** Lines at the top that may be the headline, and how long it is at most. */
const HEADLINE = { lines: 8, length: 60 } as const;
/** Short names that are words of the language or of outlets, and those of them that 谱写通山新篇章 may name. */
const NO_SHORT = new Set(avoided.words);
const IN_SLOGANS = new Set(inSlogans.words);

/** The area that an article is about: by its full name, by its outlet, else by the short name. */
export function subjectArea(text: string, names: readonly AreaName[]): Place | null {
  const level = deicticLevel(text, names);
  const isBelowProvince = ({ area }: Scored) => area.level !== 'PROVINCE';
  const fits = ({ area }: Scored) => level === undefined || isLevel(area.name, level.name);
  const all = [...byFullName(text, names), ...byOutlet(text, level?.name)].filter(isBelowProvince);
  const fitsCounty = ({ area }: Scored) =>
    area.level === 'COUNTY' && /[县区旗]/u.test(level?.name ?? '');
  const told = all.filter(
    (one) => fits(one) || (one.isInHeadline && one.area.level === 'COUNTY' && !level?.isOwn),
  );
  if (told.length > 0 || level === undefined) return likeliest(told, text);
  return (
    likeliest(byShortName(text, level.name), text) ??
    parentOfAll(names, level.name) ??
    likeliest(all.filter(fitsCounty), text)
  );
}

/** What kind of area an article calls its own, and whether it says 我县 of it. */
interface DeicticLevel {
  readonly name: string;
  readonly isOwn: boolean;
}

/** 我区 tells of home what several 市委 do not: leaders of the city visit it. */
const OF_OURSELVES = 5;

/** 我县, 县委书记, 县领导 → 县; 江山市委 speaks of a named area. */
function deicticLevel(text: string, names: readonly AreaName[]): DeicticLevel | undefined {
  const ends = new Set(names.map(({ name, start }) => start + name.length));
  const told = matches(text, DEICTIC)
    .map(({ index, groups }) => ({
      level: groups?.level ?? groups?.post ?? '地区',
      isOwn: groups?.level !== undefined,
      isMine: groups?.level !== undefined && text.charAt(index) === '我',
      index,
    }))
    .filter(({ level, isOwn, index }) => isOwn || !ends.has(index + level.length));
  const counts = new Map<string, number>();
  for (const { level, isOwn, isMine } of told)
    counts.set(level, (counts.get(level) ?? 0) + (isMine ? OF_OURSELVES : isOwn ? 2 : 1));
  const [name] =
    [...counts].sort(
      (a, b) => b[1] - a[1] || LOWEST_FIRST.indexOf(a[0]) - LOWEST_FIRST.indexOf(b[0]),
    )[0] ?? [];
  if (name === undefined) return undefined;
  return { name, isOwn: told.some(({ level, isMine }) => isMine && level === name) };
}

/** 市委 in an article that names 滨城区 alone → 滨州市: the area above all that are named. */
function parentOfAll(names: readonly AreaName[], level: string): Place | null {
  const named = names.flatMap(({ name, start, areas }) =>
    areas.length === 1 && areas[0]?.level === 'COUNTY' ? [{ name, start, area: areas[0] }] : [],
  );
  const parents = new Set(named.map(({ area }) => parentOf(area)));
  const [parent] = parents;
  const [first] = named;
  if (parents.size !== 1 || parent === undefined || first === undefined) return null;
  if (!isLevel(parent.name, level)) return null;
  return {
    name: spelled(parent, level),
    area: parent,
    span: spanAt(first.start, first.name),
    rule: 'area-of-level',
  };
}

/** A place that an article may be about, and how much speaks for it. */
interface Scored extends Place {
  readonly score: number;
  readonly isInHeadline: boolean;
}

/** What speaks for the area that the headline names first, in full or in short: 常山党政代表团赴江山考察. */
const FIRST_IN_HEADLINE = 4;

/** The area with the most evidence; of equal ones, the one that is named first. */
function likeliest(scored: readonly Scored[], text: string): Place | null {
  const totals = new Map<string, Scored>();
  for (const one of scored) {
    const known = totals.get(one.area.code);
    totals.set(one.area.code, known ? { ...known, score: known.score + one.score } : one);
  }
  const headline = headlinesOf(text)
    .map((line) => line.text)
    .join('\n');
  const placeOf = ({ area }: Scored) => headline.indexOf(shortName(area.name));
  const [first] = [...totals.values()]
    .filter((one) => placeOf(one) >= 0)
    .sort((a, b) => placeOf(a) - placeOf(b));
  const scoreOf = (one: Scored) => one.score + (one === first ? FIRST_IN_HEADLINE : 0);
  const [best] = [...totals.values()].sort(
    (a, b) => scoreOf(b) - scoreOf(a) || a.span.start - b.span.start,
  );
  return best ? { name: best.name, area: best.area, span: best.span, rule: best.rule } : null;
}

/** The first area is the one that the article is about; a list of counties (康定、丹巴) comes later. */
function byFullName(text: string, mentions: readonly AreaName[]): Scored[] {
  const headlines = headlinesOf(text);
  const isInHeadline = (offset: number) =>
    headlines.some(({ start, end }) => offset >= start && offset < end);
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
        score:
          (start < LEAD ? 4 : 1) +
          (isInHeadline(start) ? 4 : 0) +
          (text.charAt(start - 1) === '《' ? IN_DOCUMENT : 0),
        isInHeadline: isInHeadline(start),
        rule: 'area-full-name',
      },
    ];
  });
}

/** The short lines at the top, one of which may be the headline. */
function headlinesOf(text: string): Passage[] {
  return linesOf(text)
    .slice(0, HEADLINE.lines)
    .filter((line) => line.text.length <= HEADLINE.length && !isHeadLine(line.text));
}

/** 苍南新闻网 in an article that says 我县 → 苍南县. */
function byOutlet(text: string, level: string | undefined): Scored[] {
  return matches(text, OUTLET).flatMap(({ index, 0: kind }) => {
    const before = text.slice(Math.max(0, index - LONGEST_OUTLET), index);
    const isOf = (part: string) => (area: Area) => isOutletOf(kind, part, area);
    const [first] = suffixes(/\p{Script=Han}{1,6}$/u.exec(before)?.[0] ?? '').flatMap((part) =>
      (NO_SHORT.has(part) && !IN_SLOGANS.has(part)
        ? []
        : shortOfLevel(part, level, isOf(part))
      ).map((area) => ({ part, area })),
    );
    if (first === undefined) return [];
    const { part, area } = first;
    const span = spanAt(index - part.length, part);
    return [
      {
        name: spelled(area, level),
        area,
        span,
        score: 4,
        isInHeadline: false,
        rule: 'area-of-outlet',
      },
    ];
  });
}

/** 甘孜日报 is the prefecture's paper, though 甘孜县 goes by the name too. */
function isOutletOf(kind: string, name: string, { level }: Area): boolean {
  const isDaily = /[日晚时]报/u.test(kind);
  const isShared = areasShortNamed(name).some((area) => area.level === 'PREFECTURE');
  return !(isDaily && isShared) || level === 'PREFECTURE';
}

/** 让汪清走在前列, 回到隆德: what is said of the place that one is of. */
const OF_HOME =
  /(?:关系|回到|来到|走进|让|感受|推动|助力|建设|奋进|幸福|美丽|魅力|打造|今日|平安|法治|谱写|书写|开创)$/u;
/** 竹山乡, 通城大道: of another place that has the name. */
const OF_OTHER = /^(?:[镇乡村河湖湾桥]|街道|社区|苏木|大道|公路)/u;
/** 我县灵川镇: the town that its county has its name from. */
const OF_OURS = /[我本全][县市区州旗]$/u;
/** Characters of the area above that may stand before a short name: 江西(崇义). */
const ABOVE = 5;

/** 三门峡党员干部 in an article that says 我市 → 三门峡市; a name of two characters must come twice, or where one speaks of home. */
function byShortName(text: string, level: string): Scored[] {
  const mentions = shortMentions(text).filter(
    ({ part, start }) =>
      !OF_OTHER.test(text.slice(start + part.length, start + part.length + 2)) ||
      OF_OURS.test(text.slice(Math.max(0, start - 2), start)),
  );
  const counts = new Map<string, number>();
  for (const { part } of mentions) counts.set(part, (counts.get(part) ?? 0) + 1);
  return mentions.flatMap(({ part, start }) => {
    const before = text.slice(Math.max(0, start - ABOVE), start);
    const isOfHome = OF_HOME.test(before) || text.startsWith('分会场', start + part.length);
    const isTold = part.length > 2 || isOfHome || (counts.get(part) ?? 0) > 1;
    const own =
      isOfHome && IN_SLOGANS.has(part) ? shortOfLevel(part, level) : ownShort(part, level);
    return own
      .filter((area) => isTold || isBelow(area, before))
      .map((area) => ({
        name: spelled(area, level),
        area,
        span: spanAt(start, part),
        score: 1,
        isInHeadline: false,
        rule: 'area-short-name' as const,
      }));
  });
}

/** 江西(崇义), 赣州崇义: whether the name of an area above stands before a short name. */
function isBelow(area: Area, before: string): boolean {
  const words = before.replace(/[(]$/u, '');
  return lineageOf(area).some(
    (above) =>
      above !== area && (words.endsWith(above.name) || words.endsWith(shortName(above.name))),
  );
}

function spanAt(start: number, words: string): Span {
  return { start, end: start + words.length };
}

/** 苍南 → 苍南县 where the article says 我县: areas of the level that go by the short name, if just one does. */
function ownShort(short: string, level: string | undefined): Area[] {
  return NO_SHORT.has(short) ? [] : shortOfLevel(short, level);
}

/** The same, of names too that are words. An area that is no more is meant where none of today is. */
function shortOfLevel(
  short: string,
  level: string | undefined,
  isOf: (area: Area) => boolean = () => true,
): Area[] {
  if (short.length < 2) return [];
  const fits = (area: Area) =>
    area.level !== 'PROVINCE' &&
    (level === undefined ? !/区$/u.test(area.name) : isLevel(area.name, level)) &&
    isOf(area);
  const areas = areasShortNamed(short).filter(fits);
  const isFormer = areas.length === 0 && level !== undefined;
  const found = isFormer ? formerAreasShortNamed(short).filter(fits) : areas;
  return found.length === 1 ? found : [];
}

/** 今日岳西 → 今日岳西, 日岳西, 岳西: an outlet's name may have words before the place. */
function suffixes(word: string): string[] {
  return [...word].map((_, index) => word.slice(index)).filter((part) => part.length >= 2);
}

function shortMentions(text: string): { part: string; start: number }[] {
  return matches(text, /(?=(?<part>\p{Script=Han}{2,4}))/gu).flatMap((match) =>
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
