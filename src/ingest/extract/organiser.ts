import type { Event } from './meeting.ts';
import type { Place, Places } from './place.ts';

/** 全省经济工作会议 is of the province, though the article be about a county; else the article's own area. */
export function organiserOf({ title, type }: Event, places: Places): Place | null {
  // What a county only watches over the line is its own event.
  if (type === 'video' || /续会/u.test(title)) return places.subject;
  const level = /^全?(?<level>省)(?!级)|^全(?<own>[市州])/u.exec(title)?.groups;
  const above = level === undefined ? null : places.ofLevel(level.level ?? level.own ?? '');
  return above ?? places.subject;
}
