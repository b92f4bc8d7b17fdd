import { nameCosts } from '../cost/name-cost.ts';
import { splittingCosts } from '../cost/word-cost.ts';
import { endingBonus, endOf, hanRun, type NamedAt } from './name-end.ts';

const DOTTED = /^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,3}/u;
/** Characters that are looked at: those of the last part, and words behind it. */
const AHEAD = 12;
/** What speaks for a name that a mark ends. */
const BEFORE_MARK = 9;

/** Whether a text begins with a name in parts: 旺堆·罗布主持. */
export function isDotted(text: string): boolean {
  return DOTTED.test(text);
}

/** 副县长阿依古丽·吐尔逊: a post before the name. */
const HEAD = /书记|主任|主席|局长|[县市区州旗镇乡]长/u;

/** 旺堆·罗布主持 → 旺堆·罗布: the last part of a dotted name ends where words begin that cost least. */
export function dottedNameAt(text: string): NamedAt | undefined {
  const dotted = DOTTED.exec(text)?.[0] ?? '';
  if (HEAD.test(dotted) || isWords(dotted.slice(0, dotted.indexOf('·')))) return undefined;
  const first = dotted.lastIndexOf('·') + 1;
  const run = text.slice(first, first + hanRun(text.slice(first), AHEAD));
  const costs = splittingCosts(run, run.length === AHEAD);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const { length, cost } of partCosts(run)) {
    const total = cost + (costs[length] ?? 0) - endingBonus(text, first + length, BEFORE_MARK);
    if (total < least) [best, least] = [length, total];
  }
  if (best === 0) return undefined;
  const name = text.slice(0, first + best);
  return { name, end: endOf(text, name.length) ?? 'word' };
}

/** 决定接受洛桑 of 决定接受洛桑·扎西: words stand before the name. */
function isWords(part: string): boolean {
  const own = partCosts(part).find(({ length }) => length === part.length)?.cost;
  return (
    part.length > 2 &&
    (splittingCosts(part, false)[0] ?? 0) + SURE < (own ?? Number.POSITIVE_INFINITY)
  );
}

const SURE = 5;

/** A part of a dotted name is written by sound, or a Chinese given name. */
function partCosts(run: string) {
  const bySound = nameCosts(run).filter(({ isBySound }) => isBySound);
  return [{ length: 1, cost: 9, isBySound: true }, ...bySound];
}
