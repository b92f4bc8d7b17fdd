import { useEffect, useRef } from 'preact/hooks';
import { useGraphWords } from '../words/graph-words.ts';
import { zoomed } from './camera.ts';
import { type CanvasView, openCanvasView } from './canvas-view.ts';
import { listenToGestures } from './gestures.ts';
import { createLayout, type Layout } from './layout.ts';
import { edgeAt, nodeAt } from './pick.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';
import { SIGNS } from './shapes.ts';

const NO_PINS: ReadonlySet<string> = new Set();

/** A picture of nodes and edges that is panned, zoomed and pointed at; what it shows stands beside it as text. */
export function GraphCanvas({
  label,
  scene,
  selectedId,
  pinned = NO_PINS,
  isStill = false,
  onSelect,
  onSelectEdge,
  onOpen,
  onPin,
}: {
  readonly label: string;
  /** Another object where there are other nodes or edges. */
  readonly scene: Scene;
  readonly selectedId?: string | undefined;
  readonly pinned?: ReadonlySet<string>;
  /** Whether nodes stay where the scene has them, each with its label. */
  readonly isStill?: boolean;
  readonly onSelect: (id: string | undefined) => void;
  /** An edge was pressed. */
  readonly onSelectEdge?: (edge: SceneEdge) => void;
  readonly onOpen: (id: string) => void;
  /** A node was left at a place. */
  readonly onPin?: (node: SceneNode) => void;
}) {
  const words = useGraphWords();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const opened = useRef<{ readonly view: CanvasView; readonly layout: Layout } | undefined>(
    undefined,
  );
  const now = useRef({ scene, onSelect, onSelectEdge, onOpen, onPin });
  now.current = { scene, onSelect, onSelectEdge, onOpen, onPin };
  useEffect(() => {
    if (box.current === null || canvas.current === null) return;
    const view = openCanvasView(box.current, canvas.current);
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let isMoved = false;
    const layout = createLayout((isSettled) => {
      if (isCalm && !isSettled) return;
      if (isMoved) view.repaint();
      else view.fit();
      if (isSettled) box.current?.setAttribute('data-settled', '');
    });
    const listening = listenToGestures(box.current, {
      camera: view.camera,
      nodeAt: (place) => nodeAt(now.current.scene, view.camera(), place),
      move(camera) {
        isMoved = true;
        view.move(camera);
      },
      select(node, place) {
        const edge = node ? undefined : edgeAt(now.current.scene, view.camera(), place);
        if (edge === undefined) now.current.onSelect(node?.id);
        else now.current.onSelectEdge?.(edge);
      },
      open: ({ id }) => now.current.onOpen(id),
      drag(node, to) {
        isMoved = true;
        layout.hold(node.id);
        Object.assign(node, to);
        view.repaint();
      },
      drop: (node) => now.current.onPin?.(node),
    });
    opened.current = { view, layout };
    return () => {
      listening();
      layout.close();
      view.close();
    };
  }, []);
  useEffect(() => {
    opened.current?.view.show({ scene, selectedId, pinned, isLabelled: isStill });
  }, [scene, selectedId, pinned, isStill]);
  useEffect(() => {
    box.current?.removeAttribute('data-settled');
    if (isStill) {
      opened.current?.view.fit();
      box.current?.setAttribute('data-settled', '');
    } else opened.current?.layout.start(scene, pinned);
  }, [scene, pinned, isStill]);
  const zoom = (factor: number) => {
    const view = opened.current?.view;
    const { clientWidth = 0, clientHeight = 0 } = box.current ?? {};
    view?.move(zoomed(view.camera(), factor, { x: clientWidth / 2, y: clientHeight / 2 }));
  };
  return (
    <div class="graph">
      <div class={isStill ? 'graph-box low' : 'graph-box'} ref={box}>
        <canvas ref={canvas} role="img" aria-label={label} />
      </div>
      <div class="graph-zoom">
        <button type="button" aria-label={words.zoomIn} onClick={() => zoom(1.4)}>
          +
        </button>
        <button type="button" aria-label={words.zoomOut} onClick={() => zoom(1 / 1.4)}>
          −
        </button>
        <button type="button" onClick={() => opened.current?.view.fit()}>
          {words.zoomFit}
        </button>
      </div>
      <p class="note legend">
        {[...new Set(scene.nodes.map(({ type }) => type))].sort().map((type) => (
          <span key={type}>
            <span aria-hidden="true">{SIGNS[type]}</span> {words[type.toLowerCase() as 'official']}
          </span>
        ))}
      </p>
    </div>
  );
}
