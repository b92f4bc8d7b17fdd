import { curateKey } from '../api/curate-key.ts';
import { useWords } from '../words/words.ts';
import { Decision, sending } from './decision.tsx';
import { MERGE_OFFICIALS, SPLIT_OFFICIAL } from './query.ts';

/** Merges another official into this one; nothing without a key. */
export function MergeOfficial({
  keep,
  duplicate,
}: {
  readonly keep: string;
  readonly duplicate: string;
}) {
  const words = useWords();
  if (curateKey() === undefined) return null;
  return (
    <Decision
      summary={words.mergeHere}
      choices={[{ label: words.mergeHere, send: sending(MERGE_OFFICIALS, { keep, duplicate }) }]}
    />
  );
}

/** The officials that were merged into this one, each to be split off; nothing without a key. */
export function SplitOfficials({ mergedIds }: { readonly mergedIds: readonly string[] }) {
  const words = useWords();
  if (curateKey() === undefined || mergedIds.length === 0) return null;
  return (
    <ul class="found">
      {mergedIds.map((duplicate) => (
        <li key={duplicate}>
          <span lang="zh-Hans">{duplicate}</span>
          <Decision
            summary={words.splitOff}
            choices={[{ label: words.splitOff, send: sending(SPLIT_OFFICIAL, { duplicate }) }]}
          />
        </li>
      ))}
    </ul>
  );
}
