import type { LayoutRequest, LayoutStep } from './layout-worker.ts';
import type { Scene } from './scene.ts';

/** Finds places for the nodes of a scene in a worker, and writes them into it. */
export interface Layout {
  /** Lays a scene out from the places that its nodes have; whatever was laid out before is let go. */
  start(scene: Scene, fixed: ReadonlySet<string>): void;
  /** Leaves a node where it is put, until the next start. */
  hold(id: string): void;
  close(): void;
}

/** Starts the worker; `onStep` is called when nodes have new places. */
export function createLayout(onStep: (isSettled: boolean) => void): Layout {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  let run = 0;
  let current: Scene = { nodes: [], edges: [] };
  let held: string | undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutStep>) => {
    if (data.run !== run) return;
    for (const [index, node] of current.nodes.entries()) {
      if (node.id === held) continue;
      node.x = data.places[2 * index] ?? node.x;
      node.y = data.places[2 * index + 1] ?? node.y;
    }
    onStep(data.isSettled);
  });
  return {
    start(scene, fixed) {
      run += 1;
      current = scene;
      held = undefined;
      worker.postMessage(requestOf(run, scene, fixed));
    },
    hold(id) {
      held = id;
    },
    close: () => worker.terminate(),
  };
}

function requestOf(
  run: number,
  { nodes, edges }: Scene,
  fixed: ReadonlySet<string>,
): LayoutRequest {
  const numbers = new Map(nodes.map(({ id }, index) => [id, index]));
  const numberOf = (id: string) => numbers.get(id) ?? 0;
  return {
    run,
    places: Float32Array.from(nodes.flatMap(({ x, y }) => [x, y])),
    fixed: Uint8Array.from(nodes, ({ id }) => (fixed.has(id) ? 1 : 0)),
    edges: Uint32Array.from(
      edges.flatMap(({ source, target }) => [numberOf(source.id), numberOf(target.id)]),
    ),
  };
}
