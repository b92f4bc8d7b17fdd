import { z } from 'zod';
import { readStatement } from '../store/statement.ts';
import { AnyNode } from './any-node.ts';
import { Target } from './target.ts';

/** The meetings and policies that set each of the given targets, by title, then by id. */
export const settersOfTargets = readStatement('setting/of-targets', {
  params: z.strictObject({ ids: z.array(Target.shape.id) }),
  row: z.strictObject({ targetId: Target.shape.id, setter: AnyNode }),
});
