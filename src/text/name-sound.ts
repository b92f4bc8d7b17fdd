import sounds from './name-sounds.json' with { type: 'json' };

const known: ReadonlySet<string> = new Set(sounds.words);

/** An expression for one character of a name that is written by sound: 次, 仁, 拉, 姆. */
export const soundClass = `[${sounds.words.join('')}]`;

/** Whether names of Tibetan, Mongol, Uyghur, Kazakh and Yi people are written with a character. */
export function isNameSound(character: string): boolean {
  return known.has(character);
}

/** 次仁拉姆, 扎西顿珠 → true; 程江芬 → false: a name of four characters or more by sound alone, without a surname. */
export function isNameBySound(name: string): boolean {
  return name.length >= 4 && [...name].every(isNameSound);
}
