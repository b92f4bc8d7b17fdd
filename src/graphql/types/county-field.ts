import { completeValue, type MaybePromise } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Members } from '../../cypher/project.ts';
import { type County, countiesOfNodes } from '../../graph/nodes/county.ts';
import type { Context } from '../builder/builder.ts';
import type { Plan } from '../lookahead/plan.ts';
import { membersOf, membersRead } from '../lookahead/selected-columns.ts';
import { askOf, once, rowFor } from '../request/request-cache.ts';

const countiesAsk = (members: Members | undefined) => askOf(countiesOfNodes, {}, members);

/** The counties that articles place an official in, by name. */
export function countiesOfNode(
  context: Context,
  info: GraphQLResolveInfo,
  id: string,
): MaybePromise<County[]> {
  const ask = once(context, info.fieldNodes, () => countiesAsk(membersOf(info)));
  return completeValue(rowFor(context, ask, id), (row) => row?.counties ?? []);
}

/** The county that a meeting, a post, an organization or a target belongs to. */
export function countyOfNode(
  context: Context,
  info: GraphQLResolveInfo,
  id: string,
): MaybePromise<County | null> {
  return completeValue(countiesOfNode(context, info, id), ([county]) => county ?? null);
}

/** What a field that shows counties asks, so that it can be asked together with what is around it. */
export const countiesPlan: Plan<undefined, Members | undefined> = {
  tell: () => undefined,
  asks: [
    {
      ask: (_told, members) => countiesAsk(members),
      shown: membersRead,
      nodes: [{ path: [], at: 'id' }],
    },
  ],
};
