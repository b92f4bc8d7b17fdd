import { SHAPES } from '../words/roles.ts';
import { type Camera, type Size, toScreen } from './camera.ts';
import { LABEL_SIZE, placedLabels } from './labels.ts';
import type { Look } from './look.ts';
import { type Scene, type SceneEdge, type SceneNode, seenRadius, widthOf } from './scene.ts';
import { cornersOf } from './shapes.ts';

/** What of a scene is drawn, and how. */
export interface Painting {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly size: Size;
  readonly look: Look;
  /** The node whose edges stand out. */
  readonly selectedId?: string | undefined;
  readonly pinned: ReadonlySet<string>;
  /** Whether every node has its label, whatever it covers. */
  readonly isLabelled?: boolean | undefined;
}

/** Edges a stroke: longer paths take a software canvas longer for each edge. */
const RUN = 100;

/** Roles are drawn on edges where there are not more than this. */
const MOST_ROLES = 400;

/** Draws a scene in steps, each of which takes a few milliseconds: whoever draws may wait between them. */
export function* paint(context: CanvasRenderingContext2D, painting: Painting): Generator<void> {
  const { scene, camera, size, look, selectedId, pinned, isLabelled } = painting;
  context.fillStyle = look.ground;
  context.fillRect(0, 0, size.width, size.height);
  const isOfSelected = ({ source, target }: SceneEdge) =>
    source.id === selectedId || target.id === selectedId;
  for (const [width, edges] of byWidth(scene.edges))
    yield* paintEdges(context, edges, camera, width, look.edge);
  const own = selectedId === undefined ? [] : scene.edges.filter(isOfSelected);
  for (const [width, edges] of byWidth(own))
    yield* paintEdges(context, edges, camera, width + 0.5, look.accent);
  if (scene.edges.length <= MOST_ROLES) paintRoles(context, scene.edges, camera, look);
  yield* paintNodes(context, painting);
  const all = isLabelled === true ? scene.nodes.map(({ id }) => id) : [];
  const chosen = new Set([...all, ...pinned, ...(selectedId === undefined ? [] : [selectedId])]);
  yield;
  context.font = `${LABEL_SIZE}px ${look.font}`;
  context.textAlign = 'start';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = look.ground;
  context.fillStyle = look.ink;
  const labels = placedLabels(scene.nodes, camera, size, chosen);
  yield;
  for (const [index, { text, x, y }] of labels.entries()) {
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
    if (index % 25 === 24) yield;
  }
}

function byWidth(edges: readonly SceneEdge[]): Map<number, SceneEdge[]> {
  const groups = new Map<number, SceneEdge[]>();
  for (const edge of edges) {
    const width = Math.round(widthOf(edge) * 2) / 2;
    const group = groups.get(width);
    if (group === undefined) groups.set(width, [edge]);
    else group.push(edge);
  }
  return groups;
}

function* paintEdges(
  context: CanvasRenderingContext2D,
  edges: readonly SceneEdge[],
  camera: Camera,
  width: number,
  colour: string,
): Generator<void> {
  for (let first = 0; first < edges.length; first += RUN) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    for (const { source, target } of edges.slice(first, first + RUN)) {
      context.moveTo(source.x * camera.scale + camera.left, source.y * camera.scale + camera.top);
      context.lineTo(target.x * camera.scale + camera.left, target.y * camera.scale + camera.top);
    }
    context.stroke();
    if ((first / RUN) % 5 === 4) yield;
  }
}

function paintRoles(
  context: CanvasRenderingContext2D,
  edges: readonly SceneEdge[],
  camera: Camera,
  look: Look,
): void {
  context.font = `11px ${look.font}`;
  context.textAlign = 'center';
  context.fillStyle = look.faint;
  for (const { source, target, roles } of edges) {
    if (roles.length === 0) continue;
    const middle = { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 };
    const { x, y } = toScreen(camera, middle);
    context.fillText(roles.map((role) => SHAPES[role]).join(''), x, y + 4);
  }
}

function* paintNodes(
  context: CanvasRenderingContext2D,
  { scene, camera, look, selectedId, pinned }: Painting,
): Generator<void> {
  for (const [index, node] of scene.nodes.entries()) {
    const { x, y } = toScreen(camera, node);
    const radius = seenRadius(node, camera.scale);
    trace(context, node, x, y, radius);
    context.fillStyle = node.id === selectedId ? look.accent : look.faint;
    context.fill();
    if (node.id === selectedId || pinned.has(node.id)) {
      context.lineWidth = 2;
      context.strokeStyle = look.ink;
      context.stroke();
    }
    if (index % 250 === 249) yield;
  }
}

function trace(
  context: CanvasRenderingContext2D,
  { type }: SceneNode,
  x: number,
  y: number,
  radius: number,
): void {
  context.beginPath();
  const corners = cornersOf(type, x, y, radius * 1.15);
  if (corners.length === 0) context.arc(x, y, radius, 0, 2 * Math.PI);
  for (const [index, [left, top]] of corners.entries())
    if (index === 0) context.moveTo(left, top);
    else context.lineTo(left, top);
  context.closePath();
}
