import { useId, useState } from 'preact/hooks';
import { curateKey, setCurateKey, useChanges } from '../api/curate-key.ts';
import { useWords } from '../words/words.ts';

/** Takes the curate key for this visit. The server says at the first decision whether it is one. */
export function KeyForm() {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState('');
  useChanges();
  if (curateKey() !== undefined)
    return (
      <button type="button" class="curating" onClick={() => setCurateKey(undefined)}>
        {words.endCurating}
      </button>
    );
  return (
    <details class="key">
      <summary>{words.curate}</summary>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (text !== '') setCurateKey(text);
          setText('');
        }}
      >
        <label for={id}>{words.curateKey}</label>
        <input
          id={id}
          type="password"
          autocomplete="off"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit">{words.beginCurating}</button>
        <p class="note">{words.curateHint}</p>
      </form>
    </details>
  );
}
