import { request } from '../../api/request.ts';
import type { NetworkPicture, OpenedNeighbors } from '../../picture-address.ts';
import { type GraphPart, type GraphParts, keyOfNode, keyOfOpened } from './displayed-graph.ts';
import { GRAPH_NODE, NEIGHBORS, type PictureEdge, type PictureNode } from './query.ts';

/**
 * Loads what a picture has and `parts` lack, a step after the other, each with its edges to all before it. Parts that the picture
 * does not have any more are let go: so memory holds what is displayed and nothing else.
 */
export async function loadParts(
  start: string,
  picture: NetworkPicture,
  parts: GraphParts,
  signal: AbortSignal,
): Promise<GraphParts> {
  const steps = [
    ...[start, ...picture.added].map((id) => ({
      key: keyOfNode(id),
      load: (beside: string[]) => loadNode(id, beside, signal),
    })),
    ...picture.opened.map((opened) => ({
      key: keyOfOpened(opened),
      load: (beside: string[]) => loadNeighbors(opened, beside, signal),
    })),
  ];
  const wanted = new Map(
    steps.flatMap(({ key }) => {
      const part = parts.get(key);
      return part === undefined ? [] : [[key, part] as const];
    }),
  );
  for (const { key, load } of steps) {
    if (wanted.has(key)) continue;
    const beside = [...wanted.values()].flatMap(({ nodes }) => nodes.map(({ nodeId }) => nodeId));
    wanted.set(key, await load([...new Set(beside)]));
  }
  // Steps in the order of the address.
  return new Map(steps.map(({ key }) => [key, wanted.get(key) as GraphPart]));
}

const NOTHING: GraphPart = { nodes: [], edges: [], total: 0, isCut: false };

/** Nodes that a request names at most; to a larger picture the edges are asked for in parts. */
const MOST_BESIDE = 1_000;

/** Some ids in parts as a request takes them; one empty part where there are none. */
function parted(ids: readonly string[]): readonly string[][] {
  const count = Math.max(1, Math.ceil(ids.length / MOST_BESIDE));
  return Array.from({ length: count }, (_, part) =>
    ids.slice(part * MOST_BESIDE, (part + 1) * MOST_BESIDE),
  );
}

async function loadNode(
  id: string,
  displayed: readonly string[],
  signal: AbortSignal,
): Promise<GraphPart> {
  const answers = await Promise.all(
    parted(displayed).map((beside) => request(GRAPH_NODE, { id, beside }, signal)),
  );
  const nodes = answers.flatMap(({ graphNode }) => graphNode ?? []);
  const [first] = nodes;
  if (first === undefined) return NOTHING;
  const { links: _, ...node } = first;
  return { nodes: [node], total: 1, ...linksOf(nodes.map(({ links }) => links)) };
}

async function loadNeighbors(
  { id, types, count }: OpenedNeighbors,
  displayed: readonly string[],
  signal: AbortSignal,
): Promise<GraphPart> {
  const asked = { id, types: types as PictureNode['type'][], first: count };
  const answers = await Promise.all(
    parted(displayed).map((beside) => request(NEIGHBORS, { ...asked, beside }, signal)),
  );
  const pages = answers.flatMap(({ graphNode }) => graphNode?.neighbors ?? []);
  const [first] = pages;
  if (first === undefined) return NOTHING;
  const { nodes, totalCount } = first;
  const center = answers[0]?.graphNode?.nodeId;
  return { nodes, total: totalCount, center, ...linksOf(pages.map(({ links }) => links)) };
}

interface Links {
  readonly truncated: boolean;
  readonly edges: readonly PictureEdge[];
}

const linksOf = (links: readonly Links[]) => ({
  edges: links.flatMap(({ edges }) => edges),
  isCut: links.some(({ truncated }) => truncated),
});
