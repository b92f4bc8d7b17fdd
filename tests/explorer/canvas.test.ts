import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitted, toScene, toScreen, zoomed } from '../../src/explorer/canvas/camera.ts';
import { edgeTable, nodeTable } from '../../src/explorer/canvas/graph-tables.ts';
import { LABEL_SIZE, placedLabels } from '../../src/explorer/canvas/labels.ts';
import { edgeAt, nodeAt } from '../../src/explorer/canvas/pick.ts';
import { boxOf, type SceneNode } from '../../src/explorer/canvas/scene.ts';
import { svgOfScene } from '../../src/explorer/canvas/svg.ts';
import { NODE_TYPES } from '../../src/explorer/picture-address.ts';

const place = fc.integer({ min: -2_000, max: 2_000 });
const nodes: fc.Arbitrary<SceneNode[]> = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1 }),
    type: fc.constantFrom(...NODE_TYPES),
    label: fc.string({ unit: 'grapheme' }),
    degree: fc.nat(500),
    x: place,
    y: place,
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 60 },
);
const SIZE = { width: 800, height: 600 };
const LOOK = {
  ground: '#fff',
  ink: '#000',
  faint: '#555',
  edge: '#ccc',
  accent: '#900',
  font: 'x',
};

it('sees every node of a scene that it is fitted to, and the point under the pointer stays there while it zooms', () => {
  fc.assert(
    fc.property(nodes, fc.double({ min: 0.2, max: 5, noNaN: true }), (all, factor) => {
      const camera = fitted(boxOf({ nodes: all, edges: [] }), SIZE);
      for (const node of all) {
        const { x, y } = toScreen(camera, node);
        expect(x >= 0 && y >= 0 && x <= SIZE.width && y <= SIZE.height).toBe(true);
      }
      const pointer = { x: 123, y: 456 };
      const before = toScene(camera, pointer);
      const after = toScene(zoomed(camera, factor, pointer), pointer);
      expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1e-6);
    }),
  );
});

it('covers no label by another, and leaves out those of the least connected nodes', () => {
  fc.assert(
    fc.property(nodes, (all) => {
      const camera = fitted(boxOf({ nodes: all, edges: [] }), SIZE);
      const labels = placedLabels(all, camera, SIZE, new Set());
      const best = Math.max(...all.map(({ degree }) => degree));
      expect(labels[0]?.node.degree).toBe(best);
      for (const [index, one] of labels.entries())
        for (const other of labels.slice(index + 1)) {
          const [left, right] = one.x < other.x ? [one, other] : [other, one];
          const isBeside = left.x + [...left.text].length * LABEL_SIZE <= right.x;
          expect(isBeside || Math.abs(one.y - other.y) >= LABEL_SIZE).toBe(true);
        }
    }),
  );
});

it('picks the node that is pointed at', () => {
  fc.assert(
    fc.property(nodes, (all) => {
      const camera = fitted(boxOf({ nodes: all, edges: [] }), SIZE);
      for (const node of all) {
        const picked = nodeAt({ nodes: all, edges: [] }, camera, toScreen(camera, node));
        expect([picked?.x, picked?.y]).toEqual([node.x, node.y]);
      }
    }),
  );
});

it('picks the edge that is pointed at between its nodes', () => {
  fc.assert(
    fc.property(nodes, (all) => {
      const edges = all.slice(1).map((target, index) => ({
        ...{ source: all[index] as SceneNode, target, kind: 'ATTENDED', weight: 1, roles: [] },
      }));
      const camera = fitted(boxOf({ nodes: all, edges }), SIZE);
      for (const { source, target } of edges) {
        const middle = { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 };
        expect(edgeAt({ nodes: all, edges }, camera, toScreen(camera, middle))).toBeDefined();
      }
      const far = { x: 1e6, y: 1e6 };
      expect(edgeAt({ nodes: all, edges }, camera, far)).toBeUndefined();
    }),
  );
});

it('writes a scene as a file of XML and as tables, whatever nodes are called', () => {
  fc.assert(
    fc.property(nodes, fc.string({ unit: 'binary' }), (all, title) => {
      const [first] = all;
      const edges = all
        .slice(1)
        .flatMap((target) =>
          first
            ? [{ source: first, target, kind: 'ATTENDED', weight: 2, roles: ['HOST' as const] }]
            : [],
        );
      const svg = svgOfScene({ nodes: all, edges }, LOOK, title);
      // Every < begins one of these tags, and every & a character reference.
      expect(
        svg.replace(/<\/?(?:svg|title|rect|g|line|text|circle|polygon)\b[^<>]*>/gu, ''),
      ).not.toMatch(/[<>]/u);
      expect(svg.replace(/&#\d+;/gu, '')).not.toContain('&');
      expect(svg.match(/<line /gu) ?? []).toHaveLength(edges.length);
      expect(nodeTable({ nodes: all, edges }).rows).toHaveLength(all.length);
      expect(edgeTable({ nodes: all, edges }).headings.slice(0, 3)).toEqual([
        'Source',
        'Target',
        'Type',
      ]);
    }),
  );
});
