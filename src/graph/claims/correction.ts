import { z } from 'zod';
import { readStatement, writeStatement } from '../../cypher/statement.ts';
import type { GraphStore } from '../../store/store.ts';
import { type FactKey, factIdOf } from '../model/fact-id.ts';
import { NodeId } from '../model/node-id.ts';
import { Article } from '../nodes/article.ts';
import { Reason } from './identity.ts';

/** What a curator decided of a fact: it is not folded, or folded with other values. */
export const CorrectionKind = z.enum(['REJECTED', 'CORRECTED']);
export type CorrectionKind = z.infer<typeof CorrectionKind>;

const id = z.string().min(1);

/**
 * A curator's decision about one fact of one article, stored apart from claims, as merges are: it outlives the
 * article, and holds when that is read again.
 */
export const Correction = z.strictObject({
  articleId: NodeId,
  /** The key of the fact as the article is read, before corrections and merges. */
  fact: id,
  kind: CorrectionKind,
  /** The values in the place of those that were read, by property; of a rejected fact those for when it is restored. */
  value: z.record(z.string(), z.unknown()).nullable(),
  reason: Reason,
  at: z.iso.datetime(),
});
export type Correction = z.infer<typeof Correction>;

/** A correction as it stands in the graph. */
export interface StoredCorrection extends Correction {
  /** The key of the fact in the graph, after corrections and merges; null while it would not be there. */
  readonly key: FactKey | null;
  /** What the article claims, encoded, where that is rejected. */
  readonly claim: string | null;
}

const text = z.string().nullable();

/** A correction as a row has it: its values are JSON. */
export const CorrectionRow = Correction.extend({ value: text, key: text, claim: text });

/** Decodes the values of a row. */
export function decodedCorrection(row: z.infer<typeof CorrectionRow>): StoredCorrection {
  const value = row.value === null ? null : Correction.shape.value.parse(JSON.parse(row.value));
  return { ...row, value };
}

const ofArticles = readStatement('correction/of-articles', {
  params: z.strictObject({ articleIds: z.array(id) }),
  row: CorrectionRow,
});

const ofFacts = readStatement('correction/of-facts', {
  params: z.strictObject({ keys: z.array(z.string()) }),
  row: CorrectionRow,
});

/** The corrections after a given id, in the order of their ids. */
export const correctionPage = readStatement('correction/page', {
  params: z.strictObject({ afterId: z.string(), limit: z.int() }),
  row: CorrectionRow.extend({ id }),
});

/** The corrections of facts of the given articles, by article, then by fact. */
export async function correctionsOfArticles(
  query: GraphStore['read'],
  articleIds: readonly NodeId[],
): Promise<StoredCorrection[]> {
  return (await query(ofArticles, { articleIds: [...articleIds] })).map(decodedCorrection);
}

/** The corrections of the given facts, by their keys in the graph; by article. */
export async function correctionsOfFacts(
  query: GraphStore['read'],
  keys: readonly FactKey[],
): Promise<StoredCorrection[]> {
  return (await query(ofFacts, { keys: [...keys] })).map(decodedCorrection);
}

/** The articles with a correction of a fact about the given node. */
export const correctedArticles = readStatement('correction/articles-of', {
  params: z.strictObject({ nodeId: id }),
  row: z.strictObject({ articleId: Article.shape.id }),
});

/** Writes corrections; there is one of a fact. */
export const upsertCorrections = writeStatement(
  'correction/upsert',
  z.strictObject({ rows: z.array(z.strictObject({ id, properties: z.looseObject({}) })) }),
);

/** Removes the corrections with the given ids. */
export const deleteCorrections = writeStatement(
  'correction/delete',
  z.strictObject({ ids: z.array(id) }),
);

/** The row that writes a correction. */
export function correctionRow(correction: StoredCorrection): {
  id: string;
  properties: Record<string, unknown>;
} {
  const correctionId = factIdOf(correction.articleId, correction.fact);
  const { value, key } = correction;
  const all = {
    ...correction,
    id: correctionId,
    value: value === null ? null : JSON.stringify(value),
    // The nodes that it is about: the node, or both ends of the relationship.
    nodeIds: key === null ? null : key.split('\t').filter((part) => part.includes(':')),
  };
  const properties = Object.entries(all).filter(([, one]) => one !== null);
  return { id: correctionId, properties: Object.fromEntries(properties) };
}
