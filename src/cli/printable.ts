/**
 * Text of an input as one line of a terminal shows it: \u001b[31m → `\\u001b[31m`. Control characters and those that
 * turn the direction of writing would move the cursor, or forge a line.
 */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
