import { createRequire } from 'node:module';
import { isNameBySound } from './name-sound.ts';
import places from './place-readings.json' with { type: 'json' };
import { remembered } from './remembered.ts';
import { surnameLength } from './surname.ts';

const require = createRequire(import.meta.url);

/** 程江芬 → Cheng Jiangfen, 扎西顿珠 → Zhaxidunzhu: a person's name in pinyin without tones, surname first; ü is kept. */
export const namePinyin = remembered((name: string): string => {
  // A name in parts, 扎西·顿珠, has no surname: each part is a word of its own.
  if (name.includes('·'))
    return name
      .split('·')
      .map((part) => capitalized(syllables(part)))
      .join(' ');
  if (isNameBySound(name)) return capitalized(syllables(name));
  const given = syllables(name, true);
  const length = Math.max(surnameLength(name), 1);
  return [given.slice(0, length), given.slice(length)]
    .filter((part) => part.length > 0)
    .map(capitalized)
    .join(' ');
});

/** 脱贫攻坚 → ['tuo', 'pin', 'gong', 'jian']: the syllables of a text, without tones. */
export function syllables(text: string, isName = false): string[] {
  // 18 MB, which a server loads only at the first search.
  const { pinyin } = require('pinyin-pro') as typeof import('pinyin-pro');
  return pinyin(text, {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    surname: isName ? 'head' : 'off',
  });
}

function capitalized(parts: readonly string[]): string {
  const word = parts.join('');
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

const localReadings = new Map(Object.entries(places.readings));
const PLACE = new RegExp([...localReadings.keys()].join('|'), 'u');

/** 乐清市 → ['yue', 'qing', 'shi'], which others read as leqing: with the reading that a place has of its own; undefined for none. */
export function localSyllables(text: string): string[] | undefined {
  const place = PLACE.exec(text);
  if (place === null) return undefined;
  const behind = text.slice(place.index + place[0].length);
  return [
    ...syllables(text.slice(0, place.index)),
    ...(localReadings.get(place[0])?.split(' ') ?? []),
    ...(localSyllables(behind) ?? syllables(behind)),
  ];
}
