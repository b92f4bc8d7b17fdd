import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import type { GraphStore } from '../../store/store.ts';
import type { NodeId } from '../model/node-id.ts';
import { EdgeType } from '../relationships/edge-type.ts';

/** How a node is reached: from which end, over how many edges, the last of them from where. */
const Reach = z.tuple([z.string(), z.int(), z.string()]);
type Reach = z.infer<typeof Reach>;

/**
 * The nodes at most two edges from both ends, each with the ways to it; and whether the ends are tied
 * to `nodes` nodes together, or these to `edges`, so that it was not gone through.
 */
export const pathNeighborhoods = readStatement('path/near', {
  params: z.strictObject({
    from: z.string(),
    to: z.string(),
    types: z.array(EdgeType),
    nodes: z.int(),
    edges: z.int(),
  }),
  row: z.strictObject({
    met: z.array(z.tuple([z.string(), z.array(Reach)])),
    isCut: z.boolean(),
  }),
});

/** Nodes and edges at which a level is not gone through: what one statement reads in a few milliseconds. */
export interface NearLimits {
  readonly nodes: number;
  readonly edges: number;
}

/** Small enough that it costs the same however large the graph is. */
export const NEAR_LIMITS: NearLimits = { nodes: 128, edges: 4_000 };

/** Where one can go from each node that lies on a shortest way, towards the end of it. */
export type Steps = Map<NodeId, Set<NodeId>>;

/** What is known of the shortest ways between two nodes after one look at what is near both. */
export type ShortPathsResult =
  | { readonly length: number; readonly steps: Steps }
  | 'further'
  | 'unknown';

/**
 * The shortest ways of at most four edges, in one statement: where both ends reach the same nodes in
 * two edges at most. `further` where there is none so short, `unknown` where there is too much to see.
 */
export async function shortPaths(
  query: GraphStore['read'],
  asked: { readonly from: NodeId; readonly to: NodeId; readonly types: readonly EdgeType[] },
  limits: NearLimits,
): Promise<ShortPathsResult> {
  const { from, to } = asked;
  const [found] = await query(pathNeighborhoods, { from, to, types: [...asked.types], ...limits });
  if (found === undefined || found.isCut) return 'unknown';
  const meetings = found.met.map(([id, ways]) => ({
    id,
    here: nearest(ways, from),
    there: nearest(ways, to),
  }));
  const length = Math.min(...meetings.map(({ here, there }) => here.edges + there.edges));
  if (!Number.isFinite(length)) return 'further';
  const steps: Steps = new Map();
  for (const { id, here, there } of meetings) {
    if (here.edges + there.edges > length) continue;
    for (const way of pathsTo(id, here, from)) addSteps(steps, way);
    for (const way of pathsTo(id, there, to)) addSteps(steps, way.toReversed());
  }
  return { length, steps };
}

interface Nearest {
  readonly edges: number;
  readonly over: readonly NodeId[];
}

/** How far a node is from an end at the least, and over which nodes. */
function nearest(ways: readonly Reach[], end: NodeId): Nearest {
  const own = ways.filter(([from]) => from === end);
  const edges = Math.min(...own.map(([, count]) => count));
  return { edges, over: own.filter(([, count]) => count === edges).map(([, , via]) => via) };
}

/** The shortest ways from an end to a node: it is one of them, tied to it, or tied to what is tied to it. */
function pathsTo(id: NodeId, { edges, over }: Nearest, end: NodeId): NodeId[][] {
  if (edges === 0) return [];
  return edges === 1 ? [[end, id]] : over.map((via) => [end, via, id]);
}

function addSteps(steps: Steps, way: readonly NodeId[]): void {
  for (const [at, next] of way.slice(1).entries()) addStep(steps, way[at] ?? '', next);
}

/** Notes that a shortest way leads from one node to another. */
export function addStep(steps: Steps, from: NodeId, to: NodeId): void {
  steps.set(from, (steps.get(from) ?? new Set()).add(to));
}
