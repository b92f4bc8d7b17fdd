import type { NetworkPicture, OpenedNeighbors } from '../../picture-address.ts';
import type { PictureEdge, PictureNode } from './query.ts';

/** What one step brought: nodes, and their edges to what was there. */
export interface GraphPart {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** Of how many neighbors these are some. */
  readonly total: number;
  /** Of which node they are neighbors: that into which the one was merged that the address names. */
  readonly center?: string | undefined;
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
  let waiting = [...parts].map(([key, part]) => ({
    part,
    opener: part.center ?? openerOf.get(key),
  }));
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

/** The ids of the nodes one edge away from a node, in the order of the edges. */
export function neighborIds({ edges }: DisplayedGraph, id: string): string[] {
  return edges.flatMap(({ source, target }) => {
    if (source === id) return [target];
    return target === id ? [source] : [];
  });
}

/** The neighbors of one type that a node has in a graph. */
export function neighborsIn(
  graph: DisplayedGraph,
  id: string,
  type: PictureNode['type'],
): ReadonlySet<string> {
  const around = new Set(neighborIds(graph, id));
  const ofType = graph.nodes.filter((node) => node.type === type && around.has(node.nodeId));
  return new Set(ofType.map(({ nodeId }) => nodeId));
}
