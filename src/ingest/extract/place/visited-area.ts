import { areasShortNamed } from '../../../gazetteer/gazetteer.ts';
import { areaNames } from './area-name.ts';
import type { Place } from './home-area.ts';
import type { Places } from './places.ts';

const GONE_TO =
  /(?:赴|前往|来到|走进|抵达|深入|到)(?<short>\p{Script=Han}{2,4}?)(?=考察|调研|学习|督导|检查|视察|参观|慰问|招商|洽谈|对接)/u;

/** 到帮扶点碌曲县督导 → 碌曲县, 赴佛山考察 → 佛山市: the one area that an inspection went to; null for several and for none. */
export function visitedArea(title: string, place: string | null, places: Places): Place | null {
  const named = areaNames(`${title}\n${place ?? ''}`).filter(
    ({ name, start }) => name.length > 2 && isGoneTo(title, start),
  );
  const names = new Set(named.map(({ name }) => name));
  const [name] = names;
  if (names.size > 1) return null;
  const found = name === undefined ? shortNamed(title, places) : places.named(name);
  return found === null || found.area.level === 'PROVINCE' ? null : found;
}

/** 渭南市委书记甲到大荔县检查: what stands behind the verb of going, or as the place itself. */
function isGoneTo(title: string, start: number): boolean {
  return start > title.length || /[赴往到进来达入]/u.test(title.slice(0, start));
}

function shortNamed(title: string, places: Places): Place | null {
  const short = GONE_TO.exec(title)?.groups?.short ?? '';
  const areas = areasShortNamed(short).filter(({ level }) => level !== 'PROVINCE');
  const [area] = areas.length > 1 ? areas.filter(({ level }) => level === 'PREFECTURE') : areas;
  return area === undefined ? null : places.named(area.name);
}
