/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
}

/** A figure of a table: one place behind the point below ten. */
export function figure(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

/** The median of some numbers, with the least and the greatest: `0.80 (0.75–0.81)`. */
export function spread(numbers: readonly number[], digits: number): string {
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)];
  const [middle, from, to] = [median(numbers), least, greatest].map((one) => one.toFixed(digits));
  return `${middle} (${from}–${to})`;
}
