/** Results that are remembered: what is asked again and again comes within a few batches. */
const MOST = 20_000;

/** A function of a text that remembers what it answered to the texts of late. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const found = answer(text);
    known.set(text, found);
    return found;
  };
}
