import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import { PartialDate } from '../../text/partial-date.ts';
import { greatest, least } from '../model/fold-claims.ts';
import { relationshipKind } from '../model/kind.ts';
import { connection } from '../model/page.ts';
import { Official } from '../nodes/official.ts';
import { Post } from '../nodes/post.ts';

/** A tenure of a post: the first and the last day on which an article names the official in it. */
export const Tenure = z.strictObject({
  firstSeen: PartialDate.nullable(),
  lastSeen: PartialDate.nullable(),
});
export type Tenure = z.infer<typeof Tenure>;

/** A tenure as articles claim one: observed, never guessed. */
export const tenureKind = relationshipKind('HOLDS', 'tenure', {
  properties: Tenure,
  combine: { firstSeen: least, lastSeen: greatest },
  keepsAddedAt: true,
});

/** A day on which a tenure must have been seen, or null: from the first to the last day that it covers. */
const at = { at: PartialDate.nullable(), atLastDay: PartialDate.nullable() };

/**
 * The posts that each of the given officials held, by the day first seen, then by id; those without
 * a day last.
 */
export const tenuresOfOfficials = readStatement('tenure/of-officials', {
  params: z.strictObject({ parentIds: z.array(Official.shape.id), ...at }),
  row: z.strictObject({
    parentId: Official.shape.id,
    tenures: z.array(z.strictObject({ post: Post, ...Tenure.shape })),
  }),
});

/** For each of the given posts a page of its holders, by the day first seen, then by id. */
export const holdersOfPosts = connection('tenure', 'of-posts', {
  params: { ...at, missing: z.string() },
  counted: at,
  node: Official,
  edge: Tenure.shape,
});
