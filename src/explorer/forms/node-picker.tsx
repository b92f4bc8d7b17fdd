import { useState } from 'preact/hooks';
import { request } from '../api/request.ts';
import { Combobox, SUGGESTED_TYPES, type SuggestedType } from '../search/combobox.tsx';
import { SUGGESTIONS } from '../search/query.ts';
import { useGraphWords } from '../words/graph-words.ts';

/** A box that takes a node of the graph: one of the suggestions, or the first of them. */
export function NodePicker({
  label,
  initial = '',
  types = SUGGESTED_TYPES,
  onChoose,
}: {
  readonly label: string;
  /** What is chosen already. */
  readonly initial?: string;
  /** Which kinds of node it takes. */
  readonly types?: readonly SuggestedType[];
  readonly onChoose: (id: string) => void;
}) {
  const words = useGraphWords();
  const [isUnknown, setUnknown] = useState(false);
  const choose = (id: string | undefined) => {
    setUnknown(id === undefined);
    if (id !== undefined) onChoose(id);
  };
  const find = async (text: string) => {
    const found = await request(SUGGESTIONS, { words: text, types: [...types] });
    choose(found.search?.edges[0]?.node.id);
  };
  return (
    <div class="picker">
      <span aria-hidden="true">{label}</span>
      <Combobox
        label={label}
        button={words.choose}
        initial={initial}
        types={types}
        onChoose={({ id }) => choose(id)}
        onSubmit={(text, first) => {
          if (first !== undefined) choose(first.id);
          else find(text).catch(() => setUnknown(true));
        }}
      />
      <span role="status">{isUnknown && words.nothingFound}</span>
    </div>
  );
}
