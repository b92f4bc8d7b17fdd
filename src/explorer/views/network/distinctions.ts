import type { PictureNode } from './query.ts';

/**
 * What tells nodes of one kind and one label from each other: the day of a meeting, the code of the area of anything else. Two
 * 县委常委会会议 get 2018-01-24 and 2018-04-10; a label that is there once gets nothing.
 */
export function distinctionsOf(nodes: readonly PictureNode[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const keyOf = ({ type, label }: PictureNode) => `${type} ${label}`;
  for (const node of nodes) counts.set(keyOf(node), (counts.get(keyOf(node)) ?? 0) + 1);
  return new Map(
    nodes
      .filter((node) => (counts.get(keyOf(node)) ?? 0) > 1)
      .map(({ nodeId, date }) => [nodeId, date ?? areaOf(nodeId)]),
  );
}

/** Official:620822/邢国梁 → 620822. */
function areaOf(id: string): string {
  return id.slice(id.indexOf(':') + 1).split('/')[0] ?? '';
}
