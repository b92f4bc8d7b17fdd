import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

/** 脫貧攻堅 → 脱贫攻坚: the text in simplified script; a simplified text stays as it is. */
export function toSimplified(text: string): string {
  return convert(text);
}

/** What a character of the basic plane tells of its script, by the character sets of its computers: 议 is in GB 2312 and not in Big5. */
const NEITHER = 0;
const SIMPLIFIED = 1;
const TRADITIONAL = 2;

let scripts: Uint8Array | undefined;

function readScripts(): Uint8Array {
  const simplified = charactersOf('gb18030', [0xb0, 0xf7], [0xa1, 0xfe]);
  const traditional = charactersOf('big5', [0xa4, 0xf9], [0x40, 0xfe]);
  const found = new Uint8Array(0x10000).fill(NEITHER);
  for (const character of simplified)
    if (!traditional.has(character)) found[character.charCodeAt(0)] = SIMPLIFIED;
  for (const character of traditional)
    if (!simplified.has(character)) found[character.charCodeAt(0)] = TRADITIONAL;
  return found;
}

function charactersOf(
  encoding: string,
  [firstRow, lastRow]: readonly [number, number],
  [first, last]: readonly [number, number],
): Set<string> {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (let row = firstRow; row <= lastRow; row++) {
    for (let cell = first; cell <= last; cell++)
      found.add(decoder.decode(Uint8Array.of(row, cell)));
  }
  return found;
}

/** Of ten characters that tell the script, how many make a text traditional. */
const SHARE = 0.1;
/** As few may stand in the names of a simplified text. */
const FEW = 3;

/** 秦安縣召開會議 → true; 王昇主持会议 → false: whether a text is in traditional script, names apart. */
export function isTraditional(text: string): boolean {
  scripts ??= readScripts();
  let [traditional, simplified] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const script = scripts[text.charCodeAt(at)];
    if (script === TRADITIONAL) traditional++;
    else if (script === SIMPLIFIED) simplified++;
  }
  const isSure = traditional >= FEW || traditional > simplified;
  return isSure && traditional > SHARE * (traditional + simplified);
}
