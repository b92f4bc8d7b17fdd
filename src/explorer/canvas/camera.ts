import type { Box } from './scene.ts';

/** Which part of a scene is seen: a point of the scene at `x`, `y` is seen at `x * scale + left`, `y * scale + top`. */
export interface Camera {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** A point, of the scene or of the screen. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const LEAST = 0.05;
const MOST = 8;
const MARGIN = 32;

/** What is left at the right for the label of the last node: a fifth of a wide picture, a quarter of a phone's. */
const labelRoom = (width: number) => Math.min(140, width / 4);

/** Where a point of the scene is seen. */
export function toScreen({ left, top, scale }: Camera, { x, y }: Position): Position {
  return { x: x * scale + left, y: y * scale + top };
}

/** The point of the scene that is seen at a place. */
export function toScene({ left, top, scale }: Camera, { x, y }: Position): Position {
  return { x: (x - left) / scale, y: (y - top) / scale };
}

/** The camera moved by some pixels. */
export function panned({ left, top, scale }: Camera, by: Position): Camera {
  return { left: left + by.x, top: top + by.y, scale };
}

/** The camera nearer or further, with the same point of the scene at a place. */
export function zoomed(camera: Camera, factor: number, at: Position): Camera {
  const scale = Math.min(MOST, Math.max(LEAST, camera.scale * factor));
  const { x, y } = toScene(camera, at);
  return { left: at.x - x * scale, top: at.y - y * scale, scale };
}

/** The camera that sees a whole rectangle, not larger than it is. */
export function fitted({ left, top, right, bottom }: Box, { width, height }: Size): Camera {
  const fits = Math.min(
    (width - 2 * MARGIN - labelRoom(width)) / (right - left),
    (height - 2 * MARGIN) / (bottom - top),
  );
  const scale = Math.min(1.5, Math.max(LEAST, fits));
  return {
    left: (width - labelRoom(width)) / 2 - ((left + right) / 2) * scale,
    top: height / 2 - ((top + bottom) / 2) * scale,
    scale,
  };
}
