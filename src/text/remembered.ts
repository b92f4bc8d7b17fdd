/** A cache by text that is cleared when it is full: what repeats, repeats within a few batches. */
const MOST = 20_000;

/** A function of a text that remembers what it answered. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    // A copy, of the result too: a slice of an article would keep the whole article in memory.
    const copy = Buffer.from(text, 'utf16le').toString('utf16le');
    const found = answer(copy);
    known.set(copy, found);
    return found;
  };
}
