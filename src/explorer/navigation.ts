import { useEffect, useState } from 'preact/hooks';
import { addressOf, type View, viewOf } from './address.ts';

const MOVED = 'xianzhi:moved';

/** Opens a view. `replace` leaves no step behind for the browser's back button. */
export function openView(view: View, { replace = false } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', addressOf(view));
  dispatchEvent(new Event(MOVED));
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
