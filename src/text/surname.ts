import surnames from './surnames.json' with { type: 'json' };

/** Surnames of two characters, as in 欧阳雪梅. */
const compound: ReadonlySet<string> = new Set(surnames.compound);
const beginsCompound: ReadonlySet<string> = new Set(
  surnames.compound.map((surname) => surname.charAt(0)),
);
const single: ReadonlySet<string> = new Set(surnames.single);

/** An expression for one surname: 欧阳 or 程. */
export const surnameClass = `(?:${surnames.compound.join('|')}|[${surnames.single}])`;

/** 欧阳雪梅 → 2, 程江芬 → 1, 扎西 → 1, 央宗 → 0: how many characters of a name are its surname. */
export function surnameLength(name: string): number {
  const first = name.charAt(0);
  if (beginsCompound.has(first) && name.length > 2 && compound.has(name.slice(0, 2))) return 2;
  return single.has(first) ? 1 : 0;
}

const begins = new Uint8Array(0x10000);
for (const character of [...single, ...beginsCompound]) begins[character.charCodeAt(0)] = 1;

/** Whether a name can begin with the character of a text at an offset. */
export function beginsSurname(text: string, at: number): boolean {
  return begins[text.charCodeAt(at)] === 1;
}
