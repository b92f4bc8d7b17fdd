import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addressOf,
  addressOfNode,
  NODE_PAGES,
  type View,
  viewOf,
} from '../../src/explorer/address.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1 });
const view: fc.Arbitrary<View> = fc.oneof(
  fc.constant<View>({ name: 'home' }),
  fc.record({ name: fc.constant('search' as const), words }),
  fc.record({ name: fc.constantFrom(...NODE_PAGES), id: words }),
);

it('opens from the address of any view the same view again', () => {
  fc.assert(
    fc.property(view, (given) => {
      expect(viewOf(new URL(addressOf(given), 'http://localhost'))).toEqual(given);
    }),
  );
});

it('stays within the origin whatever an id says', () => {
  fc.assert(
    fc.property(view, (given) => {
      const url = new URL(addressOf(given), 'http://localhost');
      expect([url.origin, url.hash]).toEqual(['http://localhost', '']);
    }),
  );
});

it('can be read: 620821/温树平 stays what it is', () => {
  expect(addressOfNode('Official:620821/温树平')).toBe('/official?id=Official:620821/温树平');
  expect(addressOfNode('Article:https://example.org/a?b=c&d')).toBe(
    '/article?id=Article:https://example.org/a?b=c%26d',
  );
  expect(addressOfNode('Figure:620821/贫困人口')).toBeUndefined();
});
