import { type Camera, type Size, toScreen } from './camera.ts';
import { type SceneNode, seenRadius } from './scene.ts';

/** A label, and where it begins on the screen. */
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly node: SceneNode;
}

/** The size of the letters of labels, in CSS pixels. */
export const LABEL_SIZE = 13;

const LONGEST = 16;
const CELL = 16;

/** 全县脱贫攻坚工作推进会暨动员大会 → its first 16 characters and an ellipsis. */
export function shortLabel(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}

/** The labels that can be read without one over the other: chosen nodes first, then by degree. */
export function placedLabels(
  nodes: readonly SceneNode[],
  camera: Camera,
  { width, height }: Size,
  chosen: ReadonlySet<string>,
): PlacedLabel[] {
  const rank = (node: SceneNode) => (chosen.has(node.id) ? Infinity : node.degree);
  const taken = new Set<number>();
  const columns = Math.ceil(width / CELL) + 1;
  const placed: PlacedLabel[] = [];
  for (const node of nodes.toSorted((one, other) => rank(other) - rank(one))) {
    const { x, y } = toScreen(camera, node);
    if (x < 0 || y < 0 || x > width || y > height) continue;
    const text = shortLabel(node.label);
    const left = x + seenRadius(node, camera.scale) + 3;
    const cells = cellsOf(left, y, [...text].length * LABEL_SIZE, columns);
    if (cells.some((cell) => taken.has(cell)) && !chosen.has(node.id)) continue;
    for (const cell of cells) taken.add(cell);
    placed.push({ text, x: left, y: y + LABEL_SIZE / 3, node });
  }
  return placed;
}

function cellsOf(left: number, middle: number, length: number, columns: number): number[] {
  const cells: number[] = [];
  const row = Math.floor((middle - CELL / 2) / CELL);
  for (let line = row; line <= row + 1; line += 1)
    for (
      let column = Math.floor(left / CELL);
      column <= Math.floor((left + length) / CELL);
      column += 1
    )
      if (column < columns) cells.push(line * columns + column);
  return cells;
}
