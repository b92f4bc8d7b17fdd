import { type Area, areasNamed, lineageOf, shortName } from '../../../gazetteer/gazetteer.ts';
import type { Span } from '../../../text/alignment.ts';
import { matches } from '../../../text/matches.ts';
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
  const main = placesAround(found, text, names);
  if (items.length < 2 || main.subject === null) return main;
  const subject = main.subject;
  const own = items.flatMap((item) => {
    const area = subjectOfItem(item, text, names, subject.area);
    return area === null ? [] : [{ ...item, places: placesAround(area, text, names) }];
  });
  const near = (offset: number) =>
    own.find(({ start, end }) => offset >= start && offset < end)?.places ?? main;
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
  const first = names.find(
    (one) => one.start >= start && one.start < Math.min(end, start + LEAD_OF_ITEM),
  );
  const area = first?.areas.length === 1 ? first.areas[0] : undefined;
  if (first === undefined || area?.level !== 'COUNTY') return null;
  if (!ACTS.test(text.slice(first.start + first.name.length))) return null;
  const span = { start: first.start, end: first.start + first.name.length };
  return { name: first.name, area, span, rule: 'area-full-name' };
}

function placesAround(found: Place | null, text: string, names: readonly AreaName[]): Places {
  const subject = found && { ...found, name: spellingIn(text, found.area, found.name) };
  const home = subject === null ? [] : lineageOf(subject.area);
  const inText = new Set(names.map(({ name }) => name));
  const places: Places = {
    subject,
    township: onlyTownship(text),
    near: () => places,
    named(name) {
      const area = nearest(areasNamed(name), home, inText) ?? areaSpoken(name);
      if (area === undefined) return null;
      const spelling = spellingIn(text, area, name);
      const at = text.indexOf(spelling);
      const span = at < 0 ? subject?.span : { start: at, end: at + spelling.length };
      return { name: spelling, area, span: span ?? { start: 0, end: 1 }, rule: 'area-full-name' };
    },
    ofLevel(wanted) {
      const area = home.find(({ name }) => isLevel(name, wanted));
      if (subject === null) return null;
      if (area === undefined) return onlyBelow(names, subject.area, wanted);
      if (area.code === subject.area.code) return subject;
      const name = spellingIn(text, area, area.name);
      return { name, area, span: subject.span, rule: 'area-of-level' };
    },
  };
  return places;
}

/** 区长 in an article about 长春市 that names 宽城区 alone → 宽城区: the one area of a level that lies in another. */
function onlyBelow(names: readonly AreaName[], above: Area, wanted: string): Place | null {
  const below = names.flatMap(({ name, start, areas }) => {
    const area = areas.find((one) => lineageOf(one).some(({ code }) => code === above.code));
    return area !== undefined && area.code !== above.code && isLevel(name, wanted)
      ? [{ name, area, start }]
      : [];
  });
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
