import type { DisplayedGraph } from './loaded-graph.ts';
import type { PictureEdge, PictureNode } from './query.ts';

/** A span of months; without an end it goes on. */
export interface Months {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** How many meetings of a graph each month has, from the first to the last: 2018-03, 2018-04. */
export function monthsOf({ nodes }: DisplayedGraph): readonly { month: string; count: number }[] {
  const days = nodes.flatMap(({ date }) => (date !== null && date.length >= 7 ? [date] : []));
  if (days.length === 0) return [];
  const counts = new Map<string, number>();
  for (const day of days) {
    const month = day.slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const sorted = [...counts.keys()].sort();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const months: { month: string; count: number }[] = [];
  for (let month = first; month <= last; month = following(month))
    months.push({ month, count: counts.get(month) ?? 0 });
  return months;
}

/** 2018-12 → 2019-01. */
function following(month: string): string {
  const next = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return `${String(Math.floor(next / 12)).padStart(4, '0')}-${String((next % 12) + 1).padStart(2, '0')}`;
}

/** What of a graph is of a span: no meeting and no tenure outside of it, and no node that only these had joined. */
export function graphDuring(
  graph: DisplayedGraph,
  { from, to }: Months,
  start: string,
): DisplayedGraph {
  if (from === undefined && to === undefined) return graph;
  const isWithin = (first: string | null, last: string | null) =>
    first !== null &&
    last !== null &&
    (from === undefined || last.slice(0, 7) >= from) &&
    (to === undefined || first.slice(0, 7) <= to);
  const isNodeWithin = ({ type, date }: PictureNode) => type !== 'MEETING' || isWithin(date, date);
  const isEdgeWithin = ({ type, firstSeen, lastSeen }: PictureEdge) =>
    type !== 'HOLDS' || isWithin(firstSeen, lastSeen);
  const within = new Set(graph.nodes.filter(isNodeWithin).map(({ nodeId }) => nodeId));
  const edges = graph.edges.filter(
    (edge) => within.has(edge.source) && within.has(edge.target) && isEdgeWithin(edge),
  );
  const joined = new Set([start, ...edges.flatMap(({ source, target }) => [source, target])]);
  return {
    nodes: graph.nodes.filter(({ nodeId }) => within.has(nodeId) && joined.has(nodeId)),
    edges,
    origins: graph.origins,
  };
}
