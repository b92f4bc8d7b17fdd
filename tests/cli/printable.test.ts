import { expect, it } from 'vitest';
import { printable } from '../../src/cli/printable.ts';

it.each([
  ['县政府第三次常务会议', '县政府第三次常务会议'],
  ['a\nrejected b', 'a\\u000arejected b'],
  ['\u001b[2J\u0007', '\\u001b[2J\\u0007'],
  ['\u202etxt', '\\u202etxt'],
])('%j is shown on one line', (text, shown) => {
  expect(printable(text)).toBe(shown);
});
