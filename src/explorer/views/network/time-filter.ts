import { type Bar, withEmptyMonths } from '../../charts/months.ts';
import type { DisplayedGraph } from './displayed-graph.ts';
import type { PictureEdge, PictureNode } from './query.ts';

/** A span of months; without an end it goes on. */
export interface Months {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** How many meetings of a graph each month has, of the newest ten years. */
export function monthsOf({ nodes }: DisplayedGraph): readonly Bar[] {
  const counts = new Map<string, number>();
  for (const { date } of nodes) {
    const month = date?.slice(0, 7) ?? '';
    if (month.length === 7) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return withEmptyMonths([...counts].map(([label, value]) => ({ label, value })));
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
    // Of 2018 the last month is 2018-12.
    (from === undefined || `${last}-12`.slice(0, 7) >= from) &&
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
