import type { NodeType } from '../picture-address.ts';
import type { Role } from '../words/roles.ts';

/** A node with its place in the picture. */
export interface SceneNode {
  readonly id: string;
  readonly type: NodeType;
  readonly label: string;
  /** How many edges it has in the graph, which decides whose label is seen first. */
  readonly degree: number;
  /** Of a meeting. */
  readonly date?: string | null;
  x: number;
  y: number;
}

/** An edge between two nodes of a scene. */
export interface SceneEdge {
  readonly source: SceneNode;
  readonly target: SceneNode;
  /** What kind of relation it is, as a word. */
  readonly kind: string;
  /** How often: its width. */
  readonly weight: number;
  /** Of an attendance. */
  readonly roles: readonly Role[];
}

/** What is drawn. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

/** The edges of a scene, between the nodes that it has. */
export function sceneEdges(
  edges: Iterable<{
    readonly source: string;
    readonly target: string;
    readonly type: string;
    readonly weight: number;
    readonly roles: readonly Role[] | null;
  }>,
  nodes: ReadonlyMap<string, SceneNode>,
): SceneEdge[] {
  return [...edges].flatMap(({ source, target, type, weight, roles }) => {
    const [from, to] = [nodes.get(source), nodes.get(target)];
    if (from === undefined || to === undefined) return [];
    return [{ source: from, target: to, kind: type, weight, roles: roles ?? [] }];
  });
}

/** A rectangle of a scene. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const LEAST_SIDE = 200;

/** The rectangle that holds all nodes of a scene. */
export function boxOf({ nodes }: Scene): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of nodes) {
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x);
    box.bottom = Math.max(box.bottom, y);
  }
  if (nodes.length === 0) return { left: 0, top: 0, right: LEAST_SIDE, bottom: LEAST_SIDE };
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  const [beside, above] = [Math.max(0, LEAST_SIDE - wide) / 2, Math.max(0, LEAST_SIDE - high) / 2];
  return {
    left: box.left - beside,
    top: box.top - above,
    right: box.right + beside,
    bottom: box.bottom + above,
  };
}

/** The radius of a node: the better connected, the larger. */
function radiusOf({ degree }: SceneNode): number {
  return 5 + Math.min(7, Math.log2(1 + degree));
}

/** The radius with which a node is seen: smaller from far away, but never larger than it is. */
export function seenRadius(node: SceneNode, scale: number): number {
  return radiusOf(node) * Math.min(1, Math.max(0.2, scale));
}

/** The width of an edge by its weight: 1 → 1, 8 → 4, 6 at most. */
export function widthOf({ weight }: SceneEdge): number {
  return Math.min(6, 1 + Math.log2(Math.max(1, weight)));
}
