import type { NodeType } from '../picture-address.ts';

/** How many corners a kind of node has: 0 for a circle. */
const CORNERS: Readonly<Record<NodeType, number>> = {
  OFFICIAL: 0,
  MEETING: 4,
  COUNTY: 6,
  POLICY: 3,
  ORGANIZATION: 5,
  POST: 4,
  FIGURE: 8,
  ARTICLE: 3,
};

/** By how much a shape is turned, in parts of a half turn: a meeting stands on a side, a post on a corner. */
const TURNS: Readonly<Partial<Record<NodeType, number>>> = {
  MEETING: 0.25,
  ARTICLE: 1,
  FIGURE: 0.125,
};

/** The signs of the kinds of node for a legend, each like the shape that is drawn. */
export const SIGNS: Readonly<Record<NodeType, string>> = {
  OFFICIAL: '●',
  MEETING: '■',
  COUNTY: '⬢',
  POLICY: '▲',
  ORGANIZATION: '⬟',
  POST: '◆',
  FIGURE: '⯃',
  ARTICLE: '▼',
};

/** The corners of the shape of a kind of node around a point; none of a circle. */
export function cornersOf(
  type: NodeType,
  x: number,
  y: number,
  radius: number,
): readonly (readonly [number, number])[] {
  const count = CORNERS[type];
  const turn = (TURNS[type] ?? 0) * Math.PI - Math.PI / 2;
  return Array.from({ length: count }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / count;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });
}
