import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus within a part of the page when the button that had it is gone: what can be reached first there gets it. Returns
 * the reference for the part.
 */
export function useKeptFocus<Part extends HTMLElement>() {
  const part = useRef<Part>(null);
  const isWithin = useRef(false);
  useEffect(() => {
    const moved = ({ target }: FocusEvent) => {
      isWithin.current = part.current?.contains(target as Node) ?? false;
    };
    document.addEventListener('focusin', moved);
    return () => document.removeEventListener('focusin', moved);
  }, []);
  useEffect(() => {
    if (!isWithin.current || document.activeElement !== document.body) return;
    part.current?.querySelector<HTMLElement>('button:not([tabindex="-1"], :disabled), a')?.focus();
  });
  return part;
}
