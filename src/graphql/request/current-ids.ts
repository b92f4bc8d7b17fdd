import type { MaybePromise } from '@pothos/core';
import { survivorsOf } from '../../graph/claims/identity.ts';
import { labelOf, type NodeId } from '../../graph/model/node-id.ts';
import type { Context } from '../builder/builder.ts';
import { createLoader } from './request-cache.ts';

const survivorLoader = createLoader(({ store }, ids) => survivorsOf(store.read, ids));

/**
 * The ids that nodes have now, each once: the id of a merged official becomes that of the survivor.
 * Only officials are merged, so that without one the graph is not read.
 */
export function currentIds(context: Context, ids: readonly NodeId[]): MaybePromise<NodeId[]> {
  if (!ids.some((id) => labelOf(id) === 'Official')) return [...new Set(ids)];
  return survivingIds(context, ids);
}

async function survivingIds(context: Context, ids: readonly NodeId[]): Promise<NodeId[]> {
  const current = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      if (labelOf(id) !== 'Official') return id;
      const survivor = await survivorLoader.load(context, id);
      return survivor?.id ?? id;
    }),
  );
  return [...new Set(current)];
}
