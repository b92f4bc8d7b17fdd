import { z } from 'zod';
import { labelOf } from '../model/node-id.ts';
import { shapeOf } from './node-kinds.ts';

/**
 * A node of any kind: a statement returns the properties of all kinds, since `properties(node)` would
 * have its claims, and the row keeps those of its own.
 */
export const AnyNode = z.looseObject({ id: z.string() }).transform((row, check): { id: string } => {
  const label = labelOf(row.id);
  if (label === undefined) return { id: row.id };
  const shape = shapeOf(label);
  const own = Object.keys(shape.shape).map((name) => [name, row[name] ?? null]);
  const parsed = shape.safeParse(Object.fromEntries(own));
  if (!parsed.success) {
    check.issues.push({ code: 'custom', input: row, message: z.prettifyError(parsed.error) });
    return z.NEVER;
  }
  return { ...parsed.data, id: row.id };
});
export type AnyNode = z.infer<typeof AnyNode>;

/** The display name of a node: an official's name, a meeting's title, a figure's metric. */
export function labelTextOf(node: object): string {
  const named = z
    .object({ name: z.string(), title: z.string(), metric: z.string() })
    .partial()
    .parse(node);
  return named.name ?? named.title ?? named.metric ?? '';
}
