import { lineageOf } from '../../../gazetteer/gazetteer.ts';
import type { ExtractionRecord } from '../../record/record.ts';
import type { Quote } from '../text/quote.ts';
import { type Affiliation, levelOf } from './affiliation.ts';
import type { Place } from './home-area.ts';

/** Each area once, by its name; with a township the county that it lies in. */
export function distinctAreas(areas: readonly (Affiliation | null)[]): Affiliation[] {
  const named = areas.filter((area) => area !== null);
  const within = named.flatMap((area) =>
    'within' in area && area.within !== null ? [area.within] : [],
  );
  // 三江县 and 三江侗族自治县 are one area, and go by the name that comes first.
  const keyOf = (area: Affiliation) => ('within' in area ? area.name : area.area.code);
  const byKey = new Map<string, Affiliation>();
  for (const area of [...named, ...within]) {
    if (!byKey.has(keyOf(area))) byKey.set(keyOf(area), area);
  }
  return [...byKey.values()];
}

/** An area as the record has it, with the prefecture and the province that it lies in. */
export function areaRecord(
  area: Affiliation,
  at: number | undefined,
  quote: Quote,
): ExtractionRecord['counties'][number] {
  const place: Place | null = 'within' in area ? area.within : area;
  const lineage = place === null ? [] : lineageOf(place.area);
  const isOwn = (level: string) => !('within' in area) && area.area.level === level;
  const span =
    at !== undefined
      ? { start: at, end: at + area.name.length }
      : (place?.span ?? { start: 0, end: 1 });
  const above = (level: string) =>
    isOwn(level) ? null : (lineage.find((one) => one.level === level)?.name ?? null);
  return {
    name: area.name,
    code: place?.area.code ?? null,
    level: levelOf(area),
    prefecture: above('PREFECTURE'),
    province: above('PROVINCE'),
    evidence: [quote(span, place?.rule ?? 'area-of-level')],
  };
}
