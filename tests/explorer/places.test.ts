import { expect, it } from 'vitest';
import { orderDiffers, placesIn } from '../../src/explorer/views/meeting/places.ts';

const person = (name: string, ...spans: [article: string, start: number, end: number][]) => ({
  node: { id: name, name },
  evidence: spans.map(([id, start, end]) => ({ start, end, article: { id } })),
});

it('tells in which order each article names those who were there, also within one list', () => {
  const people = [
    person('王甲', ['a', 0, 4], ['b', 6, 14]),
    person('李乙', ['a', 5, 13], ['b', 6, 14]),
    person('赵丙', ['a', 5, 13]),
  ];
  const [a, b] = [
    placesIn({ id: 'a', text: '王甲主持,李乙、赵丙参加' }, people),
    placesIn({ id: 'b', text: '会议召开了。李乙、王甲出席。' }, people),
  ];
  expect([...a]).toEqual([
    ['王甲', 1],
    ['李乙', 2],
    ['赵丙', 3],
  ]);
  expect([...b]).toEqual([
    ['李乙', 1],
    ['王甲', 2],
  ]);
  expect(orderDiffers([a, b])).toBe(true);
  expect(orderDiffers([a, a])).toBe(false);
  expect(orderDiffers([a])).toBe(false);
});
