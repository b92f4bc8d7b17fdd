import { useEffect, useState } from 'preact/hooks';
import { AskError, ask, type Document } from './ask.ts';

/** What is known of an answer. `isSlow` once it takes longer than 200 ms. */
export type AnswerState<Data> =
  | { readonly state: 'loading'; readonly isSlow: boolean }
  | { readonly state: 'failed'; readonly error: AskError; readonly again: () => void }
  | { readonly state: 'answered'; readonly data: Data };

const SLOW_MS = 200;

/** Asks when a view opens, and again when its variables change; what is no longer wanted is let go. */
export function useAnswer<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
): AnswerState<Data> {
  const [answer, setAnswer] = useState<AnswerState<Data>>({ state: 'loading', isSlow: false });
  const [tries, setTries] = useState(0);
  const key = JSON.stringify(variables);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setAnswer({ state: 'loading', isSlow: false });
    const slow = setTimeout(() => setAnswer({ state: 'loading', isSlow: true }), SLOW_MS);
    ask(document, variables, signal)
      .then((data) => setAnswer({ state: 'answered', data }))
      .catch((error: unknown) => {
        if (signal.aborted) return;
        const failed = error instanceof AskError ? error : new AskError('ERROR', String(error));
        setAnswer({ state: 'failed', error: failed, again: () => setTries((made) => made + 1) });
      })
      .finally(() => clearTimeout(slow));
    return () => {
      controller.abort();
      clearTimeout(slow);
    };
  }, [document, key, tries]);
  return answer;
}
