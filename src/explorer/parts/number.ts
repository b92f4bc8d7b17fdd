const NUMBER = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 15 });

/** A figure as it is read: 79,600; 0.0004. */
export function written(value: number): string {
  return Math.abs(value) < 1e15 ? NUMBER.format(value) : value.toExponential();
}

/** A figure with its unit, and whether it is a goal: 9,000 人 (goal). */
export function writtenFigure(
  { value, unit, isGoal }: { value: number; unit: string | null; isGoal: boolean },
  goal: string,
): string {
  return `${written(value)} ${unit ?? ''}${isGoal ? ` (${goal})` : ''}`.trim();
}
