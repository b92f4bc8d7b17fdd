import { completeValue, type MaybePromise } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { ColumnSet } from '../../cypher/transform/project.ts';
import { type County, countiesOfNodes } from '../../graph/nodes/county.ts';
import type { Context } from '../builder/builder.ts';
import type { FieldPlan } from '../lookahead/plan.ts';
import { selectedColumns, selectedColumnsOf } from '../lookahead/selected-columns.ts';
import { batchRead, memoize } from '../request/request-cache.ts';

const countiesRead = (columns: ColumnSet | undefined) => batchRead(countiesOfNodes, {}, columns);

/** The counties that articles place an official in, by name. */
export function countiesOfNode(
  context: Context,
  info: GraphQLResolveInfo,
  id: string,
): MaybePromise<County[]> {
  const read = memoize(context, info.fieldNodes, () => countiesRead(selectedColumnsOf(info)));
  return completeValue(read.load(context, id), (row) => row?.counties ?? []);
}

/** The county that a meeting, a post, an organization or a figure belongs to. */
export function countyOfNode(
  context: Context,
  info: GraphQLResolveInfo,
  id: string,
): MaybePromise<County | null> {
  return completeValue(countiesOfNode(context, info, id), ([county]) => county ?? null);
}

/** The plan of a field that returns counties. */
export const countiesPlan: FieldPlan<undefined, ColumnSet | undefined> = {
  parseArguments: () => undefined,
  batchReads: [
    {
      batchRead: (_args, columns) => countiesRead(columns),
      select: selectedColumns,
      nodes: [{ path: [], idColumn: 'id' }],
    },
  ],
};
