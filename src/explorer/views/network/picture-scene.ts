import { type Scene, type SceneNode, sceneEdges } from '../../canvas/scene.ts';
import type { PinnedNode } from '../../picture-address.ts';
import type { DisplayedGraph } from './displayed-graph.ts';
import { distinctionsOf } from './distinctions.ts';

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * The scene of a graph. Nodes that were there stay where they are; a new one begins beside the node of which it was added, so that
 * the same address gives the same picture.
 */
export function sceneOfGraph(
  { nodes, edges, origins }: DisplayedGraph,
  pinned: readonly PinnedNode[],
  before: ReadonlyMap<string, SceneNode>,
): Scene {
  const pins = new Map(pinned.map((pin) => [pin.id, pin]));
  const placed = new Map<string, SceneNode>();
  const around = new Map<string, number>();
  const distinctions = distinctionsOf(nodes);
  for (const { nodeId: id, type, label: name, degree, date } of nodes) {
    const label = [name, distinctions.get(id)].filter(Boolean).join(' ');
    const origin = origins.get(id) ?? '';
    const turn = (around.get(origin) ?? 0) + 1;
    around.set(origin, turn);
    const center = placed.get(origin) ?? before.get(origin) ?? { x: 0, y: 0 };
    const distance = placed.size === 0 ? 0 : 40 + 12 * Math.sqrt(turn);
    const begun = {
      x: center.x + distance * Math.cos(turn * GOLDEN_ANGLE),
      y: center.y + distance * Math.sin(turn * GOLDEN_ANGLE),
    };
    const { x, y } = pins.get(id) ?? before.get(id) ?? begun;
    placed.set(id, { id, type, label, degree, date, x, y });
  }
  return { nodes: [...placed.values()], edges: sceneEdges(edges, placed) };
}
