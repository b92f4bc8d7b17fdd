import { z } from 'zod';
import { readStatement, writeStatement } from '../../cypher/statement.ts';
import { grouped } from '../../grouped.ts';
import type { GraphStore } from '../../store/store.ts';
import { isPlainText } from '../../text/plain-text.ts';
import { isKeyPart, type NodeId } from '../model/node-id.ts';

const OfficialId = z.string().regex(/^Official:./u, 'must be the id of an official');

/** Why somebody was merged. */
export const Reason = z.string().trim().min(1).max(1000).refine(isPlainText).refine(isKeyPart);

/**
 * A curator's decision that two officials are one person. It is stored apart from claims, as
 * `(:Identity)-[:MERGED_INTO]->(:Identity)`, so that it outlives the articles that named them.
 */
export const Merge = z.strictObject({
  keep: OfficialId,
  duplicate: OfficialId,
  /** What the official is called that stays. */
  name: z.string().min(1),
  reason: Reason,
  at: z.iso.datetime(),
});
export type Merge = z.infer<typeof Merge>;

/** What an id was merged into in the end, and what that official is called. */
export interface Survivor {
  readonly id: NodeId;
  readonly name: string;
}

const ids = z.array(z.string());

/** What each of the given ids was merged into, if it was: one step of what may be a chain. */
export const mergedInto = readStatement('identity/merged-into', {
  params: z.strictObject({ ids }),
  row: z.strictObject({ id: z.string(), into: z.string(), name: z.string() }),
});

/** The ids that were merged into each of the given ones: one step of what may be a tree. */
export const mergedIds = readStatement('identity/merged-ids', {
  params: z.strictObject({ ids }),
  row: z.strictObject({ id: z.string(), mergedId: z.string() }),
});

/** The merges after a given id of the merged one, in the order of those ids. */
export const mergePage = readStatement('identity/page', {
  params: z.strictObject({ afterId: z.string(), limit: z.int() }),
  row: Merge,
});

/** Records that one id is of the same person as another. */
export const upsertMerges = writeStatement(
  'identity/upsert',
  z.strictObject({
    rows: z.array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        /** What the official is called that stays. */
        name: z.string(),
        properties: Merge.pick({ reason: true, at: true }),
      }),
    ),
  }),
);

/** Removes the merges of the given ids. */
export const deleteMerges = writeStatement('identity/delete', z.strictObject({ ids }));

/** Takes out those of the given ids that no longer take part in any merge. */
export const deleteUnneededIdentities = writeStatement(
  'identity/delete-unneeded',
  z.strictObject({ ids }),
);

/** The survivor of each of the given ids that was merged; a chain of merges is followed to its end. */
export async function survivorsOf(
  query: GraphStore['read'],
  asked: readonly NodeId[],
): Promise<Map<NodeId, Survivor>> {
  const found = new Map<NodeId, Survivor>();
  let open = [...new Set(asked)].map((id) => ({ id, at: id }));
  while (open.length > 0) {
    const rows = await query(mergedInto, { ids: [...new Set(open.map(({ at }) => at))] });
    const next = new Map(rows.map(({ id, into, name }) => [id, { id: into, name }]));
    open = open.flatMap(({ id, at }) => {
      const survivor = next.get(at);
      if (survivor === undefined) return [];
      found.set(id, survivor);
      return [{ id, at: survivor.id }];
    });
  }
  return found;
}

/** Every id that was merged into each of the given ones, directly or through others, sorted. */
export async function allMergedIds(
  query: GraphStore['read'],
  asked: readonly NodeId[],
): Promise<Map<NodeId, NodeId[]>> {
  const found = new Map<NodeId, NodeId[]>();
  let open = asked.map((id) => ({ id, at: id }));
  while (open.length > 0) {
    const rows = await query(mergedIds, { ids: [...new Set(open.map(({ at }) => at))] });
    const next = grouped(rows, ({ id }) => id);
    open = open.flatMap(({ id, at }) =>
      (next.get(at) ?? []).map(({ mergedId }) => ({ id, at: mergedId })),
    );
    for (const { id, at } of open) found.set(id, [...(found.get(id) ?? []), at].sort());
  }
  return found;
}
