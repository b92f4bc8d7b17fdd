import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { addressOfNode } from '../address.ts';
import { request } from '../api/request.ts';
import { Chinese } from '../parts/chinese.tsx';
import { useWords } from '../words/words.ts';
import { besideName } from './beside.ts';
import { Marked } from './marked.tsx';
import { SUGGESTIONS } from './query.ts';

/** The kinds of node that are suggested; articles are found by the words of their text. */
export const SUGGESTED_TYPES = [
  'OFFICIAL',
  'MEETING',
  'COUNTY',
  'POLICY',
  'ORGANIZATION',
  'POST',
] as const;

/** A kind of node that is suggested. */
export type SuggestedType = (typeof SUGGESTED_TYPES)[number];

/** A node that is suggested for what is written. */
export interface Suggestion {
  readonly id: string;
  readonly highlight: string;
  readonly kind: string;
  readonly beside: string;
}

const WAIT_MS = 80;

/** Suggestions for words that are being written; the last words asked for win. */
function useSuggestions(
  text: string,
  types: readonly SuggestedType[],
): readonly Suggestion[] | undefined {
  const [found, setFound] = useState<readonly Suggestion[] | undefined>();
  useEffect(() => {
    setFound(undefined);
    if (text.trim() === '') return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      request(SUGGESTIONS, { words: text.trim(), types: [...types] }, controller.signal)
        .then(({ search }) =>
          setFound(
            (search?.edges ?? []).map(({ highlight, node }) => ({
              id: node.id,
              highlight,
              kind: node.__typename.toLowerCase(),
              beside: besideName(node),
            })),
          ),
        )
        // Without suggestions the words can still be searched for.
        .catch(() => undefined);
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text, types]);
  return found;
}

/** A combobox by the ARIA pattern: suggestions below what is written, chosen by arrow keys, Enter or a click. */
export function Combobox({
  label,
  button,
  initial = '',
  types = SUGGESTED_TYPES,
  onChoose,
  onSubmit,
}: {
  readonly label: string;
  readonly button: string;
  readonly initial?: string;
  readonly types?: readonly SuggestedType[];
  readonly onChoose: (chosen: Suggestion) => void;
  /** What is written was sent off without a choice; the first suggestion is known where there is one. */
  readonly onSubmit: (text: string, first: Suggestion | undefined) => void;
}) {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState(initial);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => setText(initial), [initial]);
  const found = useSuggestions(isOpen ? text : '', types)?.filter((one) => addressOfNode(one.id));
  const isShown = isOpen && found !== undefined && found.length > 0;
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (index: number) => {
    const chosen = found?.[index];
    close();
    if (chosen !== undefined) onChoose(chosen);
    else if (text.trim() !== '') onSubmit(text.trim(), found?.[0]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const count = found?.length ?? 0;
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown' && count > 0) {
      setOpen(true);
      setActive((active + 1) % count);
    } else if (event.key === 'ArrowUp' && count > 0) setActive((active + count - 1) % count);
    else return;
    event.preventDefault();
  };
  return (
    <form
      class="search"
      ref={box}
      onSubmit={(event) => {
        event.preventDefault();
        choose(active);
      }}
      onFocusOut={({ relatedTarget }) => {
        if (!box.current?.contains(relatedTarget as Node | null)) close();
      }}
    >
      <label class="hidden" for={`${id}-input`}>
        {label}
      </label>
      <input
        id={`${id}-input`}
        type="text"
        enterkeyhint="search"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={words.searchHint}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={isShown && active >= 0 ? `${id}-${active}` : undefined}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <button type="submit">{button}</button>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={!isShown}
        class="suggestions"
      >
        {isShown &&
          found.map(({ id: node, highlight, kind, beside }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox.
            // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus.
            <div
              key={node}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              class={index === active ? 'active' : undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(index)}
            >
              <Chinese>
                <Marked words={highlight} />
              </Chinese>{' '}
              <span class="faint">
                {words[kind as 'official']}
                {beside !== '' && ` · ${beside}`}
              </span>
            </div>
          ))}
      </div>
      <span role="status" class="hidden">
        {isShown && words.suggestions(found.length)}
      </span>
    </form>
  );
}
