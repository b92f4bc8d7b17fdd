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
const month = fc
  .record({ year: fc.integer({ min: 1990, max: 2030 }), month: fc.integer({ min: 1, max: 12 }) })
  .map((one) => `${one.year}-${String(one.month).padStart(2, '0')}`);
const place = fc.integer({ min: -9_999, max: 9_999 });
const picture = fc
  .record(
    {
      opened: fc.array(
        fc.record({
          id: words,
          types: fc.uniqueArray(fc.constantFrom('MEETING', 'OFFICIAL', 'POST')),
          count: fc.integer({ min: 1, max: 100 }),
        }),
      ),
      added: fc.array(words),
      hidden: fc.array(words),
      pinned: fc.array(fc.record({ id: words, x: place, y: place })),
      from: month,
      to: month,
    },
    { requiredKeys: ['opened', 'added', 'hidden', 'pinned'] },
  )
  .filter(({ from = '', to = '~' }) => from <= to);
const view: fc.Arbitrary<View> = fc.oneof(
  fc.record({ name: fc.constant('network' as const), id: words, picture }),
  fc.record({
    name: fc.constant('path' as const),
    from: words,
    to: words,
    through: fc.uniqueArray(fc.constantFrom('ATTENDED', 'IN')),
    since: fc.constantFrom('', '2018', '2018-03-06'),
    until: fc.constantFrom('', '2019-01'),
    area: fc.oneof(fc.constant(''), words),
    types: fc.uniqueArray(fc.constantFrom('WORK', 'VIDEO')),
  }),
  fc.record({
    name: fc.constant('co-attendance' as const),
    area: words,
    since: fc.constantFrom('', '2018'),
    until: fc.constantFrom('', '2019'),
    types: fc.uniqueArray(fc.constantFrom('WORK', 'VIDEO')),
    least: fc.integer({ min: 1, max: 999 }),
  }),
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

it('leaves out of an address what it holds wrongly', () => {
  const open = (address: string) => viewOf(new URL(address, 'http://localhost'));
  const wrong = '#open=FOO.25.x&open=.25.&open=MEETING.x.y&pin=a.b.c&from=2018-13&add=&to=2018-01';
  expect(open(`/network?id=a${wrong}`)).toEqual({
    name: 'network',
    id: 'a',
    picture: { opened: [], added: [], hidden: [], pinned: [], to: '2018-01' },
  });
  expect(open('/network?id=a#from=2019-01&to=2018-01&open=POST,FOO.999.b')).toMatchObject({
    picture: { opened: [{ id: 'b', types: ['POST'], count: 100 }] },
  });
  expect(open('/path?from=a&since=yesterday&until=2018-99')).toMatchObject({
    since: '',
    until: '',
  });
  expect(open('/co-attendance?min=1000')).toMatchObject({ least: 999 });
  expect(open('/co-attendance?min=x')).toMatchObject({ least: 2 });
});

it('stays within the origin whatever an id says', () => {
  fc.assert(
    fc.property(view, (given) => {
      const url = new URL(addressOf(given), 'http://localhost');
      expect(url.origin).toBe('http://localhost');
      // What was made of a network stays behind the #: it is not sent to any server.
      if (given.name !== 'network') expect(url.hash).toBe('');
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
