const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of an expression, which has the flag `g`, in order; the same that `String.matchAll` yields,
 * without the copy of the expression that it makes for each text.
 */
export function matches(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  while (match !== null) {
    found.push(match);
    if (match[0] === '') expression.lastIndex = behind(text, match.index, expression);
    match = expression.exec(text);
  }
  return found;
}

/** The place behind an empty match: with the flag `u`, no half of a character. */
function behind(text: string, at: number, { unicode }: RegExp): number {
  const point = unicode ? (text.codePointAt(at) ?? 0) : 0;
  return at + (point > 0xffff ? 2 : 1);
}
