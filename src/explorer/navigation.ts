import { useEffect, useState } from 'preact/hooks';
import { addressOf, type View, viewOf } from './address.ts';

const MOVED = 'xianzhi:moved';

/** Opens a view, as a step that the browser's back button takes back. */
export function openView(view: View): void {
  history.pushState({}, '', addressOf(view));
  dispatchEvent(new Event(MOVED));
}

/** Opens the view of a node in the place of the view of an id that was merged into it. */
export function openMerged(view: View, mergedId: string): void {
  history.replaceState({ mergedId }, '', addressOf(view));
  dispatchEvent(new Event(MOVED));
}

/** The id that was merged into the node of this view, where the reader came by it. */
export function mergedIdOfView(): string | undefined {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('mergedId' in state)) return undefined;
  return String(state.mergedId);
}

/** The view of the browser's address, as it changes. */
export function useView(): View {
  const [view, setView] = useState(() => viewOf(new URL(location.href)));
  useEffect(() => {
    const moved = () => setView(viewOf(new URL(location.href)));
    addEventListener('popstate', moved);
    addEventListener(MOVED, moved);
    return () => {
      removeEventListener('popstate', moved);
      removeEventListener(MOVED, moved);
    };
  }, []);
  return view;
}
