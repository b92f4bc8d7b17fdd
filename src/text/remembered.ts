/** Texts that are remembered, until all are forgotten: what is asked again and again comes within a few batches. */
const MOST = 20_000;

/** A function of a text that remembers what it answered. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const found = answer(text);
    // A copy: a piece of an article would keep all of the article in memory.
    known.set(Buffer.from(text).toString(), found);
    return found;
  };
}
