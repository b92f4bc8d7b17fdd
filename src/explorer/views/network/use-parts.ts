import { useEffect, useRef, useState } from 'preact/hooks';
import { useChanges } from '../../api/curate-key.ts';
import { RequestError } from '../../api/request.ts';
import type { ResponseState } from '../../api/use-response.ts';
import type { NetworkPicture } from '../../picture-address.ts';
import { type GraphParts, loadParts } from './loaded-graph.ts';

/** Loads a picture as it grows: what is displayed stays while more is awaited. */
export function useParts(id: string, picture: NetworkPicture): ResponseState<GraphParts> {
  const [response, setResponse] = useState<ResponseState<GraphParts>>({
    state: 'loading',
    isSlow: false,
  });
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
    loadParts(id, picture, loaded.current, controller.signal)
      .then((parts) => {
        loaded.current = parts;
        setResponse({ state: 'loaded', data: parts });
      })
      .catch((error: unknown) => {
        if (controller.signal.aborted) return;
        const known =
          error instanceof RequestError ? error : new RequestError('ERROR', String(error));
        setResponse({ state: 'failed', error: known, retry: () => setTries((made) => made + 1) });
      });
    return () => controller.abort();
  }, [id, key, tries, changes]);
  return response;
}
