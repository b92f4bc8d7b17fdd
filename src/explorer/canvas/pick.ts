import { type Camera, type Position, toScene } from './camera.ts';
import { type Scene, type SceneNode, seenRadius } from './scene.ts';

/** How near to a node a finger or a pointer must be, in CSS pixels. */
const REACH = 10;

/** The node at a place of the screen: the nearest, within its radius and what a finger needs. */
export function nodeAt({ nodes }: Scene, camera: Camera, place: Position): SceneNode | undefined {
  const { x, y } = toScene(camera, place);
  let [best, least] = [undefined as SceneNode | undefined, Infinity];
  for (const node of nodes) {
    const distance = Math.hypot(node.x - x, node.y - y);
    if (distance < least && distance * camera.scale <= seenRadius(node, camera.scale) + REACH)
      [best, least] = [node, distance];
  }
  return best;
}
