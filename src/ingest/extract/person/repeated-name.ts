import { grouped } from '../../../grouped.ts';
import type { WordAt } from '../text/lexicon.ts';
import type { Passage } from '../text/sentence.ts';
import { bareMention, type Mention, overlapsAny } from './mention.ts';

/** Finds further places that name somebody known, without a post: 程江芬强调. */
export function namesAgain(known: ReadonlySet<string>) {
  const short = shortForms(known);
  const names = new Set([...known, ...short.keys()]);
  const nameAt = nameFinder(names);
  return ({ text, start }: Passage, named: readonly Mention[]): Mention[] => {
    const found: Mention[] = [];
    for (let at = 0; at < text.length; ) {
      const name = nameAt(text, at);
      const span = { start: start + at, end: start + at + (name?.length ?? 0) };
      const isNamed =
        name !== undefined && !overlapsAny(span, named) && isWhole(text, at, name.length);
      if (isNamed)
        found.push({
          ...bareMention(short.get(name) ?? name, start + at, 'name-again'),
          end: start + at + name.length,
        });
      at += isNamed ? name.length : 1;
    }
    return found;
  };
}

/** 巴合提江 → 巴合提江·吾拉孜别克: the first part of a dotted name that only one person has. */
function shortForms(names: ReadonlySet<string>): Map<string, string> {
  const dotted = [...names].filter((name) => name.includes('·'));
  const firstOf = (name: string) => name.slice(0, name.indexOf('·'));
  const byFirst = grouped(dotted, firstOf);
  return new Map(
    dotted
      .filter(
        (name) =>
          firstOf(name).length > 2 &&
          !names.has(firstOf(name)) &&
          byFirst.get(firstOf(name))?.length === 1,
      )
      .map((name) => [firstOf(name), name]),
  );
}

/** Finds the longest of the names at a place by their lengths, for many may begin with one surname. */
function nameFinder(names: ReadonlySet<string>): WordAt {
  const lengths = [...new Set([...names].map((name) => name.length))].sort((a, b) => b - a);
  const firsts = new Set([...names].map((name) => name.charCodeAt(0)));
  return (text, at) => {
    if (!firsts.has(text.charCodeAt(at))) return undefined;
    const length = lengths.find((one) => names.has(text.slice(at, at + one)));
    return length === undefined ? undefined : text.slice(at, at + length);
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
