import type { GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';
import type { Context } from '../builder/builder.ts';
import type { NodesByIds } from '../builder/node-refs.ts';
import { memoizeBySelection } from './collect-fields.ts';
import { nestReads, planSelection } from './plan.ts';
import { selectedColumnsOf } from './selected-columns.ts';

/**
 * One node by its id with the planned fields below it, in one statement. The id itself, for the
 * loader of its type, where no field is planned, and where no node has it: it may have been merged.
 */
export async function loadNodeWithSelection<Node extends z.ZodType>(
  context: Context,
  info: GraphQLResolveInfo,
  statement: NodesByIds<Node>,
  id: string,
): Promise<z.output<Node> | string> {
  const reads = nestReads(context, info, fieldsBelow(info));
  if (reads.nested.length === 0) return id;
  const columns = selectedColumnsOf(info);
  const [node] = await context.store.read(statement, { ids: [id] }, { ...reads, columns });
  return node ?? id;
}

const fieldsBelow = memoizeBySelection((info) =>
  planSelection(info, [{ path: [], idColumn: 'id' }]),
);
