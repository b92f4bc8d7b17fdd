import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  articleOfClaim,
  claimEncoder,
  claimPrefix,
  decodeClaim,
  type EvidenceSpan,
} from '../../../src/graph/model/claim.ts';

const spans: EvidenceSpan[] = [
  [45, 52, 0.9, 'host'],
  [8, 12, null],
];

it('is a short list of JSON, its spans by place and its members by name', () => {
  const properties = { roles: ['HOST'], postTitle: null, order: 3 };
  expect(claimEncoder('Article:news/5', '2011-08-04')({ properties, spans })).toBe(
    '["news/5","2011-08-04",[[8,12,null],[45,52,0.9,"host"]],{"order":3,"roles":["HOST"]}]',
  );
  expect(claimEncoder('Article:news/5', null)({ properties: {}, spans: [[0, 1, 1]] })).toBe(
    '["news/5",null,[[0,1,1]]]',
  );
});

it('is decoded as it was encoded, and its beginning identifies its article', () => {
  const keys = fc.string({ unit: 'binary', minLength: 1 });
  const properties = fc.dictionary(
    fc.stringMatching(/^[a-z]+$/u),
    fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())),
  );
  fc.assert(
    fc.property(keys, fc.option(fc.string()), properties, (key, published, said) => {
      const article = `Article:${key}`;
      const written = claimEncoder(
        article,
        published,
      )({
        properties: said,
        spans: [
          [1, 2, 0.5],
          [3, 4, null, 'host'],
        ],
      });
      expect(decodeClaim(written)).toEqual({
        article,
        published,
        corrected: [],
        properties: said,
        spans: [
          [1, 2, 0.5],
          [3, 4, null, 'host'],
        ],
      });
      expect(articleOfClaim(written)).toBe(article);
      expect(written.startsWith(claimPrefix(article))).toBe(true);
    }),
  );
});
