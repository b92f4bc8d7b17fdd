import { type Area, areasNamed, lineageOf, shortName } from '../../../gazetteer/gazetteer.ts';
import { addTo } from '../../../grouped.ts';
import type { Span } from '../../../text/alignment.ts';
import { firstIndex } from '../../../text/first-index.ts';
import { matches } from '../../../text/matches.ts';
import { firstFrom } from '../person/mention.ts';
import { type AreaName, areaNames, areaSpoken, isLevel, spellingIn } from './area-name.ts';
import { type Place, subjectArea } from './home-area.ts';

/** The areas that an article is about and speaks of. */
export interface Places {
  /** The area whose leaders meet, or null if the article does not state it. */
  readonly subject: Place | null;
  /** The place that a post or a meeting names, 建瓯市 or 布塔乡's county; null for none that is known. */
  readonly named: (name: string) => Place | null;
  /** The one township that the article speaks of; null for none and for several. */
  readonly township: string | null;
  /** The area of a post's level: 省 → the province that the subject lies in. */
  readonly ofLevel: (level: string) => Place | null;
  /** The same at an offset of the text: an item of a digest may be about another county. */
  readonly near: (offset: number) => Places;
}

/** Reads the areas of an article, the one that it is about first of all; `items` are the stretches of a digest. */
export function readPlaces(text: string, items: readonly Span[] = []): Places {
  const names = areaNames(text);
  const found = subjectArea(text, names);
  const article = articleOf(text, names);
  const main = placesAround(found, article);
  if (items.length < 2 || main.subject === null) return main;
  const subject = main.subject;
  const own = items.flatMap((item) => {
    const area = subjectOfItem(item, text, names, subject.area);
    return area === null ? [] : [{ ...item, places: placesAround(area, article) }];
  });
  const near = (offset: number) => {
    const last = own[firstFrom(own, offset + 1) - 1];
    return last !== undefined && offset < last.end ? last.places : main;
  };
  return { ...main, near };
}

/** 板浦镇召开 in an article that names no county: the township that holds a meeting. */
export function holdsIn(text: string, township: string): boolean {
  const at = text.indexOf(township);
  return at >= 0 && ACTS.test(text.slice(at + township.length));
}

/** What names the county of an item straight behind its name: 奉贤区人大常委会举行, 会宁县召开. */
const ACTS = /^(?:[县市区州旗]?委|人民政府|政府|人大|政协|纪委|监委|召开|举行|举办|组织|开展)/u;
/** Characters at the beginning of an item in which its county is named. */
const LEAD_OF_ITEM = 120;

/** The county that an item of a digest names as its own, where it is another than the article's. */
function subjectOfItem(
  { start, end }: Span,
  text: string,
  names: readonly AreaName[],
  subject: Area,
): Place | null {
  const item = text.slice(start, end);
  if (/[我本][县市区州旗]/u.test(item) || item.includes(shortName(subject.name))) return null;
  const first = firstBetween(names, start, Math.min(end, start + LEAD_OF_ITEM));
  const area = first?.areas.length === 1 ? first.areas[0] : undefined;
  if (first === undefined || area?.level !== 'COUNTY') return null;
  if (!ACTS.test(text.slice(first.start + first.name.length))) return null;
  const span = { start: first.start, end: first.start + first.name.length };
  return { name: first.name, area, span, rule: 'area-full-name' };
}

/** The first of the names, which are in the order of their ends, that begins from one place up to another. */
function firstBetween(
  names: readonly AreaName[],
  start: number,
  end: number,
): AreaName | undefined {
  let index = firstIndex(names, (one) => one.start + one.name.length > start);
  for (let one = names[index]; one !== undefined; one = names[++index]) {
    if (one.start >= start && one.start < end) return one;
    if (one.start + one.name.length > end + LONGEST_NAME) return undefined;
  }
  return undefined;
}

/** Characters of an area's name at most. */
const LONGEST_NAME = 15;

/** What all looks for places in an article have in common, each part looked for once. */
interface ArticlePlaces {
  readonly inText: ReadonlySet<string>;
  readonly township: string | null;
  readonly spelling: (area: Area, name: string) => string;
  readonly firstAt: (words: string) => number;
  /** The names of areas within one, by its code. */
  readonly below: (code: string) => readonly Below[];
}

interface Below {
  readonly name: string;
  readonly area: Area;
  readonly start: number;
}

function articleOf(text: string, names: readonly AreaName[]): ArticlePlaces {
  const spellings = new Map<string, string>();
  const places = new Map<string, number>();
  let below: Map<string, Below[]> | undefined;
  return {
    inText: new Set(names.map(({ name }) => name)),
    township: onlyTownship(text),
    spelling: (area, name) =>
      known(spellings, `${area.code} ${name}`, () => spellingIn(text, area, name)),
    firstAt: (words) => known(places, words, () => text.indexOf(words)),
    below(code) {
      below ??= byArea(names);
      return below.get(code) ?? [];
    },
  };
}

function known<Answer>(answers: Map<string, Answer>, key: string, find: () => Answer): Answer {
  const before = answers.get(key);
  if (before !== undefined) return before;
  const found = find();
  answers.set(key, found);
  return found;
}

function byArea(names: readonly AreaName[]): Map<string, Below[]> {
  const found = new Map<string, Below[]>();
  for (const { name, start, areas } of names) {
    const seen = new Set<string>();
    for (const area of areas) {
      for (const { code } of lineageOf(area)) {
        if (seen.has(code)) continue;
        seen.add(code);
        addTo(found, code, { name, area, start });
      }
    }
  }
  return found;
}

function placesAround(found: Place | null, article: ArticlePlaces): Places {
  const subject = found && { ...found, name: article.spelling(found.area, found.name) };
  const home = subject === null ? [] : lineageOf(subject.area);
  const { inText } = article;
  const levels = new Map<string, Place | null>();
  const places: Places = {
    subject,
    township: article.township,
    near: () => places,
    named(name) {
      const area = nearest(areasNamed(name), home, inText) ?? areaSpoken(name);
      if (area === undefined) return null;
      const spelling = article.spelling(area, name);
      const at = article.firstAt(spelling);
      const span = at < 0 ? subject?.span : { start: at, end: at + spelling.length };
      return { name: spelling, area, span: span ?? { start: 0, end: 1 }, rule: 'area-full-name' };
    },
    ofLevel(wanted) {
      const area = home.find(({ name }) => isLevel(name, wanted));
      if (subject === null) return null;
      if (area === undefined)
        return known(levels, wanted, () =>
          onlyBelow(article.below(subject.area.code), subject.area, wanted),
        );
      if (area.code === subject.area.code) return subject;
      const name = article.spelling(area, area.name);
      return { name, area, span: subject.span, rule: 'area-of-level' };
    },
  };
  return places;
}

/** 区长 in an article about 长春市 that names 宽城区 alone → 宽城区: the one area of a level that lies in another. */
function onlyBelow(all: readonly Below[], above: Area, wanted: string): Place | null {
  const below = all.filter(({ name, area }) => area.code !== above.code && isLevel(name, wanted));
  const [first] = below;
  if (first === undefined || below.some(({ area }) => area.code !== first.area.code)) return null;
  const span = { start: first.start, end: first.start + first.name.length };
  return { name: first.name, area: first.area, span, rule: 'area-full-name' };
}

/** Of several areas of one name the one that lies nearest to what the article is about. */
function nearest(
  areas: readonly Area[],
  home: readonly Area[],
  inText: ReadonlySet<string>,
): Area | undefined {
  if (areas.length < 2) return areas[0];
  const isClose = (area: Area, above: Area) =>
    home.some(({ code }) => code === above.code) || (above !== area && inText.has(above.name));
  const closeness = (area: Area) => lineageOf(area).filter((above) => isClose(area, above)).length;
  return areas
    .map((area) => ({ area, close: closeness(area) }))
    .sort((a, b) => b.close - a.close)[0]?.area;
}

/** The names of townships of a text, each as often as it stands there. */
export function townshipsIn(text: string): string[] {
  return matches(text, TOWNSHIP)
    .map(({ groups }) => groups?.name ?? '')
    .filter((name) => !NO_TOWNSHIP.test(name));
}

const TOWNSHIP =
  /(?:^|中共|到|赴|在|深入|来到|走进|前往|[县市区旗、,。日午])(?<name>(?![在到赴来])\p{Script=Han}{1,3}?[^\P{Script=Han}县市区各乡镇](?:镇|乡|街道|苏木))(?!镇|长|村|党委|人大|政府|办事处主任|社区)/gmu;

const NO_TOWNSHIP =
  /^[各全该我本有等会由和去对给为从向]|[各全该我本]镇$|[与入返回离]|[级包驻农县市区]|由|政府|会议|会上|党|乡镇|城镇|村镇|集镇$|小镇$|古镇$|重镇$|名镇$/u;
/** How many times as often as any other a township is named that an article is about. */
const LEADS_BY = 2;

/** 到陈家河镇督导 → 陈家河镇, where no other township is named, or hardly any. */
function onlyTownship(text: string): string | null {
  const counts = new Map<string, number>();
  for (const name of townshipsIn(text)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined) return null;
  return second === undefined || first[1] >= LEADS_BY * second[1] ? first[0] : null;
}
