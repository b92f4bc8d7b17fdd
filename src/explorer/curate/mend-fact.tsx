import { useState } from 'preact/hooks';
import { curateKey } from '../api/curate-key.ts';
import { useWords } from '../words/words.ts';
import { Decision, sending } from './decision.tsx';
import { type ChangedValues, type FactField, FactFields } from './fact-fields.tsx';
import { CORRECT_FACT, REJECT_FACT, RESTORE_FACT } from './query.ts';

/** What one article states, as far as a curator may decide about it. */
export interface StatedFact {
  readonly factId: string;
  readonly corrected: boolean;
  readonly rejected: boolean;
}

/** Rejects, mends or restores a fact; nothing without a key. */
export function MendFact({
  fact: { factId, corrected, rejected },
  fields = [],
}: {
  readonly fact: StatedFact;
  readonly fields?: readonly FactField[];
}) {
  const words = useWords();
  const [changed, setChanged] = useState<ChangedValues>({});
  if (curateKey() === undefined) return null;
  const reject = { label: words.rejectFact, send: sending(REJECT_FACT, { factId }) };
  const restore = { label: words.restoreFact, send: sending(RESTORE_FACT, { factId }) };
  const correct = {
    label: words.correctFact,
    send: (reason: string) =>
      Object.keys(changed).length === 0
        ? undefined
        : sending(CORRECT_FACT, { factId, value: changed })(reason),
  };
  return (
    <Decision
      summary={words.mend}
      choices={[
        ...(rejected ? [] : [reject]),
        ...(fields.length > 0 && !rejected ? [correct] : []),
        ...(rejected || corrected ? [restore] : []),
      ]}
    >
      {!rejected && <FactFields fields={fields} changed={changed} onChange={setChanged} />}
    </Decision>
  );
}
