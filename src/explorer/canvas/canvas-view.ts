import { type Camera, fitted, type Position, type Size } from './camera.ts';
import { lookOf } from './look.ts';
import { type Painting, paint } from './paint.ts';
import { boxOf, type Scene } from './scene.ts';

/** What a canvas shows of a scene. */
export type DrawnScene = Pick<Painting, 'scene' | 'selectedId' | 'pinned' | 'isLabelled'>;

/** A canvas within a box: it is moved as a bitmap, and painted again when it is still. */
export interface CanvasView {
  readonly camera: () => Camera;
  /** Shows another scene, or another selection. */
  show(drawn: DrawnScene): void;
  /** Shows the places that nodes have now. */
  repaint(): void;
  /** Shows another part of the scene. */
  move(camera: Camera): void;
  /** Shows all of the scene. */
  fit(): void;
  close(): void;
}

/** The canvas reaches over its box on each side, by this part of it, so that moving shows no empty rim. */
const RIM = 0.25;

/** When moving has ended. */
const STILL_MS = 100;

/** How long a step of painting may hold the page. */
const SLICE_MS = 10;

const NOTHING: Scene = { nodes: [], edges: [] };

/** Opens a view of a canvas that lies in a box of the page. */
export function openCanvasView(box: HTMLElement, canvas: HTMLCanvasElement): CanvasView {
  const back = document.createElement('canvas');
  let drawn: DrawnScene = { scene: NOTHING, pinned: new Set() };
  let size: Size = { width: 1, height: 1 };
  let camera: Camera = { left: 0, top: 0, scale: 1 };
  let painted = camera;
  let running: Generator<void> | undefined;
  let isDirty = false;
  let frame = 0;
  let still: ReturnType<typeof setTimeout> | undefined;

  const rim = (): Position => ({ x: size.width * RIM, y: size.height * RIM });

  function place(): void {
    const { x, y } = rim();
    const scale = camera.scale / painted.scale;
    const left = camera.left + x - scale * (painted.left + x);
    const top = camera.top + y - scale * (painted.top + y);
    canvas.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
  }

  function repaint(): void {
    isDirty = true;
    if (frame === 0) frame = requestAnimationFrame(step);
  }

  /** Paints for some milliseconds a frame, and shows the whole once it is done. */
  function step(): void {
    frame = 0;
    if (running === undefined) {
      if (!isDirty) return;
      isDirty = false;
      running = steps();
    }
    if (isDoneWithin(running, SLICE_MS)) running = undefined;
    if (running !== undefined || isDirty) frame = requestAnimationFrame(step);
  }

  function* steps(): Generator<void> {
    const ratio = Math.min(2, devicePixelRatio);
    const { x, y } = rim();
    const whole = { width: size.width + 2 * x, height: size.height + 2 * y };
    const [width, height] = [Math.ceil(whole.width * ratio), Math.ceil(whole.height * ratio)];
    if (back.width !== width || back.height !== height) Object.assign(back, { width, height });
    const seen = camera;
    const context = back.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const painting = paint(context, {
      ...drawn,
      camera: { ...seen, left: seen.left + x, top: seen.top + y },
      size: whole,
      look: lookOf(box),
    });
    for (const _ of painting) {
      // A browser notes what is drawn and draws it later, all at once; who reads a pixel has it drawn now.
      context.getImageData(0, 0, 1, 1);
      yield;
    }
    if (canvas.width !== width || canvas.height !== height)
      Object.assign(canvas, { width, height });
    canvas.style.width = `${whole.width}px`;
    canvas.style.height = `${whole.height}px`;
    canvas.style.left = `${-x}px`;
    canvas.style.top = `${-y}px`;
    canvas.getContext('2d')?.drawImage(back, 0, 0);
    painted = seen;
    place();
  }

  function move(next: Camera): void {
    camera = next;
    place();
    clearTimeout(still);
    still = setTimeout(repaint, STILL_MS);
  }

  const measure = () => {
    size = { width: Math.max(1, box.clientWidth), height: Math.max(1, box.clientHeight) };
    repaint();
  };
  const resized = new ResizeObserver(measure);
  resized.observe(box);
  const theme = matchMedia('(prefers-color-scheme: dark)');
  theme.addEventListener('change', repaint);
  // On paper the page is light, whatever the theme.
  const root = document.documentElement;
  const printed = () => {
    root.style.colorScheme = 'light';
    for (const _ of steps());
  };
  const afterPrint = () => {
    root.style.colorScheme = '';
    repaint();
  };
  addEventListener('beforeprint', printed);
  addEventListener('afterprint', afterPrint);
  measure();
  return {
    camera: () => camera,
    show(next) {
      drawn = next;
      repaint();
    },
    repaint,
    move,
    fit() {
      camera = fitted(boxOf(drawn.scene), size);
      place();
      repaint();
    },
    close() {
      cancelAnimationFrame(frame);
      clearTimeout(still);
      resized.disconnect();
      theme.removeEventListener('change', repaint);
      removeEventListener('beforeprint', printed);
      removeEventListener('afterprint', afterPrint);
    },
  };
}

/** Runs steps for some milliseconds; whether all are done. */
function isDoneWithin(steps: Generator<void>, milliseconds: number): boolean {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) if (steps.next().done === true) return true;
  return false;
}
