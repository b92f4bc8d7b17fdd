import { SHAPES } from '../words/roles.ts';
import { fitted, type Position, toScreen } from './camera.ts';
import { LABEL_SIZE, placedLabels } from './labels.ts';
import type { Look } from './look.ts';
import { boxOf, type Scene, type SceneEdge, type SceneNode, seenRadius, widthOf } from './scene.ts';
import { cornersOf } from './shapes.ts';

/** The size of the file, in pixels. */
export const SVG_SIZE = { width: 1_600, height: 1_000 };

/** A scene as the text of an SVG file: all of it, whatever part is seen. */
export function svgOfScene(scene: Scene, look: Look, title: string): string {
  const camera = fitted(boxOf(scene), SVG_SIZE);
  const at = (point: Position) => toScreen(camera, point);
  const labels = placedLabels(scene.nodes, camera, SVG_SIZE, new Set());
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SVG_SIZE.width}" height="${SVG_SIZE.height}" viewBox="0 0 ${SVG_SIZE.width} ${SVG_SIZE.height}" font-family="${escaped(look.font)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="${look.ground}"/>`,
    `<g stroke="${look.edge}">${scene.edges.map((edge) => lineOf(edge, at)).join('')}</g>`,
    `<g fill="${look.faint}" font-size="11" text-anchor="middle">${scene.edges.map((edge) => rolesOf(edge, at)).join('')}</g>`,
    `<g fill="${look.faint}">${scene.nodes.map((node) => shapeOf(node, at, camera.scale)).join('')}</g>`,
    `<g fill="${look.ink}" font-size="${LABEL_SIZE}">${labels
      .map(({ text, x, y }) => `<text x="${tenth(x)}" y="${tenth(y)}">${escaped(text)}</text>`)
      .join('')}</g>`,
    '</svg>',
  ].join('\n');
}

type Placing = (point: Position) => Position;

function lineOf(edge: SceneEdge, at: Placing): string {
  const [from, to] = [at(edge.source), at(edge.target)];
  return `<line x1="${tenth(from.x)}" y1="${tenth(from.y)}" x2="${tenth(to.x)}" y2="${tenth(to.y)}" stroke-width="${tenth(widthOf(edge))}"/>`;
}

function rolesOf({ source, target, roles }: SceneEdge, at: Placing): string {
  if (roles.length === 0) return '';
  const { x, y } = at({ x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 });
  return `<text x="${tenth(x)}" y="${tenth(y + 4)}">${roles.map((role) => SHAPES[role]).join('')}</text>`;
}

function shapeOf(node: SceneNode, at: Placing, scale: number): string {
  const { x, y } = at(node);
  const radius = seenRadius(node, scale);
  const name = `<title>${escaped(node.label)}</title>`;
  const corners = cornersOf(node.type, x, y, radius * 1.15);
  if (corners.length === 0)
    return `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(radius)}">${name}</circle>`;
  const points = corners.map(([left, top]) => `${tenth(left)},${tenth(top)}`).join(' ');
  return `<polygon points="${points}">${name}</polygon>`;
}

const tenth = (value: number) => String(Math.round(value * 10) / 10);

/** Text as XML has it: without the characters that XML lacks. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\P{Cc}]|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);
}
