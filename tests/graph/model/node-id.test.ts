import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyOf, NodeId, nodeId } from '../../../src/graph/model/node-id.ts';

/** Any text of any length, halves of signs such as 𠮷 among it. */
const texts = fc
  .array(fc.oneof(fc.nat(0xffff), fc.constant(0xd842), fc.constant(0xdfb7)), { maxLength: 20 })
  .chain((codes) =>
    fc.nat(700).map((length) => 'a'.repeat(length) + String.fromCharCode(...codes)),
  );

it('makes ids that are whole text, short enough for an index, and the same when made again', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), (key) => {
      const id = nodeId('Policy', ...key);
      expect(id.isWellFormed()).toBe(true);
      expect(NodeId.parse(id)).toBe(id);
      expect(nodeId('Policy', keyOf(id))).toBe(id);
    }),
    { numRuns: 1_000 },
  );
});

it('cuts a long key between signs', () => {
  const id = nodeId('Article', `${'a'.repeat(466)}𠮷${'b'.repeat(60)}`);
  expect(id).toMatch(/^Article:a{466}\ufffd~[0-9a-f]{32}$/u);
});
