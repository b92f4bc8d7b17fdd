import { useEffect, useRef, useState } from 'preact/hooks';
import { useChanges } from '../../api/curate-key.ts';
import { requestErrorOf } from '../../api/request.ts';
import { type ResponseState, SLOW_MS } from '../../api/use-response.ts';
import type { NetworkPicture } from '../../picture-address.ts';
import type { GraphParts } from './displayed-graph.ts';
import { loadParts } from './load-parts.ts';

/** How a picture is loaded: what is displayed, and the state of the step that is to follow. */
export interface LoadingParts {
  readonly displayed: GraphParts | undefined;
  readonly next: ResponseState<null>;
}

/** Loads a picture as it grows: what is displayed stays while more is awaited, and where it does not come. */
export function useParts(id: string, picture: NetworkPicture): LoadingParts {
  const [displayed, setDisplayed] = useState<GraphParts | undefined>();
  const [next, setNext] = useState<ResponseState<null>>({ state: 'loading', isSlow: false });
  const [tries, setTries] = useState(0);
  const loaded = useRef<GraphParts>(new Map());
  const changes = useChanges();
  const seen = useRef(changes);
  const { opened, added } = picture;
  const key = JSON.stringify([opened, added]);
  useEffect(() => {
    if (id === '') return;
    // What a curator changed is read again.
    if (seen.current !== changes) loaded.current = new Map();
    seen.current = changes;
    const controller = new AbortController();
    setNext({ state: 'loading', isSlow: false });
    const slow = setTimeout(() => setNext({ state: 'loading', isSlow: true }), SLOW_MS);
    loadParts(id, picture, loaded.current, controller.signal)
      .then((parts) => {
        loaded.current = parts;
        setDisplayed(parts);
        setNext({ state: 'loaded', data: null });
      })
      .catch((error: unknown) => {
        if (controller.signal.aborted) return;
        setNext({
          state: 'failed',
          error: requestErrorOf(error),
          retry: () => setTries((made) => made + 1),
        });
      })
      .finally(() => clearTimeout(slow));
    return () => {
      controller.abort();
      clearTimeout(slow);
    };
  }, [id, key, tries, changes]);
  return { displayed, next };
}
