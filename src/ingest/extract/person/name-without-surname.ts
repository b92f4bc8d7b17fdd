import commonSurnames from '../../../text/common-surnames.json' with { type: 'json' };
import noNames from '../lexicon/not-names.json' with { type: 'json' };
import { wordFinder } from '../text/lexicon.ts';
import { endOf, followerAt, hanRun, isPostAhead, type NamedAt } from './name-end.ts';

const noNameAt = wordFinder(noNames.words);

/** What begins no name: 来遂川调研. */
const NO_START = /^[来到赴在对为与向就从将把被由让给按据于]/u;
/** Characters of bodies, places and posts, which names without a known surname do not have. */
const OF_BODIES = /[县市区镇乡委办局组部厅处科股院所站校会副总正包驻台各全等户]/u;
/** Characters of a name without a known surname at most: 阿布都热合曼 has six. */
const LONGEST = 7;
/** A name that begins with a common surname and is shorter than this has nothing unusual. */
const LEAST_WITH_SURNAME = 4;

/**
 * The name without a known surname that a text has at a place: 次仁拉姆、达瓦 → 次仁拉姆. Only for
 * places where only a name can be: after a post, in a list of names.
 */
export function nameWithoutSurnameAt(text: string, at: number): NamedAt | undefined {
  const ahead = text.slice(at, at + LONGEST + 10);
  if (!mayBegin(ahead)) return undefined;
  const most = longestRun(ahead);
  for (let length = 2; length <= most; length++) {
    const end = endingAt(ahead, length);
    if (end !== undefined) return { name: ahead.slice(0, length), end };
  }
  return undefined;
}

function mayBegin(text: string): boolean {
  if (followerAt(text, 0) !== undefined || NO_START.test(text)) return false;
  const hasSurname = commonSurnames.words.includes(text.charAt(0));
  return !hasSurname || hanRun(text, LEAST_WITH_SURNAME) === LEAST_WITH_SURNAME;
}

/** Up to where a name can go on: to a word that is no part of any name, or a character of bodies. */
function longestRun(text: string): number {
  const run = hanRun(text, LONGEST);
  for (let length = 0; length < run; length++) {
    if (noNameAt(text, length) !== undefined || OF_BODIES.test(text.charAt(length))) return length;
  }
  return run;
}

/** Before a post nobody without a surname ends: 经济开发区管委会主任 has no 经济开发. */
function endingAt(text: string, length: number): NamedAt['end'] | undefined {
  const follower = followerAt(text, length);
  if (!isPostAhead(text, length) && endOf(text, length) === 'mark') return 'mark';
  if (follower === undefined) return undefined;
  const isSure = follower.length > 1 || follower === '等';
  return isSure || (length > 2 && /[率在就说到要]/u.test(follower)) ? 'verb' : undefined;
}
