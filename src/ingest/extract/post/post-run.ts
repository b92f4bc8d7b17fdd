import openers from '../lexicon/post-openers.json' with { type: 'json' };
import guarded from '../lexicon/post-openers-protected.json' with { type: 'json' };
import { wordFinder } from '../text/lexicon.ts';

const openerAt = wordFinder(openers.words);
const guardedAt = wordFinder(guarded.words);
const MARK = /[\p{P}\p{S}\s]/u;
/** 10月5日县长, 3时县委书记: a time ends before a post. */
const TIME = /^\d[日时]/u;

/** …由省委网信办副巡视员 → 省委网信办副巡视员: the words of a post, taken from the text before its end. */
export function postRun(before: string): string {
  let start = 0;
  for (let at = 0; at < before.length; ) {
    const length = guardedAt(before, at)?.length;
    if (length !== undefined && !opensPost(before, at)) {
      at += length;
      continue;
    }
    const opener = openingAt(before, at);
    at += Math.max(opener, 1);
    if (opener > 0 && at < before.length) start = at;
  }
  return before.slice(start);
}

/** How many characters here open a post. */
function openingAt(text: string, at: number): number {
  if (MARK.test(text[at] ?? '')) return 1;
  if (TIME.test(text.slice(at, at + 2))) return 2;
  return openerAt(text, at)?.length ?? 0;
}

/** 《…报告》和县审计局局长: 和 after a word is a conjunction, though 和县 is a county. */
function opensPost(text: string, at: number): boolean {
  return text.startsWith('和县', at) && /[\p{Script=Han}》)]/u.test(text[at - 1] ?? '');
}
