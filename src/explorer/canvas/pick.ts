import { type Camera, type Position, toScene } from './camera.ts';
import { type Scene, type SceneEdge, type SceneNode, seenRadius } from './scene.ts';

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

/** How near to an edge a pointer must be, in CSS pixels. */
const EDGE_REACH = 6;

/** The edge at a place of the screen: the nearest within reach. */
export function edgeAt({ edges }: Scene, camera: Camera, place: Position): SceneEdge | undefined {
  const point = toScene(camera, place);
  let [best, least] = [undefined as SceneEdge | undefined, EDGE_REACH / camera.scale];
  for (const edge of edges) {
    const distance = distanceTo(edge, point);
    if (distance < least) [best, least] = [edge, distance];
  }
  return best;
}

/** How far a point is from the line between both ends of an edge. */
function distanceTo({ source, target }: SceneEdge, { x, y }: Position): number {
  const [wide, high] = [target.x - source.x, target.y - source.y];
  const length = wide * wide + high * high;
  const along = length === 0 ? 0 : ((x - source.x) * wide + (y - source.y) * high) / length;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - source.x - part * wide, y - source.y - part * high);
}
