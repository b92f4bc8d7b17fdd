import type { GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';
import type { Statement } from '../../cypher/statement.ts';
import type { Context } from '../builder/builder.ts';
import { ofSelection } from './collect-fields.ts';
import { askTogether, plannedFields } from './plan.ts';
import { membersOf } from './selected-columns.ts';

type ByIds<Node extends z.ZodType> = Statement<
  'read',
  z.ZodObject<{ ids: z.ZodArray<z.ZodString> }>,
  Node
>;

/**
 * One node by its id with all that is asked of it and can be told ahead, in one statement. The id
 * itself, for its type's loader, where nothing can be told, and where no node bears it: it may be
 * one that was merged.
 */
export async function plannedNode<Node extends z.ZodType>(
  context: Context,
  info: GraphQLResolveInfo,
  statement: ByIds<Node>,
  id: string,
): Promise<z.output<Node> | string> {
  const within = askTogether(context, info, fieldsBelow(info));
  if (within.asked.length === 0) return id;
  const members = membersOf(info);
  const [node] = await context.store.read(statement, { ids: [id] }, { ...within, members });
  return node ?? id;
}

const fieldsBelow = ofSelection((info) => plannedFields(info, [{ path: [], at: 'id' }]));
