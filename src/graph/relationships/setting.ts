import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import { AnyNode } from '../nodes/any-node.ts';
import { ANY_NODE_PROPERTIES } from '../nodes/node-kinds.ts';
import { Target } from '../nodes/target.ts';

/** The meetings and policies that set each of the given targets, by title, then by id. */
export const settersOfTargets = readStatement('setting/of-targets', {
  params: z.strictObject({ ids: z.array(Target.shape.id) }),
  row: z.strictObject({ targetId: Target.shape.id, setter: AnyNode }),
  columns: ANY_NODE_PROPERTIES,
});
