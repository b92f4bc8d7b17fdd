import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';

/** What a worker lays out: places, which nodes stay where they are, and edges as pairs of their numbers. */
export interface LayoutRequest {
  /** Tells the steps of one request from those of another. */
  readonly run: number;
  readonly places: Float32Array;
  readonly fixed: Uint8Array;
  readonly edges: Uint32Array;
}

/** Places of a layout, and whether they are the last ones. */
export interface LayoutStep {
  readonly run: number;
  readonly places: Float32Array;
  readonly isSettled: boolean;
}

const TICKS_A_STEP = 10;

/** A large picture is left less settled: a tick of 5,000 nodes takes an eighth of a second. */
const ticksFor = (nodes: number) => (nodes > 1_000 ? 100 : 300);

let timer: ReturnType<typeof setTimeout> | undefined;

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  clearTimeout(timer);
  layOut(data);
});

function layOut({ run, places, fixed, edges }: LayoutRequest): void {
  const nodes = Array.from(fixed, (isFixed, index): SimulationNodeDatum => {
    const [x = 0, y = 0] = [places[2 * index], places[2 * index + 1]];
    return isFixed === 1 ? { x, y, fx: x, fy: y } : { x, y };
  });
  const links = Array.from(
    { length: edges.length / 2 },
    (_, index): SimulationLinkDatum<SimulationNodeDatum> => ({
      source: edges[2 * index] ?? 0,
      target: edges[2 * index + 1] ?? 0,
    }),
  );
  const most = ticksFor(nodes.length);
  const simulation = forceSimulation(nodes)
    .force('link', forceLink(links).distance(70))
    .force('charge', forceManyBody().strength(-220).distanceMax(700))
    .force('x', forceX().strength(0.04))
    .force('y', forceY().strength(0.04))
    .alphaDecay(1 - 0.001 ** (1 / most))
    .stop();
  let ticks = 0;
  const step = () => {
    simulation.tick(TICKS_A_STEP);
    ticks += TICKS_A_STEP;
    const now = new Float32Array(2 * nodes.length);
    for (const [index, { x = 0, y = 0 }] of nodes.entries()) now.set([x, y], 2 * index);
    const isSettled = ticks >= most;
    const message: LayoutStep = { run, places: now, isSettled };
    postMessage(message, { transfer: [now.buffer] });
    if (!isSettled) timer = setTimeout(step);
  };
  step();
}
