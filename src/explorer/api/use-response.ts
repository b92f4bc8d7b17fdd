import { useEffect, useRef, useState } from 'preact/hooks';
import { useChanges } from './curate-key.ts';
import { type OperationDocument, type RequestError, request, requestErrorOf } from './request.ts';

/** What is known of a response. `isSlow` once it takes longer than 200 ms. */
export type ResponseState<Data> =
  | { readonly state: 'loading'; readonly isSlow: boolean }
  | { readonly state: 'failed'; readonly error: RequestError; readonly retry: () => void }
  | { readonly state: 'loaded'; readonly data: Data };

/** After so many milliseconds a reader is told that something is awaited. */
export const SLOW_MS = 200;

/** Requests a document when a view opens, and again when its variables change; what is no longer wanted is let go. */
export function useResponse<Data, Variables>(
  document: OperationDocument<Data, Variables>,
  variables: Variables,
): ResponseState<Data> {
  const [response, setResponse] = useState<ResponseState<Data>>({
    state: 'loading',
    isSlow: false,
  });
  const [tries, setTries] = useState(0);
  const key = JSON.stringify(variables);
  const changes = useChanges();
  const requested = useRef({ changes, tries });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    // What a curator changed takes the place of what is shown, which stays until then.
    const isRefresh = requested.current.changes !== changes && requested.current.tries === tries;
    requested.current = { changes, tries };
    const wait = (isSlow: boolean) => isRefresh || setResponse({ state: 'loading', isSlow });
    wait(false);
    const slow = setTimeout(() => wait(true), SLOW_MS);
    request(document, variables, signal)
      .then((data) => setResponse({ state: 'loaded', data }))
      .catch((error: unknown) => {
        if (signal.aborted) return;
        setResponse({
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
  }, [document, key, tries, changes]);
  return response;
}
