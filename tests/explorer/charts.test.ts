import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withEmptyMonths } from '../../src/explorer/charts/months.ts';
import { written } from '../../src/explorer/parts/number.ts';

const bar = (label: string, value: number) => ({ label, value });

describe('the months of a picture', () => {
  it('have those without a meeting between those with one', () => {
    expect(withEmptyMonths([bar('2018-11', 2), bar('2019-02', 1)])).toEqual([
      bar('2018-11', 2),
      bar('2018-12', 0),
      bar('2019-01', 0),
      bar('2019-02', 1),
    ]);
    expect(withEmptyMonths([])).toEqual([]);
  });

  it('end with the newest, however old the first is', () => {
    const months = withEmptyMonths([bar('0001-01', 1), bar('1950-10', 1), bar('2024-07', 3)]);
    expect(months).toHaveLength(120);
    expect(months.at(-1)).toEqual(bar('2024-07', 3));
    expect(withEmptyMonths([bar('0001-01', 1)])).toEqual([bar('0001-01', 1)]);
  });
});

it('writes figures so that none becomes another', () => {
  expect([79_600, 0.0004, -5, 1e300].map(written)).toEqual(['79,600', '0.0004', '-5', '1e+300']);
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const read = Number(written(value).replaceAll(',', ''));
      expect(Math.abs(read - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14);
    }),
  );
});
