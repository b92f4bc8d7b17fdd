import { syllables } from './pinyin.ts';
import { toSimplified } from './simplified.ts';

/** 程江芬 → `程江芬 cheng jiang fen chengjiangfen`: what a search for a node looks in. */
export function searchTextOf(name: string): string {
  const simplified = toSimplified(name).toLowerCase();
  const sounds = syllables(simplified).map((sound) => sound.replaceAll('ü', 'v'));
  return [simplified, sounds.join(' '), sounds.join('')].join(' ');
}

/** 脫貧 攻堅 → ['脱贫', '攻坚']: the words that a `...Contains` filter looks for. */
export function filterWords(text: string): string[] {
  return toSimplified(text).split(/\s+/u).filter(Boolean);
}
