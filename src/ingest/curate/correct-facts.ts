import { z } from 'zod';
import { RejectedInputError } from '../../errors.ts';
import {
  Correction,
  correctionRow,
  deleteCorrections,
  type StoredCorrection,
  upsertCorrections,
} from '../../graph/claims/correction.ts';
import type { ArticleFacts } from '../../graph/claims/facts.ts';
import { type FactKey, factIdOf } from '../../graph/model/fact-id.ts';
import { RelationshipType } from '../../graph/model/kind.ts';
import { labelOf, NodeId } from '../../graph/model/node-id.ts';
import { decodeRelationshipKey } from '../../graph/model/relationship-key.ts';
import { nodeKinds } from '../../graph/nodes/node-kinds.ts';
import type { CuratedFact } from '../../graph/ports/curate.ts';
import { GRAPH_FORMAT } from '../../graph/setup/format.ts';
import { lockStore, touchStore } from '../../graph/setup/metadata.ts';
import type { GraphStore, Write } from '../../store/store.ts';
import { replaceClaims } from '../load/load.ts';
import { idWithValues } from '../resolve/key-parts.ts';
import { checkedReason } from './checked-reason.ts';
import { checkedValue, correctedValue } from './corrected-value.ts';
import { type FoundFact, factsInGraph, factsWithId, readArticle } from './find-facts.ts';

/** Keeps what an article states out of the graph; its claim is kept with the reason. */
export function rejectFact(store: GraphStore, factId: string, reason: string) {
  return decide(store, { factId, reason }, (found) => {
    const standing = found.filter(isStanding);
    if (standing.length === 0) throw new RejectedInputError(`${factId} is rejected already.`);
    return standing.map(({ readKey, correction }) => ({
      fact: readKey,
      kind: 'REJECTED',
      value: correction?.value ?? null,
    }));
  });
}

/** Writes a curator's values in the place of those that an article states; a second correction adds to the first. */
export function correctFact(
  store: GraphStore,
  factId: string,
  given: Readonly<Record<string, unknown>>,
  reason: string,
) {
  return decide(store, { factId, reason }, (found, articleId) => {
    const standing = found.filter(isStanding);
    if (standing.length === 0)
      throw new RejectedInputError(`${factId} is rejected; restore it first.`);
    return standing.map((one) => ({
      fact: one.readKey,
      kind: 'CORRECTED',
      value: writtenValue(one, given, articleId),
    }));
  });
}

function isStanding({ correction }: FoundFact): boolean {
  return correction?.kind !== 'REJECTED';
}

function writtenValue(
  { fact, readKey, correction }: FoundFact,
  given: Readonly<Record<string, unknown>>,
  article: NodeId,
): Record<string, unknown> {
  const now = { ...fact.properties, ...correction?.value };
  const value = { ...correction?.value, ...correctedValue(kindOf(readKey), now, given) };
  if ('type' in fact) return value;
  const isConstant = nodeKinds.some((kind) => kind.isConstant && kind.label === labelOf(fact.id));
  const isSame = idWithValues(fact, value, { article, taken: new Set() }) === fact.id;
  // The name of such a node is in its id: of a key that was cut there is none with another.
  if (isConstant && isSame && JSON.stringify(value) !== JSON.stringify(fact.properties))
    throw new RejectedInputError(`The id ${fact.id} cannot be made from another name.`);
  return value;
}

/** The label of the node or the type of the relationship that a key is of. */
function kindOf(key: FactKey): string {
  return key.includes('\t') ? decodeRelationshipKey(key).type : (labelOf(key) ?? '');
}

/** Takes a rejection back, else a correction: the fact is what it was before. */
export function restoreFact(
  store: GraphStore,
  factId: string,
  reason: string,
): Promise<CuratedFact> {
  return store.write(async (query) => {
    const told = checkedReason(reason);
    await query(lockStore, { format: GRAPH_FORMAT });
    const { articleId, facts, corrections } = await factsWithId(query, factId);
    if (corrections.length === 0)
      throw new RejectedInputError(`${factId} is neither rejected nor corrected.`);
    const rejected = corrections.filter(({ kind }) => kind === 'REJECTED');
    const taken = rejected.length > 0 ? rejected : corrections;
    await query(deleteCorrections, { ids: taken.map(({ fact }) => factIdOf(articleId, fact)) });
    // A fact that was corrected before it was rejected is corrected again.
    const again = rejected.filter(({ value }) => value !== null);
    await writeCorrections(
      query,
      again.map((one) => ({ ...one, kind: 'CORRECTED', reason: told, at: timeNow() })),
    );
    return applied(query, { articleId, facts, readKey: taken[0]?.fact ?? '' });
  });
}

/** What is decided of the facts that have an id. */
type Decide = (
  found: readonly FoundFact[],
  articleId: NodeId,
) => Pick<Correction, 'fact' | 'kind' | 'value'>[];

function decide(
  store: GraphStore,
  { factId, reason }: { factId: string; reason: string },
  toDecisions: Decide,
): Promise<CuratedFact> {
  return store.write(async (query) => {
    const told = checkedReason(reason);
    await query(lockStore, { format: GRAPH_FORMAT });
    const { articleId, facts, found } = await factsWithId(query, factId);
    if (found.length === 0)
      throw new RejectedInputError(`${articleId} does not state ${factId} any more.`);
    const decisions = toDecisions(found, articleId);
    await writeCorrections(
      query,
      decisions.map((one) => ({ ...one, articleId, reason: told, at: timeNow() })),
    );
    return applied(query, { articleId, facts, readKey: decisions[0]?.fact ?? '' });
  });
}

function timeNow(): string {
  return new Date().toISOString();
}

/** Writes corrections; applying them to the article tells the rest. */
async function writeCorrections(query: Write, corrections: readonly Correction[]): Promise<void> {
  const rows = corrections.map((one): StoredCorrection => ({ ...one, key: null, claim: null }));
  if (rows.length > 0) await query(upsertCorrections, { rows: rows.map(correctionRow) });
}

/** Loads an article with its corrections, and tells what became of one of its facts. */
async function applied(
  query: Write,
  {
    articleId,
    facts,
    readKey,
  }: { articleId: NodeId; facts: ArticleFacts | undefined; readKey: FactKey },
): Promise<CuratedFact> {
  if (facts !== undefined) await replaceClaims(query, [facts], [articleId]);
  await query(touchStore, { at: timeNow() });
  const found = facts === undefined ? [] : await factsInGraph(query, facts);
  const key = found.find((one) => one.readKey === readKey)?.key ?? readKey;
  return { articleId, factId: factIdOf(articleId, key) };
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
    const { articleId, fact, kind, value } = correction;
    checkKey(fact);
    if (kind === 'CORRECTED' && value === null)
      throw new RejectedInputError('is no correction: it has no value');
    await query(lockStore, { format: GRAPH_FORMAT });
    // A time to come would stand first in every list of changes.
    const [at = correction.at] = [correction.at, timeNow()].sort();
    const checked = value === null ? null : checkedValue(kindOf(fact), value);
    await writeCorrections(query, [{ ...correction, value: checked, at }]);
    const facts = await readArticle(query, articleId);
    await applied(query, { articleId, facts, readKey: fact });
  });
}

/** Throws where a text is no key of a fact. */
function checkKey(key: FactKey): void {
  const { from, type, to } = decodeRelationshipKey(key);
  const isKey = key.includes('\t')
    ? [from, to].every((id) => NodeId.safeParse(id).success) &&
      RelationshipType.safeParse(type).success &&
      key.split('\t').length === 3
    : NodeId.safeParse(key).success;
  if (!isKey)
    throw new RejectedInputError('is no correction: `fact` is no id, and no relationship of two');
}
