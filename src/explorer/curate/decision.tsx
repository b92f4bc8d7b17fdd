import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { announceChange } from '../api/curate-key.ts';
import { type OperationDocument, RequestError, request } from '../api/request.ts';
import { useWords } from '../words/words.ts';

/** A mutation that a curator may send, and its input beside the reason; undefined where there is nothing to send. */
export interface Choice {
  readonly label: string;
  readonly send: (reason: string) => Promise<unknown> | undefined;
}

/** Sends a mutation with its input. */
export function sending<Data, Variables extends { input: object }>(
  document: OperationDocument<Data, Variables>,
  input: Omit<Variables['input'], 'reason'>,
): (reason: string) => Promise<Data> {
  return (reason) => request(document, { input: { ...input, reason } } as unknown as Variables);
}

/** What a curator may do about something, with the reason asked for. It is folded until it is wanted. */
export function Decision({
  summary,
  choices,
  children,
}: {
  readonly summary: string;
  readonly choices: readonly Choice[];
  readonly children?: ComponentChildren;
}) {
  const words = useWords();
  const id = useId();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [isSending, setSending] = useState(false);
  async function choose({ send }: Choice): Promise<void> {
    if (reason.trim() === '') return setProblem(words.reasonNeeded);
    const sent = send(reason.trim());
    if (sent === undefined) return setProblem(words.nothingChanged);
    setSending(true);
    try {
      await sent;
      setProblem(undefined);
      announceChange();
    } catch (error) {
      setProblem(error instanceof RequestError ? error.message : String(error));
    } finally {
      setSending(false);
    }
  }
  return (
    <details class="decision">
      <summary>{summary}</summary>
      <div class="form">
        {children}
        <label for={id}>{words.reason}</label>
        <input
          id={id}
          type="text"
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {choices.map((choice) => (
          <button
            key={choice.label}
            type="button"
            disabled={isSending}
            onClick={() => void choose(choice)}
          >
            {choice.label}
          </button>
        ))}
        {problem !== undefined && <p role="alert">{problem}</p>}
      </div>
    </details>
  );
}
