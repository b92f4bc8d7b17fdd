import { type County, countiesOfNodes } from '../graph/county.ts';
import { grouped } from '../grouped.ts';
import { batched } from './batch.ts';
import type { Context } from './builder.ts';

/** The county that a meeting, a post, an organization or a target belongs to. */
export async function countyOfNode(context: Context, id: string): Promise<County | null> {
  const counties = await batched(context, 'counties', id, async (ids) =>
    grouped(await context.store.read(countiesOfNodes, { ids: [...ids] }), ({ nodeId }) => nodeId),
  );
  return counties?.[0] ?? null;
}
