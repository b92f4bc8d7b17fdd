/** Texts that are remembered, until all are forgotten: what is asked again and again comes within a few batches. */
const MOST = 20_000;

/** A function of a text that remembers what it answered. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    // A copy, for the answer too: a piece of an article would keep all of the article in memory.
    const copy = Buffer.from(text, 'utf16le').toString('utf16le');
    const found = answer(copy);
    known.set(copy, found);
    return found;
  };
}
