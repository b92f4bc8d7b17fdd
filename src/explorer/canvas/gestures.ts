import { type Camera, type Position, panned, toScene, zoomed } from './camera.ts';
import type { SceneNode } from './scene.ts';

/** What pointers and the wheel do with a picture. */
export interface GestureTarget {
  readonly camera: () => Camera;
  nodeAt(place: Position): SceneNode | undefined;
  move(camera: Camera): void;
  /** A node was pressed, or a place without one. */
  select(node: SceneNode | undefined, place: Position): void;
  open(node: SceneNode): void;
  /** A node is drawn to a place of the scene. */
  drag(node: SceneNode, to: Position): void;
  /** It is left there. */
  drop(node: SceneNode): void;
}

/** Movement below which a press is a click, in CSS pixels. */
const STILL = 5;

/** Listens on a box: drag to pan, drag a node to move it, wheel or two fingers to zoom, click to select, double click to open. */
export function listenToGestures(box: HTMLElement, target: GestureTarget): () => void {
  const fingers = new Map<number, Position>();
  let pressed: { readonly node: SceneNode | undefined; readonly place: Position } | undefined;
  let isMoving = false;

  const placeOf = ({ clientX, clientY }: MouseEvent): Position => {
    const { left, top } = box.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const pinch = (moved: number, to: Position) => {
    const [other] = [...fingers].filter(([id]) => id !== moved).map(([, place]) => place);
    const from = fingers.get(moved);
    if (other === undefined || from === undefined) return;
    const distance = ({ x, y }: Position) => Math.hypot(x - other.x, y - other.y);
    target.move(zoomed(target.camera(), distance(to) / Math.max(1, distance(from)), other));
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const place = placeOf(event);
    fingers.set(event.pointerId, place);
    box.setPointerCapture(event.pointerId);
    if (fingers.size === 1) pressed = { node: target.nodeAt(place), place };
    isMoving = fingers.size > 1;
  };
  /** Whether what was pressed is moved, and no click any more. */
  const movePressed = (
    { node, place }: NonNullable<typeof pressed>,
    from: Position,
    to: Position,
  ) => {
    isMoving ||= Math.hypot(to.x - place.x, to.y - place.y) > STILL;
    if (!isMoving) return false;
    if (node !== undefined) target.drag(node, toScene(target.camera(), to));
    else target.move(panned(target.camera(), { x: to.x - from.x, y: to.y - from.y }));
    return true;
  };
  const moved = (event: PointerEvent) => {
    const from = fingers.get(event.pointerId);
    if (from === undefined) return;
    const to = placeOf(event);
    if (fingers.size > 1) pinch(event.pointerId, to);
    else if (pressed !== undefined && !movePressed(pressed, from, to)) return;
    fingers.set(event.pointerId, to);
  };
  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId) || pressed === undefined) return;
    if (!isMoving) target.select(pressed.node, pressed.place);
    else if (pressed.node !== undefined && fingers.size === 0) target.drop(pressed.node);
    if (fingers.size === 0) pressed = undefined;
  };
  const cancelled = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    pressed = undefined;
  };
  const turned = (event: WheelEvent) => {
    event.preventDefault();
    target.move(zoomed(target.camera(), 1.0015 ** -event.deltaY, placeOf(event)));
  };
  const doubled = (event: MouseEvent) => {
    const node = target.nodeAt(placeOf(event));
    if (node !== undefined) target.open(node);
  };
  const listening = new AbortController();
  const { signal } = listening;
  box.addEventListener('pointerdown', down, { signal });
  box.addEventListener('pointermove', moved, { signal });
  box.addEventListener('pointerup', up, { signal });
  box.addEventListener('pointercancel', cancelled, { signal });
  box.addEventListener('wheel', turned, { signal, passive: false });
  box.addEventListener('dblclick', doubled, { signal });
  return () => listening.abort();
}
