import type { Event } from './meeting.ts';
import type { Place, Places } from './place.ts';

/** 全省经济工作会议 is of the province, though the article be about a county; else the article's own area. */
export function organiserOf({ title }: Event, places: Places): Place | null {
  const level = /^全?(?<level>省)(?!级)|^全(?<own>[市州])/u.exec(title)?.groups;
  const above = level === undefined ? null : places.ofLevel(level.level ?? level.own ?? '');
  return above ?? places.subject;
}
