import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import type { GraphStore } from '../../store/store.ts';
import type { NodeId } from '../model/node-id.ts';
import { EdgeType } from '../relationships/edge-type.ts';
import { edgesAmong, type GraphEdge, GraphNode, graphNodesByIds } from './graph-view.ts';
import { SpanFilter, type TimeSpan } from './span-filter.ts';

/** Maximum number of edges of a graph view: with their ids some 500 kB. */
export const MAX_EDGES = 3_000;

/** The nodes one edge away from the given ones, the best connected first, then by id. */
export const neighborhoodLevel = readStatement('neighborhood/level', {
  params: z.strictObject({
    ids: z.array(z.string()),
    types: z.array(EdgeType),
    ...SpanFilter,
    limit: z.int(),
  }),
  row: GraphNode,
});

/** Around which node, how far, through what, and how many nodes at most. */
export interface NeighborhoodQuery {
  readonly id: NodeId;
  readonly depth: number;
  readonly through: readonly EdgeType[];
  readonly first: number;
  readonly span: TimeSpan;
}

/** Nodes, nearest and best connected first, and every edge that runs between them. */
export interface Neighborhood {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** There is more within the depth. */
  readonly truncated: boolean;
}

/** The surroundings of a node, one statement a level; undefined for a node that is not there. */
export async function neighborhoodOf(
  query: GraphStore['read'],
  { id, depth, through, first, span }: NeighborhoodQuery,
): Promise<Neighborhood | undefined> {
  const types = [...through];
  const nodes: GraphNode[] = await query(graphNodesByIds, { ids: [id] });
  if (nodes.length === 0) return undefined;
  let frontier = nodes;
  for (let level = 0; level < depth && frontier.length > 0 && nodes.length <= first; level += 1) {
    const seen = new Set(nodes.map((node) => node.id));
    const reached: GraphNode[] = await query(neighborhoodLevel, {
      ids: frontier.map((node) => node.id),
      types,
      ...span,
      limit: first + 1,
    });
    frontier = reached.filter((node) => !seen.has(node.id));
    nodes.push(...frontier);
  }
  const kept = nodes.slice(0, first);
  const edges = await query(edgesAmong, { ids: kept.map((node) => node.id), types, ...span });
  return withinEdges(kept, edges, nodes.length > first);
}

/** The first nodes that have at most the maximum number of edges between them. */
function withinEdges(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  truncated: boolean,
): Neighborhood {
  if (edges.length <= MAX_EDGES) return { nodes, edges, truncated };
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const outerOf = ({ source, target }: GraphEdge) =>
    Math.max(places.get(source) ?? 0, places.get(target) ?? 0);
  // With this node there would be one edge too many.
  const first = edges.map(outerOf).sort((a, b) => a - b)[MAX_EDGES] ?? 0;
  return {
    nodes: nodes.slice(0, first),
    edges: edges.filter((edge) => outerOf(edge) < first),
    truncated: true,
  };
}
