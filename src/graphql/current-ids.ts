import { survivorsOf } from '../graph/identity.ts';
import type { NodeId } from '../graph/node-id.ts';
import { batched } from './batch.ts';
import type { Context } from './builder.ts';

/** The ids that officials go by now, each once; asks the graph only where there is an id to ask about. */
export async function currentIds(context: Context, ids: readonly NodeId[]): Promise<NodeId[]> {
  const current = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const survivor = await batched(context, 'survivors', id, (asked) =>
        survivorsOf(context.store.read, asked),
      );
      return survivor?.id ?? id;
    }),
  );
  return [...new Set(current)];
}
