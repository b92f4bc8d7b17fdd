import type { Edit } from '../../text/alignment.ts';
import { replacing } from './step.ts';

const NAME = '["\'][A-Za-z]\\w{1,24}["\'] ?: ?';
/** A field begins a line or follows another; its value is in quotes. */
const FIELD = new RegExp(
  `(?:^[ \\t]*[[{]{0,2}[ \\t]*|(?<=["']),[ \\t]*|(?<=[{])[ \\t]*)${NAME}["']`,
  'gmu',
);
const END = /(?<=[^"'\s])["'][ \t]*[}\]]{0,2},?[ \t]*$|^["'][ \t]*[}\]]{0,2},?[ \t]*$|^[ \t]*[{}[\]],?[ \t]*$/gmu;
const fields = replacing(FIELD, ([field]) => (/^[ \t]*[[{]{0,2}[ \t]*["']/u.test(field) ? '' : '\n'));
const ends = replacing(END, '');
/** The quote that a field before another ends in. */
const quotes = replacing(new RegExp(`["'](?=,[ \\t]*${NAME}["'])`, 'gu'), '');

/** Fewer fields are words of an article. */
const FEWEST = 2;

/** `"Body": "1月25日,…",` → 1月25日,…: the names and the signs of a record's fields, each value on a line of its own. */
export function dropFieldNames(text: string): Edit[] {
  const found = fields(text);
  if (found.length < FEWEST) return [];
  let reached = 0;
  return [...found, ...quotes(text), ...ends(text)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}
