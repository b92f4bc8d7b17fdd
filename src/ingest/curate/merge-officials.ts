import { z } from 'zod';
import { RejectedInputError } from '../../errors.ts';
import {
  deleteMerges,
  deleteUnneededIdentities,
  Merge,
  mergedInto,
  survivorsOf,
  upsertMerges,
} from '../../graph/claims/identity.ts';
import type { NodeId } from '../../graph/model/node-id.ts';
import { officialsByIds } from '../../graph/nodes/official.ts';
import type { UndoneMerge } from '../../graph/ports/curate.ts';
import { GRAPH_FORMAT } from '../../graph/setup/format.ts';
import { lockStore, touchStore } from '../../graph/setup/metadata.ts';
import type { GraphStore } from '../../store/store.ts';
import { checkedReason } from './checked-reason.ts';
import { rereadArticlesOf } from './reread.ts';

/** A line of a copy with a curator's merge. */
const MergeLine = z.strictObject({ merge: Merge });

/**
 * Restores a merge from a copy, with its reason and its time. Either official
 * may not be there yet: the merge holds for articles to come.
 */
export function restoreMerge(store: GraphStore, input: unknown): Promise<void> {
  return store.write(async (query) => {
    const parsed = MergeLine.safeParse(input);
    if (!parsed.success)
      throw new RejectedInputError(`is no merge: ${z.prettifyError(parsed.error)}`);
    const { keep, duplicate, name, reason, at } = parsed.data.merge;
    await query(lockStore, { format: GRAPH_FORMAT });
    const stood = await query(mergedInto, { ids: [duplicate] });
    const before = (await survivorsOf(query, [duplicate])).get(duplicate)?.id ?? duplicate;
    await query(deleteMerges, { ids: [duplicate] });
    const survivors = await survivorsOf(query, [keep]);
    if (keep === duplicate || survivors.get(keep)?.id === duplicate)
      throw new RejectedInputError(
        `${duplicate} cannot be merged into itself, straight or in a circle.`,
      );
    await query(upsertMerges, {
      rows: [{ from: duplicate, to: keep, name, properties: { reason, at } }],
    });
    await query(deleteUnneededIdentities, { ids: stood.map(({ into }) => into) });
    await rereadArticlesOf(query, before);
    await query(touchStore, { at: new Date().toISOString() });
  });
}

/**
 * Declares that `duplicate` is the same person as `keep`, and reads the articles that name the
 * duplicate again. Refused: an id that no official has, one that is merged already, a circle.
 */
export function mergeOfficials(
  store: GraphStore,
  { keep: asked, duplicate, reason }: { keep: NodeId; duplicate: NodeId; reason: string },
): Promise<NodeId> {
  return store.write(async (query) => {
    const told = checkedReason(reason);
    await query(lockStore, { format: GRAPH_FORMAT });
    const survivors = await survivorsOf(query, [asked, duplicate]);
    const already = survivors.get(duplicate);
    if (already !== undefined)
      throw new RejectedInputError(
        `${duplicate} is merged into ${already.id} already; split it first.`,
      );
    const keep = survivors.get(asked)?.id ?? asked;
    if (keep === duplicate)
      throw new RejectedInputError(
        `${duplicate} cannot be merged into itself, straight or in a circle.`,
      );
    const officials = await query(officialsByIds, { ids: [keep, duplicate] });
    const kept = officials.find(({ id }) => id === keep);
    const missing = [keep, duplicate].find((id) => !officials.some((one) => one.id === id));
    if (missing !== undefined || kept === undefined)
      throw new RejectedInputError(`No official has the id ${missing ?? keep}.`);
    const at = new Date().toISOString();
    await query(upsertMerges, {
      rows: [{ from: duplicate, to: keep, name: kept.name, properties: { reason: told, at } }],
    });
    await rereadArticlesOf(query, duplicate);
    await query(touchStore, { at });
    return keep;
  });
}

/** Takes the merge of `duplicate` back, and reads the articles that name either again. */
export function splitOfficial(
  store: GraphStore,
  duplicate: NodeId,
  reason: string,
): Promise<UndoneMerge> {
  return store.write(async (query) => {
    checkedReason(reason);
    await query(lockStore, { format: GRAPH_FORMAT });
    const [merged] = await query(mergedInto, { ids: [duplicate] });
    if (merged === undefined)
      throw new RejectedInputError(`${duplicate} is not merged into anybody.`);
    const survivor = (await survivorsOf(query, [duplicate])).get(duplicate)?.id ?? merged.into;
    await query(deleteMerges, { ids: [duplicate] });
    await query(deleteUnneededIdentities, { ids: [duplicate, merged.into] });
    await rereadArticlesOf(query, survivor);
    await query(touchStore, { at: new Date().toISOString() });
    const there = await query(officialsByIds, { ids: [survivor, duplicate] });
    const orNull = (id: NodeId) => (there.some((one) => one.id === id) ? id : null);
    return { official: orNull(survivor), restored: orNull(duplicate) };
  });
}
