import { describe, expect, it } from 'vitest';
import { matches } from '../../src/text/matches.ts';

describe('matches', () => {
  it.each([
    ['县长王明、副县长李文', /县长/gu],
    ['𬱖a𬱖', /(?=(?<next>.))/gsu],
    ['会议,,强调', /(?<mark>,)+/gu],
    ['无', /有/gu],
    ['', /^/gu],
  ])('finds in «%s» what matchAll finds', (text, expression) => {
    const found = (all: Iterable<RegExpMatchArray>) =>
      Array.from(all, ({ 0: words, index, groups }) => ({ words, index, groups: { ...groups } }));
    expect(found(matches(text, expression))).toEqual(found(text.matchAll(expression)));
  });

  it('begins at the start again after a search that was left', () => {
    const expression = /县/gu;
    expression.exec('县县');
    expect(matches('县县', expression)).toHaveLength(2);
  });
});
