import { completeValue, type MaybePromise } from '@pothos/core';
import { type County, countiesOfNodes } from '../graph/county.ts';
import { askOf, rowFor } from './batch.ts';
import type { Context } from './builder.ts';
import type { Plan } from './plan.ts';

const COUNTIES = askOf(countiesOfNodes, {});

/** The counties that articles place an official in, by name. */
export function countiesOfNode(context: Context, id: string): MaybePromise<County[]> {
  return completeValue(rowFor(context, COUNTIES, id), (row) => row?.counties ?? []);
}

/** The county that a meeting, a post, an organization or a target belongs to. */
export function countyOfNode(context: Context, id: string): MaybePromise<County | null> {
  return completeValue(countiesOfNode(context, id), ([county]) => county ?? null);
}

/** What a field that shows counties asks, so that it can be asked together with what is around it. */
export const countiesPlan: Plan = () => [{ ask: COUNTIES, nodes: [{ path: [], at: 'id' }] }];
