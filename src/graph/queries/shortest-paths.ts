import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import type { GraphStore } from '../../store/store.ts';
import type { NodeId } from '../model/node-id.ts';
import { EdgeType } from '../relationships/edge-type.ts';
import { addStep, NEAR_LIMITS, type NearLimits, type Steps, shortPaths } from './short-paths.ts';
import { SpanFilter, type TimeSpan } from './span-filter.ts';

/** Length of the longest path that one bidirectional statement finds. */
const MAX_NEAR = 4;

/** Nodes at which a level of the search stops. */
const MAX_LEVEL = 10_000;

/** The nodes one edge away from the given ones, by id, each with the given nodes that it is adjacent to. */
export const pathLevel = readStatement('path/level', {
  params: z.strictObject({
    ids: z.array(z.string()),
    ends: z.array(z.string()),
    types: z.array(EdgeType),
    ...SpanFilter,
    limit: z.int(),
  }),
  row: z.strictObject({ reached: z.string(), via: z.array(z.string()) }),
});

/** The ends of the paths, the edge types they may use, in which time, and their number. */
export interface PathQuery {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly maxLength: number;
  readonly through: readonly EdgeType[];
  readonly first: number;
  readonly span: TimeSpan;
}

/** The shortest paths, each as the nodes that it passes, in the order of their ids. */
export interface Paths {
  readonly paths: readonly (readonly NodeId[])[];
  /** There are more of this length, or a level stopped and some may be missing. */
  readonly truncated: boolean;
}

/** One end of the search: `layers[n]` has what is n + 1 edges away, with the nodes one edge nearer. */
interface SearchSide {
  readonly seen: Set<NodeId>;
  readonly layers: ReadonlyMap<NodeId, readonly NodeId[]>[];
  frontier: readonly NodeId[];
  /** An upper bound of the nodes of the next level that were visited before. */
  known: number;
}

/**
 * The shortest paths from one node to another: those of a few edges in one statement, all others
 * breadth-first from both ends.
 */
export async function shortestPaths(
  query: GraphStore['read'],
  asked: PathQuery,
  limits: NearLimits = NEAR_LIMITS,
): Promise<Paths> {
  const { from, to, maxLength, through, first, span } = asked;
  const none = { paths: [], truncated: false };
  if (from === to || maxLength === 0) return none;
  const near = await shortPaths(query, { from, to, types: through, span }, limits);
  if (near === 'unknown' || (near === 'further' && maxLength > MAX_NEAR))
    return breadthFirst(query, asked);
  if (near === 'further' || near.length > maxLength) return none;
  const found = firstPaths(from, near.steps, first + 1);
  return { paths: found.slice(0, first), truncated: found.length > first };
}

/** One statement a level, always of the end that has fewer nodes to go on from. */
async function breadthFirst(query: GraphStore['read'], asked: PathQuery): Promise<Paths> {
  const { from, to, maxLength, first } = asked;
  const [here, there] = [searchSide(from), searchSide(to)];
  let truncated = false;
  while (here.layers.length + there.layers.length < maxLength) {
    if (here.frontier.length === 0 || there.frontier.length === 0) break;
    const level = await expand(query, isNext(here, there) ? here : there, asked);
    truncated = level || truncated;
    const met = intersection(here, there);
    if (met.length === 0) continue;
    const found = firstPaths(from, stepsThrough(here, there, met), first + 1);
    return { paths: found.slice(0, first), truncated: truncated || found.length > first };
  }
  return { paths: [], truncated };
}

function intersection(here: SearchSide, there: SearchSide): NodeId[] {
  const goal = new Set(there.frontier);
  return here.frontier.filter((id) => goal.has(id));
}

/** The side with the smaller frontier; of two equal ones, the one with fewer layers. */
function isNext(one: SearchSide, other: SearchSide): boolean {
  const difference = one.frontier.length - other.frontier.length;
  return difference === 0 ? one.layers.length <= other.layers.length : difference < 0;
}

function searchSide(id: NodeId): SearchSide {
  return { seen: new Set([id]), layers: [], frontier: [id], known: 1 };
}

/** Reads the next level of an end; whether it had to stop. */
async function expand(
  query: GraphStore['read'],
  end: SearchSide,
  { from, to, through, span }: PathQuery,
): Promise<boolean> {
  const rows = await query(pathLevel, {
    ids: [...end.frontier],
    ends: [from, to],
    types: [...through],
    ...span,
    // An edge leads one layer out, one back or stays: visited nodes are in the last two layers.
    limit: MAX_LEVEL + 1 + end.known,
  });
  const fresh = rows.filter(({ reached }) => !end.seen.has(reached));
  const kept = fresh.slice(0, MAX_LEVEL);
  const layer = new Map(kept.map(({ reached, via }) => [reached, via]));
  end.known = end.frontier.length + layer.size;
  end.frontier = [...layer.keys()];
  end.layers.push(layer);
  for (const id of end.frontier) end.seen.add(id);
  return fresh.length > kept.length;
}

function stepsThrough(here: SearchSide, there: SearchSide, met: readonly NodeId[]): Steps {
  const steps: Steps = new Map();
  walkBack(here, met, (nearer, further) => addStep(steps, nearer, further));
  walkBack(there, met, (nearer, further) => addStep(steps, further, nearer));
  return steps;
}

/** From where both ends met back to one of them, level by level. */
function walkBack(
  { layers }: SearchSide,
  met: readonly NodeId[],
  step: (nearer: NodeId, further: NodeId) => void,
): void {
  let current = new Set(met);
  for (const layer of layers.toReversed()) {
    const nearer = new Set<NodeId>();
    for (const further of current) {
      for (const id of layer.get(further) ?? []) {
        step(id, further);
        nearer.add(id);
      }
    }
    current = nearer;
  }
}

/** The first paths, ordered by the ids of their nodes. */
function firstPaths(
  from: NodeId,
  steps: ReadonlyMap<NodeId, ReadonlySet<NodeId>>,
  count: number,
): NodeId[][] {
  const found: NodeId[][] = [];
  const walk = (path: readonly NodeId[], at: NodeId): void => {
    const next = [...(steps.get(at) ?? [])].sort();
    if (next.length === 0) found.push([...path, at]);
    for (const id of next) if (found.length < count) walk([...path, at], id);
  };
  walk([], from);
  return found;
}
