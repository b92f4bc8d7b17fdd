const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** A number in figures, the whole of it: 12,345 and 1.2 are no 345 and no 2. */
export const FIGURES =
  '(?<![\\d.]|\\d,)(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,9}(?:\\.\\d{1,4})?)(?![\\d.]|,\\d)';

/** An expression for a number in figures or in characters: 380, 1,200, 2百, 三百八十, 二〇一九. */
export const NUMBER = `(?:${FIGURES}[百千万]?|(?<![〇零一二两三四五六七八九十百千万])[〇零一二两三四五六七八九十百千万]{1,7})`;

const WRITTEN = /^(?<figures>[\d,.]+)(?<unit>[百千万亿]?)$/u;
const SCALES: Readonly<Record<string, number>> = { '': 1, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** 380 → 380, 1,200 → 1200, 2百 → 200, 三百八十 → 380, 二〇一九 → 2019, 十五 → 15; null for what is no number. */
export function readNumber(written: string): number | null {
  const { figures, unit = '' } = WRITTEN.exec(written)?.groups ?? {};
  if (figures !== undefined)
    return Number((Number(figures.replaceAll(',', '')) * (SCALES[unit] ?? 1)).toFixed(2));
  return inCharacters(written);
}

function inCharacters(written: string): number | null {
  const digits = [...written];
  if (digits.every((digit) => digit in DIGITS)) {
    return Number(digits.map((digit) => DIGITS[digit]).join(''));
  }
  let sum = 0;
  let digit = 0;
  for (const character of digits) {
    const unit = UNITS[character];
    if (unit === undefined) {
      digit = DIGITS[character] ?? Number.NaN;
    } else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  const number = sum + digit;
  return Number.isNaN(number) ? null : number;
}
