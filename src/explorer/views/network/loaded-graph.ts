import { request } from '../../api/request.ts';
import type { NetworkPicture, OpenedNeighbors } from '../../picture-address.ts';
import { GRAPH_NODE, NEIGHBORS, type PictureEdge, type PictureNode } from './query.ts';

/** What one step brought: nodes, and their edges to what was there. */
export interface GraphPart {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** Of how many neighbors these are some. */
  readonly total: number;
  /** Not all edges were told. */
  readonly isCut: boolean;
}

/** What is loaded of a picture, by the key of the step that brought it. */
export type GraphParts = ReadonlyMap<string, GraphPart>;

/** The key of a node that was added alone. */
export const keyOfNode = (id: string) => `node ${id}`;

/** The key of neighbors that were added of a node. */
export const keyOfOpened = ({ id, types, count }: OpenedNeighbors) =>
  `${types.join()} ${count} ${id}`;

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
  return { nodes, total: totalCount, ...linksOf(pages.map(({ links }) => links)) };
}

interface Links {
  readonly truncated: boolean;
  readonly edges: readonly PictureEdge[];
}

const linksOf = (links: readonly Links[]) => ({
  edges: links.flatMap(({ edges }) => edges),
  isCut: links.some(({ truncated }) => truncated),
});

/** All that is displayed of a picture: nodes in the order in which they came, and the edges between them. */
export interface DisplayedGraph {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** The node of which each other one was added. */
  readonly origins: ReadonlyMap<string, string>;
}

/**
 * The nodes and edges of all parts, but for what is hidden and the neighbors of a node that is not displayed itself: who collapses a
 * node collapses what was opened behind it too.
 */
export function displayedGraph(picture: NetworkPicture, parts: GraphParts): DisplayedGraph {
  const hidden = new Set(picture.hidden);
  const nodes = new Map<string, PictureNode>();
  const origins = new Map<string, string>();
  const openerOf = new Map(picture.opened.map((opened) => [keyOfOpened(opened), opened.id]));
  const show = (part: GraphPart, opener: string | undefined) => {
    const added = part.nodes.filter(({ nodeId }) => !hidden.has(nodeId) && !nodes.has(nodeId));
    for (const node of added) {
      nodes.set(node.nodeId, node);
      if (opener !== undefined) origins.set(node.nodeId, opener);
    }
  };
  let waiting = [...parts].map(([key, part]) => ({ part, opener: openerOf.get(key) }));
  const isReached = ({ opener }: { opener: string | undefined }) =>
    opener === undefined || nodes.has(opener);
  for (let next = waiting.find(isReached); next !== undefined; next = waiting.find(isReached)) {
    show(next.part, next.opener);
    waiting = waiting.filter((one) => one !== next);
  }
  const edges = new Map(
    [...parts.values()]
      .flatMap((part) => part.edges)
      .filter(({ source, target }) => nodes.has(source) && nodes.has(target))
      .map((edge) => [`${edge.source}\t${edge.type}\t${edge.target}`, edge]),
  );
  return { nodes: [...nodes.values()], edges: [...edges.values()], origins };
}
