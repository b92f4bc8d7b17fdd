import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

/** 脫貧攻堅 → 脱贫攻坚: the text in simplified script; a simplified text stays as it is. */
export function toSimplified(text: string): string {
  return convert(text);
}

/** Characters of one script alone, by the character sets of its computers: 议 is in GB 2312 and not in Big5. */
interface Scripts {
  readonly simplified: ReadonlySet<string>;
  readonly traditional: ReadonlySet<string>;
}

let scripts: Scripts | undefined;

function readScripts(): Scripts {
  const simplified = charactersOf('gb18030', [0xb0, 0xf7], [0xa1, 0xfe]);
  const traditional = charactersOf('big5', [0xa4, 0xf9], [0x40, 0xfe]);
  return {
    simplified: new Set([...simplified].filter((character) => !traditional.has(character))),
    traditional: new Set([...traditional].filter((character) => !simplified.has(character))),
  };
}

function charactersOf(
  encoding: string,
  [firstRow, lastRow]: readonly [number, number],
  [first, last]: readonly [number, number],
): Set<string> {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (let row = firstRow; row <= lastRow; row++) {
    for (let cell = first; cell <= last; cell++) found.add(decoder.decode(Uint8Array.of(row, cell)));
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
  for (const character of text) {
    if (scripts.traditional.has(character)) traditional++;
    else if (scripts.simplified.has(character)) simplified++;
  }
  const isSure = traditional >= FEW || traditional > simplified;
  return isSure && traditional > SHARE * (traditional + simplified);
}
