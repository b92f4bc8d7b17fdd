import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { createDocumentCaches } from '../../src/server/execution/document-cache.ts';

const documentOf = (name: string, comment = '') =>
  `query ${name} { meetings(first: 20) { edges { node { id title date } } } } ${comment && `# ${comment}`}`;

function fill(count: number, comment: string) {
  const { documentCache, errorCache } = createDocumentCaches().caches;
  const texts = Array.from({ length: count }, (_, number) => documentOf(`Q${number}`, comment));
  for (const text of texts) {
    documentCache.set(text, parse(text));
    errorCache.set(text, new Error('x'));
  }
  const isKept = (cache: typeof documentCache | typeof errorCache) =>
    texts.filter((text) => cache.get(text) !== undefined).length;
  return { documents: isKept(documentCache), errors: isKept(errorCache) };
}

it('keeps the documents that come again, those that were used last', () => {
  expect(fill(200, '')).toEqual({ documents: 200, errors: 200 });
  const many = fill(5_000, '');
  expect(many.documents).toBeGreaterThan(200);
  expect(many.documents).toBeLessThan(1_000);
});

it('keeps no document of more than 16 kB, and so many bytes of others', () => {
  const length = documentOf('Q0', 'x').length;
  expect(fill(9, 'x'.repeat(16_384 - length + 1))).toEqual({ documents: 9, errors: 9 });
  expect(fill(9, 'x'.repeat(16_384 - length + 2))).toEqual({ documents: 0, errors: 0 });
  const large = fill(2_000, 'x'.repeat(10_000));
  expect(large.documents * 20_000).toBeLessThan(8_000_000);
  expect(large.errors * 20_000).toBeLessThan(2_000_000);
});
