import {
  deleteNodes,
  unneededCounties,
  upsertPartOf,
} from '../../graph/claims/claim-statements.ts';
import type { NodeId } from '../../graph/model/node-id.ts';
import { countiesByIds, countyKind, parentIdOf } from '../../graph/nodes/county.ts';
import type { Write } from '../../store/store.ts';
import type { PipelinedTransaction } from './pipelined-writes.ts';

/** Counties that new ones lie in, and that the graph does not hold yet. */
export async function readMissingAbove(
  query: Write,
  counties: readonly NodeId[],
): Promise<NodeId[]> {
  const own = new Set(counties);
  const above = [...new Set(counties.flatMap(ancestorsOf))].filter((id) => !own.has(id));
  if (above.length === 0) return [];
  const existing = new Set((await query(countiesByIds, { ids: above })).map(({ id }) => id));
  return above.filter((id) => !existing.has(id));
}

/** The gazetteer's facts of counties that are new: each lies in one that is there too. */
export async function writePartOf(
  { send }: PipelinedTransaction,
  counties: readonly NodeId[],
  missing: readonly NodeId[],
): Promise<void> {
  if (missing.length > 0) {
    await send(countyKind.upsert, {
      rows: missing.map((id) => ({ id, properties: { id, ...countyKind.derive(id, {}) } })),
    });
  }
  const rows = [...counties, ...missing].flatMap((from) => {
    const to = parentIdOf(from);
    return to === undefined ? [] : [{ from, to }];
  });
  if (rows.length > 0) await send(upsertPartOf, { rows });
}

function ancestorsOf(id: NodeId): NodeId[] {
  const parent = parentIdOf(id);
  return parent === undefined ? [] : [parent, ...ancestorsOf(parent)];
}

/**
 * Removes the claims of counties, and the counties that nothing needs any more: one stays
 * while another lies in it.
 */
export async function removeCounties(query: Write, ids: readonly NodeId[]): Promise<void> {
  if (ids.length === 0) return;
  await query(countyKind.upsert, {
    rows: ids.map((id) => ({ id, properties: { id, ...countyKind.derive(id, {}) } })),
  });
  let candidates = [...new Set([...ids, ...ids.flatMap(ancestorsOf)])];
  while (candidates.length > 0) {
    const unneeded = (await query(unneededCounties, { ids: candidates })).map(({ id }) => id);
    if (unneeded.length === 0) return;
    await query(deleteNodes, { ids: unneeded });
    const gone = new Set(unneeded);
    candidates = candidates.filter((id) => !gone.has(id));
  }
}
