import { describe, expect, it } from 'vitest';
import { readableText } from '../../../src/cypher/syntax/readable-text.ts';
import { NodeLabel } from '../../../src/graph/model/node-id.ts';
import { AnyNode } from '../../../src/graph/nodes/any-node.ts';
import { shapeOf } from '../../../src/graph/nodes/node-kinds.ts';
import { graphNodesByIds } from '../../../src/graph/queries/graph-view.ts';
import { searchPage } from '../../../src/graph/queries/search.ts';
import { mentionsOfArticles } from '../../../src/graph/relationships/mention.ts';
import { statersOfFigures } from '../../../src/graph/relationships/stating.ts';

const properties = new Set(NodeLabel.options.flatMap((label) => Object.keys(shapeOf(label).shape)));

describe('a node of whatever kind', () => {
  it.each(NodeLabel.options)('has an id that begins with %s', (label) => {
    expect(shapeOf(label).shape.id?.safeParse(`${label}:x`).success).toBe(true);
    expect(shapeOf(label).shape.id?.safeParse('Other:x').success).toBe(false);
  });

  it.each([searchPage.page, mentionsOfArticles.page, statersOfFigures, graphNodesByIds])(
    'has the properties of every kind in $name',
    ({ clauses }) => {
      const cypher = readableText(clauses);
      const [, map = ''] = /\{(?<map>id: \w+\.id, name: [^}]*)\}/u.exec(cypher) ?? [];
      const returned = map.split(', ').map((entry) => entry.split(':')[0]);
      expect(returned.sort()).toEqual([...properties].sort());
    },
  );

  it('keeps the properties of its own kind', () => {
    const row = { id: 'Post:620522/县长', title: '县长', name: null, date: '2017', claims: ['x'] };
    expect(AnyNode.parse(row)).toEqual({ id: 'Post:620522/县长', title: '县长' });
    expect(() => AnyNode.parse({ id: 'Post:620522/县长', title: null })).toThrow(/title/u);
  });
});
