import { describe, expect, it } from 'vitest';
import { EMPTY_PICTURE } from '../../src/explorer/picture-address.ts';
import { markdownOf } from '../../src/explorer/relations/markdown.ts';
import { type Relation, relationText } from '../../src/explorer/relations/relation-text.ts';
import {
  displayedGraph,
  type GraphPart,
} from '../../src/explorer/views/network/displayed-graph.ts';
import {
  withNeighbors,
  withNode,
  withNodeAgain,
  withoutNeighbors,
  withoutNode,
  withPinned,
} from '../../src/explorer/views/network/picture-steps.ts';
import type { PictureEdge, PictureNode } from '../../src/explorer/views/network/query.ts';
import { graphDuring, monthsOf } from '../../src/explorer/views/network/time-filter.ts';
import { en } from '../../src/explorer/words/en.ts';
import { graphEn } from '../../src/explorer/words/graph-en.ts';

const node = (nodeId: string, date: string | null = null): PictureNode => ({
  nodeId,
  type: nodeId.startsWith('M') ? 'MEETING' : 'OFFICIAL',
  label: nodeId,
  degree: 1,
  date,
});
const edge = (source: string, target: string): PictureEdge => ({
  ...{ source, target, type: 'ATTENDED', roles: ['HOST'], postTitle: null, weight: 1 },
  ...{ firstSeen: null, lastSeen: null, evidence: [] },
});
const part = (nodes: PictureNode[], edges: PictureEdge[] = []): GraphPart => ({
  ...{ nodes, edges, total: nodes.length, isCut: false },
});

describe('a picture', () => {
  it('adds 25 neighbors a step, a hundred at most, and takes them away again', () => {
    let picture = EMPTY_PICTURE;
    const counts: number[] = [];
    for (let step = 0; step < 6; step += 1) {
      picture = withNeighbors(picture, 'a', ['MEETING']);
      counts.push(picture.opened[0]?.count ?? 0);
    }
    expect(counts).toEqual([25, 50, 75, 100, 100, 100]);
    expect(withoutNeighbors(picture, 'a', ['OFFICIAL'])).toEqual(picture);
    expect(withoutNeighbors(picture, 'a')).toEqual(EMPTY_PICTURE);
  });

  it('hides a node with all that was made of it, and shows it again', () => {
    const made = withPinned(withNeighbors(withNode(EMPTY_PICTURE, 'a'), 'a', []), 'a', {
      x: 1.4,
      y: 2,
    });
    expect(made.pinned).toEqual([{ id: 'a', x: 1, y: 2 }]);
    const hidden = withoutNode(made, 'a');
    expect(hidden).toEqual({ ...EMPTY_PICTURE, hidden: ['a'] });
    expect(withNodeAgain(hidden, 'a')).toEqual(EMPTY_PICTURE);
    expect(withNode(hidden, 'a')).toEqual({ ...EMPTY_PICTURE, added: ['a'] });
  });

  it('collapses what was opened behind a node with it', () => {
    const opened = [
      { id: 'a', types: [], count: 25 },
      { id: 'M1', types: [], count: 25 },
    ];
    const parts = new Map([
      ['node a', part([node('a')])],
      [' 25 a', part([node('M1')], [edge('a', 'M1')])],
      [' 25 M1', part([node('a'), node('b')], [edge('a', 'M1'), edge('b', 'M1')])],
    ]);
    const ids = (picture: typeof EMPTY_PICTURE) =>
      displayedGraph(picture, parts).nodes.map(({ nodeId }) => nodeId);
    expect(ids({ ...EMPTY_PICTURE, opened })).toEqual(['a', 'M1', 'b']);
    expect(displayedGraph({ ...EMPTY_PICTURE, opened }, parts).edges).toHaveLength(2);
    expect(ids({ ...EMPTY_PICTURE, opened, hidden: ['M1'] })).toEqual(['a']);
  });
});

describe('a span of months', () => {
  const graph = {
    nodes: [node('a'), node('b'), node('M1', '2018-03-06'), node('M2', '2019'), node('M3')],
    edges: [edge('a', 'M1'), edge('b', 'M2'), edge('b', 'M3')],
    origins: new Map(),
  };

  it('counts the meetings of each month, also of those that have none', () => {
    const months = monthsOf({ ...graph, nodes: [...graph.nodes, node('M4', '2018-05')] });
    expect(months).toEqual([
      { label: '2018-03', value: 1 },
      { label: '2018-04', value: 0 },
      { label: '2018-05', value: 1 },
    ]);
  });

  it('has ten years of months at most, whatever years articles tell of', () => {
    const far = [node('M5', '0001-01'), node('M6', '9999-12')];
    const months = monthsOf({ ...graph, nodes: far });
    expect([months.length, months.at(-1)]).toEqual([120, { label: '9999-12', value: 1 }]);
  });

  it('leaves out meetings outside of it, those without a day, and whom only they joined', () => {
    const shown = graphDuring(graph, { from: '2018-02', to: '2018-12' }, 'a');
    expect(shown.nodes.map(({ nodeId }) => nodeId)).toEqual(['a', 'M1']);
    expect(graphDuring(graph, {}, 'a')).toBe(graph);
    // A meeting of which the year alone is known may have been in any of its months.
    expect(graphDuring(graph, { from: '2019-06' }, 'a').nodes.map(({ nodeId }) => nodeId)).toEqual([
      'a',
      'b',
      'M2',
    ]);
  });
});

it('writes a trail as Markdown in which nothing that articles say is markup', () => {
  const relation: Relation = {
    ...edge('a', 'M1'),
    source: { nodeId: 'Official:1/a', label: '<b>*甲*</b>', date: null },
    target: { nodeId: 'Meeting:1', label: '[会](javascript:x)', date: '2018' },
  };
  const text = relationText(relation, { ...en, ...graphEn });
  const evidence = [
    {
      ...{ quote: '甲\n# 主持', start: 3, end: 9, factId: 'f', corrected: false, rejected: false },
      article: { id: 'Article:https://example.org/?a=1&b=2+3 <b>' },
    },
  ];
  expect(markdownOf('题', [{ text, evidence }], 'http://localhost')).toBe(
    [
      '# 题',
      '',
      '1. \\<b\\>\\*甲\\*\\</b\\> attended \\[会\\]\\(javascript:x\\) (2018) (host)'.replace(
        '\\(javascript:x\\)',
        '(javascript:x)',
      ),
      '   > 甲 \\# 主持',
      '   > <http://localhost/article?id=Article:https://example.org/?a=1%26b=2%2B3%20%3Cb%3E#3-9>',
      '',
    ].join('\n'),
  );
});
