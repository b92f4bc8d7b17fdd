import type { ComponentChildren } from 'preact';
import type { RequestError } from '../api/request.ts';
import type { ResponseState } from '../api/use-response.ts';
import { useWords, type Words } from '../words/words.ts';

const LIMITS = ['SERVICE_UNAVAILABLE', 'TOO_MANY_REQUESTS', 'TIMEOUT', 'LIMIT_EXCEEDED'];

function sentenceOf(error: RequestError, words: Words): string {
  if (error.code === 'GONE') return words.gone;
  if (error.code === 'BAD_REQUEST') return words.olderPage;
  if (error.code === 'BAD_USER_INPUT') return words.wrongRequest;
  return LIMITS.includes(error.code) ? words.limitMet : words.failed;
}

/** Shows an answer once it is there; until then that it is awaited, or why it does not come. */
export function Loaded<Data>({
  response,
  children,
}: {
  readonly response: ResponseState<Data>;
  readonly children: (data: Data) => ComponentChildren;
}) {
  const words = useWords();
  if (response.state === 'loaded') return <>{children(response.data)}</>;
  if (response.state === 'failed')
    return (
      <div role="alert" class="problem">
        <p>
          {sentenceOf(response.error, words)} <span class="faint">{response.error.message}</span>
        </p>
        <button type="button" onClick={response.retry}>
          {words.tryAgain}
        </button>
      </div>
    );
  return (
    <div role="status" class="skeleton">
      {response.isSlow && <span class="hidden">{words.loading}</span>}
      {response.isSlow && [70, 90, 80, 40].map((width) => <i key={width} class={`w${width}`} />)}
    </div>
  );
}
