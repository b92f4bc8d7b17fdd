import { z } from 'zod';
import { labelOf, type NodeLabel } from '../model/node-id.ts';
import { Article } from './article.ts';
import { County } from './county.ts';
import { Meeting } from './meeting.ts';
import { Official } from './official.ts';
import { Organization } from './organization.ts';
import { Policy } from './policy.ts';
import { Post } from './post.ts';
import { Target } from './target.ts';

/** What a node of each kind has, as the API shows it. */
export const NODE_SHAPES: Readonly<Record<NodeLabel, z.ZodObject>> = {
  Official,
  Post,
  County,
  Meeting,
  Policy,
  Organization,
  Target,
  Article,
};

/**
 * A node of whatever kind: a statement returns the properties of all kinds, `properties(node)` being
 * too long with its claims, and the row keeps those of its own.
 */
export const AnyNode = z.looseObject({ id: z.string() }).transform((row, check): { id: string } => {
  const label = labelOf(row.id);
  if (label === undefined) return { id: row.id };
  const shape = NODE_SHAPES[label];
  const own = Object.keys(shape.shape).map((name) => [name, row[name] ?? null]);
  const parsed = shape.safeParse(Object.fromEntries(own));
  if (!parsed.success) {
    check.issues.push({ code: 'custom', input: row, message: z.prettifyError(parsed.error) });
    return z.NEVER;
  }
  return { ...parsed.data, id: row.id };
});
export type AnyNode = z.infer<typeof AnyNode>;

/** The properties that nodes of the kinds of some ids have: `id`, `name` and `pinyin` where all are officials. */
export function propertiesOfKinds(ids: readonly string[]): string[] {
  const shapes = new Set(ids.map((id) => NODE_SHAPES[labelOf(id) ?? 'Article'].shape));
  return [...new Set([...shapes].flatMap(Object.keys))];
}

/** The property that a node is called by: an official's name, a meeting's title, a target's metric. */
export function labelTextOf(node: object): string {
  const named = z
    .object({ name: z.string(), title: z.string(), metric: z.string() })
    .partial()
    .parse(node);
  return named.name ?? named.title ?? named.metric ?? '';
}
