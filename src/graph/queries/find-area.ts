import {
  type Area,
  allAreas,
  areaByCode,
  areasNamed,
  areasShortNamed,
  autonomousAreasNamed,
  shortName,
} from '../../gazetteer/gazetteer.ts';
import type { GraphStore } from '../../store/store.ts';
import { folding, searchTextOf } from '../../text/search/search-text.ts';
import { toSimplified } from '../../text/simplified.ts';
import { labelOf, type NodeId, nodeId } from '../model/node-id.ts';
import { countiesByNames } from '../nodes/county.ts';

/** The area that is meant, or a sentence that says why none is. */
export type FoundArea = { readonly id: NodeId } | { readonly fault: string };

/** Areas that a sentence lists at most. */
const MAX_LISTED = 10;
const MAX_SUGGESTED = 3;
/** Characters of a name at most; the longest one in the gazetteer has 15. */
const MAX_NAME = 60;

/**
 * The area that is called so by its id, its code, its full name, or, where exactly one area of the gazetteer is, by its
 * short name or in pinyin: `County:620522`, 620522, 秦安县, 秦安縣, 秦安, Qin'an. A township is found in the graph.
 */
export async function findArea(read: GraphStore['read'], given: string): Promise<FoundArea> {
  const words = given.trim();
  return findInGazetteer(words) ?? (await findTownship(read, words)) ?? noArea(words);
}

/** The same without the graph; undefined where it may be a township. */
export function findInGazetteer(given: string): FoundArea | undefined {
  const words = given.trim();
  const label = labelOf(words);
  if (label === 'County') return { id: words };
  if (label !== undefined) return { fault: `${words} is the id of no area` };
  if (/^\d{6}$/u.test(words))
    return areaByCode(words) ? { id: idOf(words) } : { fault: `no area has the code ${words}` };
  const areas = areasCalled(words);
  if (areas.length === 0) return undefined;
  return oneOf(
    words,
    areas.map(({ code, name }) => ({ id: idOf(code), name, key: code })),
  );
}

/** 兴国镇 → `County:620522/兴国镇`. */
async function findTownship(
  read: GraphStore['read'],
  words: string,
): Promise<FoundArea | undefined> {
  if (words.length > MAX_NAME) return undefined;
  const named = await read(countiesByNames, { names: [words] });
  if (named.length === 0) return undefined;
  return oneOf(
    words,
    named.map(({ id, name, code }) => ({ id, name, key: code ?? id })),
  );
}

function oneOf(
  words: string,
  areas: readonly { readonly id: NodeId; readonly name: string; readonly key: string }[],
): FoundArea {
  const [first] = areas;
  if (first !== undefined && areas.length === 1) return { id: first.id };
  const listed = areas.slice(0, MAX_LISTED).map(({ name, key }) => `${name} (${key})`);
  const more = areas.length > MAX_LISTED ? ' and others' : '';
  return {
    fault: `several areas are called ${words}: ${listed.join(', ')}${more}; give the code or the id of one`,
  };
}

function idOf(code: string): NodeId {
  return nodeId('County', code);
}

/** The areas of the first kind of name that any area has so: full, short, in pinyin. */
function areasCalled(words: string): readonly Area[] {
  if (words.length > MAX_NAME) return [];
  if (/^[\p{Script=Latin}\p{M}\s'’-]+$/u.test(words)) return areasOfSound(soundOf(words));
  const spellings = [...new Set([words, toSimplified(words)])];
  const lookups = [areasNamed, autonomousAreasNamed, areasShortNamed];
  return (
    lookups
      .flatMap((lookup) => spellings.map((spelling) => lookup(spelling)))
      .find((areas) => areas.length > 0) ?? []
  );
}

/** Qin'an, qín ān → qinan. */
function soundOf(words: string): string {
  return folding(words).replaceAll(' ', '');
}

function areasOfSound(sound: string): Area[] {
  // Signs alone have no sound.
  if (sound === '') return [];
  return allAreas.filter((area) => soundsOf(area).includes(`\n${sound}\n`));
}

const sounds = new Map<string, string>();

/** `\n秦安县\nqin an xian\nqinanxian…\n秦安\n…`: how the full and the short name of an area sound, a line each. */
function soundsOf({ code, name }: Area): string {
  const own = sounds.get(code) ?? `${searchTextOf(name)}${searchTextOf(shortName(name))}`;
  sounds.set(code, own);
  return own;
}

/** No area is called 秦岸; did you mean 秦安县 (620522)? */
function noArea(words: string): FoundArea {
  const called = words.length > MAX_NAME ? `${words.slice(0, MAX_NAME)}…` : words;
  const meant = words.length > MAX_NAME ? [] : areasLike(words);
  const [last, ...others] = meant.map(({ name, code }) => `${name} (${code})`).reverse();
  if (last === undefined) return { fault: `no area is called ${called}` };
  const list = others.length === 0 ? last : `${others.reverse().join(', ')} or ${last}`;
  return { fault: `no area is called ${called}; did you mean ${list}?` };
}

/**
 * The areas that may be meant, the likeliest first: 秦安市 and 甘肃秦安 → 秦安县, 浦东 → 浦东新区, 秦岸 → 秦安县, which sounds so, or
 * else those with a name that is one character away.
 */
function areasLike(words: string): Area[] {
  const name = toSimplified(words);
  if ([...name].length < 2) return [];
  const spelt = searchTextOf(name)
    .split('\n')
    .filter((line) => /^[a-z]{4,}$/u.test(line));
  const named = [
    ...areasShortNamed(name.slice(0, -1)),
    ...allAreas.filter((area) => name.endsWith(area.name) || name.endsWith(shortName(area.name))),
    ...allAreas.filter((area) => area.name.startsWith(name)),
    ...spelt.flatMap(areasOfSound),
  ];
  if (named.length > 0) return [...new Set(named)].slice(0, MAX_SUGGESTED);
  const near = allAreas.filter(
    (area) => isNear(name, area.name) || isNear(name, shortName(area.name)),
  );
  const nearInSound = allAreas.filter((area) =>
    spelt.some((sound) =>
      soundsOf(area)
        .split('\n')
        .some((own) => isNear(sound, own)),
    ),
  );
  return [...new Set([...near, ...nearInSound])].slice(0, MAX_SUGGESTED);
}

/** Whether one character is another, too many or missing; names of one character are like every other. */
function isNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 || long.length - short.length > 1 || a === b) return a === b;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.length === long.length
    ? short.slice(at + 1) === long.slice(at + 1)
    : short.slice(at) === long.slice(at + 1);
}
