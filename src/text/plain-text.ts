/** Whether a text has neither a lone surrogate nor NUL, which not every database can store. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}
