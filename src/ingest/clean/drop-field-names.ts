import type { Edit } from '../../text/alignment.ts';
import { replacing, type Step } from './step.ts';

const OPEN = '(?:^[ \\t]{0,8}[[{,]{0,3}[ \\t]{0,8}|(?<=["\']),[ \\t]{0,8}|(?<=[{])[ \\t]{0,8})';
const NAME = '(?:["\'][A-Za-z]\\w{1,24}["\']|(?<![A-Za-z])[A-Za-z]\\w{1,20}) ?: ?';

/** Fields that hold no words of the article: addresses, captions of images, a summary. */
const OTHER = replacing(
  new RegExp(
    `${OPEN}["']?(?:imgs?|image|pic|picture|desc|description|summary|link|url|newsurl|href|id|keywords)["']? ?: ?["'][^"'\\n]{0,300}["'],?`,
    'gimu',
  ),
  '',
);
/** A field begins a line or follows another; its value is in quotes. */
const FIELD = replacing(new RegExp(`${OPEN}${NAME}["']`, 'gmu'), ([field]) =>
  /["'] ?: ?["']$|^[ \t]*[A-Za-z]/u.test(field) && !field.startsWith(',') ? '' : '\n',
);
/** The quote that a field before another ends in, and that of a value in a list. */
const QUOTES = replacing(
  new RegExp(`["'](?=,[ \\t]*${NAME}["'])|^[ \\t]*["'](?=[^"'\\n]{8,}["'],?[ \\t]*$)`, 'gmu'),
  '',
);
const ENDS = replacing(
  /(?<=[^"'\s])["'][ \t]{0,4}[}\]]{0,2},?[ \t]{0,4}$|^["'][ \t]{0,4}[}\]]{0,2},?[ \t]{0,4}$|^[ \t]{0,8}(?:[A-Za-z]{2,12}: ?)?[{}[\],]{1,4}$/gmu,
  '',
);
/** date: {day: '24', month: '2月 2017'} */
const DATE = replacing(
  /^[ \t]*["']?date["']?: ?\{ ?["']?day["']?: ?["'](?<day>\d{1,2})["'], ?["']?month["']?: ?["'](?<month>\d{1,2})月 (?<year>\d{4})["'] ?\},?/gmu,
  ({ groups }) => `${groups?.year}年${groups?.month}月${groups?.day}日`,
);

/** Fewer fields are words of an article. */
const FEWEST = 2;

/** `"Body": "1月25日,…",` → 1月25日,…: the names and the signs of a record's fields, each value on a line of its own. */
export function dropFieldNames(text: string): Edit[] {
  if (!/["']/u.test(text) || FIELD(text).length + OTHER(text).length < FEWEST) return [];
  return firstOf(text, [DATE, OTHER, FIELD, QUOTES, ENDS]);
}

/** What the steps find, without overlaps; at one place the earlier step counts. */
function firstOf(text: string, steps: readonly Step[]): Edit[] {
  let found: Edit[] = [];
  for (const step of steps) {
    let at = 0;
    const free = step(text).filter(({ start, end }) => {
      while ((found[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
      return (found[at]?.start ?? Number.POSITIVE_INFINITY) >= end;
    });
    found = found.concat(free).sort((a, b) => a.start - b.start);
  }
  return found;
}
