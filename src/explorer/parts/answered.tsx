import type { ComponentChildren } from 'preact';
import type { AskError } from '../api/ask.ts';
import type { AnswerState } from '../api/use-answer.ts';
import { useWords, type Words } from '../words/words.ts';

const LIMITS = ['SERVICE_UNAVAILABLE', 'TOO_MANY_REQUESTS', 'TIMEOUT', 'LIMIT_EXCEEDED'];

function sentenceOf(error: AskError, words: Words): string {
  if (error.code === 'GONE') return words.gone;
  return LIMITS.includes(error.code) ? words.limitMet : words.failed;
}

/** Shows an answer once it is there; until then that it is awaited, or why it does not come. */
export function Answered<Data>({
  answer,
  children,
}: {
  readonly answer: AnswerState<Data>;
  readonly children: (data: Data) => ComponentChildren;
}) {
  const words = useWords();
  if (answer.state === 'answered') return <>{children(answer.data)}</>;
  if (answer.state === 'failed')
    return (
      <div role="alert" class="problem">
        <p>
          {sentenceOf(answer.error, words)} <span class="faint">{answer.error.message}</span>
        </p>
        <button type="button" onClick={answer.again}>
          {words.tryAgain}
        </button>
      </div>
    );
  return (
    <div role="status" class="skeleton">
      {answer.isSlow && <span class="hidden">{words.loading}</span>}
      {answer.isSlow && [70, 90, 80, 40].map((width) => <i key={width} class={`w${width}`} />)}
    </div>
  );
}
