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
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** An expression for a number in figures or in characters: 380, 三百八十, 二〇一九. */
export const NUMBER =
  '(?:(?<!\\d)\\d{1,7}|(?<![〇零一二两三四五六七八九十百千])[〇零一二两三四五六七八九十百千]{1,7})';

/** 380 → 380, 三百八十 → 380, 二〇一九 → 2019, 十五 → 15; null for what is no number. */
export function readNumber(written: string): number | null {
  if (/^\d/u.test(written)) return Number(written);
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
