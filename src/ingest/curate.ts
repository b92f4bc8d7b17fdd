import { z } from 'zod';
import { RejectedInputError } from '../errors.ts';
import {
  deleteMerges,
  deleteUnneededIdentities,
  Merge,
  mergedInto,
  Reason,
  survivorsOf,
  upsertMerges,
} from '../graph/claims/identity.ts';
import type { NodeId } from '../graph/model/node-id.ts';
import { articlesNaming } from '../graph/nodes/article.ts';
import { officialsByIds } from '../graph/nodes/official.ts';
import type { Curate, UndoneMerge } from '../graph/ports/curate.ts';
import { GRAPH_FORMAT, lockStore, touchStore } from '../graph/setup/metadata.ts';
import type { GraphStore, Write } from '../store/store.ts';
import { factsOfLoaded } from './facts-of.ts';
import { replaceClaims } from './load/load.ts';

/** A line of a copy with a curator's merge. */
export const MergeLine = z.strictObject({ merge: Merge });

/** Whether an input is a curator's merge out of a copy, and no article. */
export function isMergeLine(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'merge' in input;
}

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
    await reingestArticlesOf(query, before);
    await query(touchStore, { at: new Date().toISOString() });
  });
}

/** What a curator may do to a graph, each in one transaction. */
export function curating(store: GraphStore): Curate {
  return {
    merge: (keep, duplicate, reason) => merge(store, { keep, duplicate, reason }),
    split: (duplicate, reason) => split(store, duplicate, reason),
  };
}

/**
 * Declares that `duplicate` is the same person as `keep`, and reads the articles that name the
 * duplicate again. Refused: an id that no official has, one that is merged already, a circle.
 */
function merge(
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
    await reingestArticlesOf(query, duplicate);
    await query(touchStore, { at });
    return keep;
  });
}

/** Takes the merge of `duplicate` back, and reads the articles that name either again. */
function split(store: GraphStore, duplicate: NodeId, reason: string): Promise<UndoneMerge> {
  return store.write(async (query) => {
    checkedReason(reason);
    await query(lockStore, { format: GRAPH_FORMAT });
    const [merged] = await query(mergedInto, { ids: [duplicate] });
    if (merged === undefined)
      throw new RejectedInputError(`${duplicate} is not merged into anybody.`);
    const survivor = (await survivorsOf(query, [duplicate])).get(duplicate)?.id ?? merged.into;
    await query(deleteMerges, { ids: [duplicate] });
    await query(deleteUnneededIdentities, { ids: [duplicate, merged.into] });
    await reingestArticlesOf(query, survivor);
    await query(touchStore, { at: new Date().toISOString() });
    const there = await query(officialsByIds, { ids: [survivor, duplicate] });
    const orNull = (id: NodeId) => (there.some((one) => one.id === id) ? id : null);
    return { official: orNull(survivor), restored: orNull(duplicate) };
  });
}

/** Articles read again at once: their texts are in memory together. */
const AT_ONCE = 100;

/** Loads every article that mentions a node again, as it was loaded before. */
async function reingestArticlesOf(query: Write, id: NodeId): Promise<void> {
  const articles = await query(articlesNaming, { ids: [id] });
  for (let start = 0; start < articles.length; start += AT_ONCE) {
    const facts = articles.slice(start, start + AT_ONCE).map(factsOfLoaded);
    await replaceClaims(
      query,
      facts,
      facts.map(({ article }) => article.id),
    );
  }
}

function checkedReason(reason: string): string {
  const told = Reason.safeParse(reason);
  if (!told.success)
    throw new RejectedInputError('`reason` must have 1 to 1000 characters, and no NUL.');
  return told.data;
}
