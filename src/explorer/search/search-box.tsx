import { addressOfNode, viewOf } from '../address.ts';
import { openView } from '../navigation.ts';
import { useWords } from '../words/words.ts';
import { Combobox } from './combobox.tsx';

/** The search box: a suggestion opens its page, other words their results. */
export function SearchBox({ initial = '' }: { readonly initial?: string }) {
  const words = useWords();
  return (
    <search>
      <Combobox
        label={words.searchLabel}
        button={words.searchButton}
        initial={initial}
        onChoose={({ id }) => openView(viewOf(new URL(addressOfNode(id) ?? '/', location.href)))}
        onSubmit={(text) => openView({ name: 'search', words: text })}
      />
    </search>
  );
}
