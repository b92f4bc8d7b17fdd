import { useEffect, useState } from 'preact/hooks';
import { type OperationDocument, RequestError, request } from './request.ts';

/** What is known of a response. `isSlow` once it takes longer than 200 ms. */
export type ResponseState<Data> =
  | { readonly state: 'loading'; readonly isSlow: boolean }
  | { readonly state: 'failed'; readonly error: RequestError; readonly retry: () => void }
  | { readonly state: 'loaded'; readonly data: Data };

const SLOW_MS = 200;

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
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setResponse({ state: 'loading', isSlow: false });
    const slow = setTimeout(() => setResponse({ state: 'loading', isSlow: true }), SLOW_MS);
    request(document, variables, signal)
      .then((data) => setResponse({ state: 'loaded', data }))
      .catch((error: unknown) => {
        if (signal.aborted) return;
        const known =
          error instanceof RequestError ? error : new RequestError('ERROR', String(error));
        setResponse({ state: 'failed', error: known, retry: () => setTries((made) => made + 1) });
      })
      .finally(() => clearTimeout(slow));
    return () => {
      controller.abort();
      clearTimeout(slow);
    };
  }, [document, key, tries]);
  return response;
}
