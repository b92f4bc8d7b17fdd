import { z } from 'zod';
import { RejectedInputError } from '../../errors.ts';
import {
  Correction,
  correctionRow,
  deleteCorrections,
  upsertCorrections,
} from '../../graph/claims/correction.ts';
import { type FactKey, factIdOf } from '../../graph/model/fact-id.ts';
import { labelOf, type NodeId } from '../../graph/model/node-id.ts';
import { storedArticles } from '../../graph/nodes/article.ts';
import { nodeKinds } from '../../graph/nodes/node-kinds.ts';
import type { CuratedFact } from '../../graph/ports/curate.ts';
import { GRAPH_FORMAT, lockStore, touchStore } from '../../graph/setup/metadata.ts';
import type { GraphStore, Write } from '../../store/store.ts';
import { idWithValues } from '../resolve/key-parts.ts';
import { checkedReason } from './checked-reason.ts';
import { correctedValue } from './corrected-value.ts';
import { type FoundFact, factsWithId, readFactsOf } from './find-facts.ts';
import { reread } from './reread.ts';

/** What is decided of one fact that was found. */
type Decide = (
  found: FoundFact,
  articleId: NodeId,
) => Pick<Correction, 'kind' | 'value' | 'becomes'>;

/** Keeps what an article states out of the graph; its claim is kept with the reason. */
export function rejectFact(store: GraphStore, factId: string, reason: string) {
  return decide(store, { factId, reason }, ({ correction }) => {
    if (correction?.kind === 'REJECTED')
      throw new RejectedInputError(`${factId} is rejected already.`);
    return { kind: 'REJECTED', value: null, becomes: null };
  });
}

/** Writes a curator's values in the place of those that an article states; a second correction adds to the first. */
export function correctFact(
  store: GraphStore,
  factId: string,
  given: Readonly<Record<string, unknown>>,
  reason: string,
) {
  return decide(store, { factId, reason }, ({ fact, correction }, articleId) => {
    if (correction?.kind === 'REJECTED')
      throw new RejectedInputError(`${factId} is rejected; restore it first.`);
    const value = { ...correction?.value, ...correctedValue(fact, given) };
    if ('type' in fact) return { kind: 'CORRECTED', value, becomes: null };
    const id = idWithValues(fact, value, articleId);
    const isConstant = nodeKinds.some((kind) => kind.isConstant && kind.label === labelOf(fact.id));
    // The name of such a node is in its id: of a key that was cut there is none with another.
    if (id === fact.id && isConstant && JSON.stringify(value) !== JSON.stringify(fact.properties))
      throw new RejectedInputError(`The id ${fact.id} cannot be made from another name.`);
    return { kind: 'CORRECTED', value, becomes: id === fact.id ? null : id };
  });
}

/** Takes a rejection or a correction back: the fact is what the article states again. */
export function restoreFact(
  store: GraphStore,
  factId: string,
  reason: string,
): Promise<CuratedFact> {
  return store.write(async (query) => {
    checkedReason(reason);
    await query(lockStore, { format: GRAPH_FORMAT });
    const { articleId, corrections } = await factsWithId(query, factId);
    if (corrections.length === 0)
      throw new RejectedInputError(`${factId} is neither rejected nor corrected.`);
    await query(deleteCorrections, {
      ids: corrections.map(({ fact }) => factIdOf(articleId, fact)),
    });
    await rereadArticle(query, articleId);
    return factNow(query, articleId, corrections[0]?.fact);
  });
}

function decide(
  store: GraphStore,
  { factId, reason }: { factId: string; reason: string },
  toDecision: Decide,
): Promise<CuratedFact> {
  return store.write(async (query) => {
    const told = checkedReason(reason);
    await query(lockStore, { format: GRAPH_FORMAT });
    const { articleId, found } = await factsWithId(query, factId);
    if (found.length === 0)
      throw new RejectedInputError(`${articleId} does not state ${factId} any more.`);
    const at = new Date().toISOString();
    const rows = found.map((one) =>
      correctionRow({
        articleId,
        fact: one.readKey,
        ...toDecision(one, articleId),
        reason: told,
        at,
        key: null,
        claim: null,
      }),
    );
    await query(upsertCorrections, { rows });
    await rereadArticle(query, articleId);
    return factNow(query, articleId, found[0]?.readKey);
  });
}

/** A line of a copy with a curator's correction. */
const CorrectionLine = z.strictObject({ correction: Correction });

/**
 * Restores a correction from a copy, with its reason and its time. The article may not be there yet: the
 * correction holds for when it is loaded.
 */
export function restoreCorrection(store: GraphStore, input: unknown): Promise<void> {
  return store.write(async (query) => {
    const parsed = CorrectionLine.safeParse(input);
    if (!parsed.success)
      throw new RejectedInputError(`is no correction: ${z.prettifyError(parsed.error)}`);
    const { correction } = parsed.data;
    await query(lockStore, { format: GRAPH_FORMAT });
    await query(upsertCorrections, {
      rows: [correctionRow({ ...correction, key: null, claim: null })],
    });
    await rereadArticle(query, correction.articleId);
  });
}

/** A fact of an article as it is now in the graph, by its key as it is read; one that is not read any more keeps that. */
async function factNow(
  query: Write,
  articleId: NodeId,
  readKey: FactKey = '',
): Promise<CuratedFact> {
  const { found } = await readFactsOf(query, articleId);
  const key = found.find((one) => one.readKey === readKey)?.key ?? readKey;
  return { articleId, factId: factIdOf(articleId, key) };
}

async function rereadArticle(query: Write, articleId: NodeId): Promise<void> {
  await reread(query, await query(storedArticles, { ids: [articleId] }));
  await query(touchStore, { at: new Date().toISOString() });
}
