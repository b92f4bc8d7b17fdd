import type { MaybePromise } from '@pothos/core';
import { survivorsOf } from '../../graph/claims/identity.ts';
import { labelOf, type NodeId } from '../../graph/model/node-id.ts';
import type { Context } from '../builder/builder.ts';
import { batched } from './request-cache.ts';

/**
 * The ids that nodes go by now, each once; asks the graph only about officials, who alone are
 * merged, and answers at once where there are none.
 */
export function currentIds(context: Context, ids: readonly NodeId[]): MaybePromise<NodeId[]> {
  if (!ids.some((id) => labelOf(id) === 'Official')) return [...new Set(ids)];
  return survivingIds(context, ids);
}

async function survivingIds(context: Context, ids: readonly NodeId[]): Promise<NodeId[]> {
  const current = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      if (labelOf(id) !== 'Official') return id;
      const survivor = await batched(context, 'survivors', id, (asked) =>
        survivorsOf(context.store.read, asked),
      );
      return survivor?.id ?? id;
    }),
  );
  return [...new Set(current)];
}
