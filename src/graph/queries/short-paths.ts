import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import type { GraphStore } from '../../store/store.ts';
import type { NodeId } from '../model/node-id.ts';
import { EdgeType } from '../relationships/edge-type.ts';
import { SpanFilter, type TimeSpan } from './span-filter.ts';

/** How a node is reached: from which end, over how many edges, the last of them from where. */
const Reach = z.tuple([z.string(), z.int(), z.string()]);
type Reach = z.infer<typeof Reach>;

/**
 * The nodes at most two edges from both ends, each with the paths to it; and whether the ends are adjacent,
 * to `nodes` nodes together, or these to `edges`, so that it was not gone through.
 */
export const pathNeighborhoods = readStatement('path/near', {
  params: z.strictObject({
    from: z.string(),
    to: z.string(),
    types: z.array(EdgeType),
    ...SpanFilter,
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

/** The next nodes of each node on a shortest path, towards its end. */
export type Steps = Map<NodeId, Set<NodeId>>;

/** The result of one statement that reads the neighborhoods of both ends. */
export type ShortPathsResult =
  | { readonly length: number; readonly steps: Steps }
  | 'further'
  | 'unknown';

/**
 * The shortest paths of at most four edges, in one statement: where both ends reach the same nodes in
 * two edges at most. `further` where there is none so short, `unknown` where there is too much to see.
 */
export async function shortPaths(
  query: GraphStore['read'],
  asked: {
    readonly from: NodeId;
    readonly to: NodeId;
    readonly types: readonly EdgeType[];
    readonly span: TimeSpan;
  },
  limits: NearLimits,
): Promise<ShortPathsResult> {
  const { from, to, span } = asked;
  const [found] = await query(pathNeighborhoods, {
    from,
    to,
    types: [...asked.types],
    ...span,
    ...limits,
  });
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

/** The shortest paths from an end to a node: the end itself, its neighbors, or their neighbors. */
function pathsTo(id: NodeId, { edges, over }: Nearest, end: NodeId): NodeId[][] {
  if (edges === 0) return [];
  return edges === 1 ? [[end, id]] : over.map((via) => [end, via, id]);
}

function addSteps(steps: Steps, way: readonly NodeId[]): void {
  for (const [at, next] of way.slice(1).entries()) addStep(steps, way[at] ?? '', next);
}

/** Records a step of a shortest path. */
export function addStep(steps: Steps, from: NodeId, to: NodeId): void {
  steps.set(from, (steps.get(from) ?? new Set()).add(to));
}
