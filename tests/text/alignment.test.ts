import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  aligned,
  alignmentOf,
  applyEdits,
  type Edit,
  editsOf,
  sourceSpan,
} from '../../src/text/alignment.ts';

/** Sorted edits without overlaps, as a noise step finds them in a text of this length. */
function editsFor(length: number): fc.Arbitrary<Edit[]> {
  return fc
    .uniqueArray(
      fc.tuple(fc.nat(Math.max(length - 1, 0)), fc.nat(3), fc.string({ maxLength: 3 })),
      { selector: ([start]) => start, maxLength: 8 },
    )
    .map((drawn) => {
      let free = 0;
      return drawn
        .sort((a, b) => a[0] - b[0])
        .flatMap(([start, extra, text]) => {
          if (start < free || length === 0) return [];
          free = Math.min(start + 1 + extra, length);
          return [{ start, end: free, text }];
        });
    });
}

const stepped = fc
  .string({ maxLength: 40 })
  .chain((source) => editsFor(source.length).map((edits) => applyEdits(aligned(source), edits)))
  .chain((once) => editsFor(once.text.length).map((edits) => applyEdits(once, edits)));

function replay(source: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (text, { start, end, text: to }) => text.slice(0, start) + to + text.slice(end),
    source,
  );
}

it('replaying the edits on the source gives the text, however many steps there were', () => {
  fc.assert(
    fc.property(stepped, (text) => {
      expect(replay(text.source, editsOf(text))).toBe(text.text);
    }),
  );
});

it('places only ever move forward', () => {
  fc.assert(
    fc.property(stepped, ({ starts, ends }) => {
      for (let index = 1; index < starts.length; index++) {
        expect(starts[index]).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
        expect(ends[index]).toBeGreaterThanOrEqual(ends[index - 1] ?? 0);
      }
    }),
  );
});

it('the stored map leads from any span to where its characters stood', () => {
  fc.assert(
    fc.property(stepped, fc.nat(), fc.nat(), (text, a, b) => {
      fc.pre(text.text.length > 0);
      const start = a % text.text.length;
      const end = start + 1 + (b % (text.text.length - start));
      expect(sourceSpan(alignmentOf(text), { start, end })).toEqual({
        start: text.starts[start],
        end: text.ends[end - 1],
      });
    }),
  );
});

it('a character that took in its bracket shows it', () => {
  const text = applyEdits(aligned('內(nèi)鄉(xiāng)縣'), [
    { start: 0, end: 6, text: '内' },
    { start: 6, end: 14, text: '乡' },
    { start: 14, end: 15, text: '县' },
  ]);
  const { start, end } = sourceSpan(alignmentOf(text), { start: 0, end: 2 });
  expect(text.source.slice(start, end)).toBe('內(nèi)鄉(xiāng)');
});
