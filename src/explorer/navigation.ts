import { useEffect, useState } from 'preact/hooks';
import { addressOf, type View, viewOf } from './address.ts';

const MOVED = 'xianzhi:moved';

/** Opens a view, as a step that the browser's back button takes back; `hash` is a place within it. */
export function openView(view: View, hash = ''): void {
  const address = `${addressOf(view)}${hash}`;
  if (new URL(address, location.href).href === location.href) return;
  history.replaceState({ ...history.state, scrollY }, '');
  history.pushState({}, '', address);
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
    const back = () => {
      moved();
      void scrollBack();
    };
    history.scrollRestoration = 'manual';
    addEventListener('popstate', back);
    addEventListener(MOVED, moved);
    return () => {
      removeEventListener('popstate', back);
      removeEventListener(MOVED, moved);
    };
  }, []);
  return view;
}

const SCROLL_MS = 2_000;

/** Scrolls to where the reader left a view, once it is long enough again. */
async function scrollBack(): Promise<void> {
  const { href, state } = { href: location.href, state: history.state as unknown };
  const isLeft = typeof state === 'object' && state !== null && 'scrollY' in state;
  const top = isLeft ? Number(state.scrollY) : 0;
  const until = performance.now() + SCROLL_MS;
  while (location.href === href && performance.now() < until) {
    await new Promise(requestAnimationFrame);
    if (document.querySelector('.skeleton') !== null) continue;
    scrollTo(0, top);
    if (Math.abs(scrollY - top) < 2) return;
  }
}
