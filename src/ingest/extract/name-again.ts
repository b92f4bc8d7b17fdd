import { bareMention, type Mention, overlapsAny } from './mention.ts';
import type { Passage } from './sentence.ts';
import { wordFinder } from './words.ts';

/** Finds further places that name somebody known, without a post: 程江芬强调. */
export function namesAgain(names: ReadonlySet<string>) {
  const nameAt = wordFinder([...names]);
  return ({ text, start }: Passage, named: readonly Mention[]): Mention[] => {
    const found: Mention[] = [];
    for (let at = 0; at < text.length; ) {
      const name = nameAt(text, at);
      const span = { start: start + at, end: start + at + (name?.length ?? 0) };
      const isNamed =
        name !== undefined && !overlapsAny(span, named) && isWhole(text, at, name.length);
      if (isNamed) found.push(bareMention(name, start + at, 'name-again'));
      at += isNamed ? name.length : 1;
    }
    return found;
  };
}

const BEFORE_NAME = /[由和与及请是对向据让在陪同了者长]$|同志$|记者$/u;

/** 高峰 in 高峰期 and in 用电高峰 is a word: a name of two characters begins or ends where a word does. */
function isWhole(text: string, at: number, length: number): boolean {
  if (length > 2) return true;
  const isHan = (character: string) => /\p{Script=Han}/u.test(character);
  const before = text.slice(Math.max(0, at - 2), at);
  if (!isHan(text.charAt(at - 1)) || BEFORE_NAME.test(before)) return true;
  return !isHan(text.charAt(at + length)) && !/\p{Script=Han}{2}/u.test(before);
}
