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

async function loadNode(id: string, beside: string[], signal: AbortSignal): Promise<GraphPart> {
  const { graphNode } = await request(GRAPH_NODE, { id, beside }, signal);
  if (graphNode === null) return NOTHING;
  const { links, ...node } = graphNode;
  return { nodes: [node], edges: links.edges, total: 1, isCut: links.truncated };
}

async function loadNeighbors(
  { id, types, count }: OpenedNeighbors,
  beside: string[],
  signal: AbortSignal,
): Promise<GraphPart> {
  const variables = { id, types: types as PictureNode['type'][], first: count, beside };
  const { graphNode } = await request(NEIGHBORS, variables, signal);
  if (graphNode === null) return NOTHING;
  const { nodes, totalCount, links } = graphNode.neighbors;
  return { nodes, edges: links.edges, total: totalCount, isCut: links.truncated };
}

/** All that is displayed of a picture: nodes in the order in which they came, and the edges between them. */
export interface DisplayedGraph {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** The node of which each other one was added. */
  readonly origins: ReadonlyMap<string, string>;
}

/** The nodes and edges of all parts, but for those that are hidden. */
export function displayedGraph(picture: NetworkPicture, parts: GraphParts): DisplayedGraph {
  const hidden = new Set(picture.hidden);
  const nodes = new Map<string, PictureNode>();
  const origins = new Map<string, string>();
  const openerOf = new Map(picture.opened.map((opened) => [keyOfOpened(opened), opened.id]));
  for (const [key, part] of parts) {
    const added = part.nodes.filter(({ nodeId }) => !hidden.has(nodeId) && !nodes.has(nodeId));
    const opener = openerOf.get(key);
    for (const node of added) {
      nodes.set(node.nodeId, node);
      if (opener !== undefined) origins.set(node.nodeId, opener);
    }
  }
  const edges = new Map(
    [...parts.values()]
      .flatMap((part) => part.edges)
      .filter(({ source, target }) => nodes.has(source) && nodes.has(target))
      .map((edge) => [`${edge.source}\t${edge.type}\t${edge.target}`, edge]),
  );
  return { nodes: [...nodes.values()], edges: [...edges.values()], origins };
}
