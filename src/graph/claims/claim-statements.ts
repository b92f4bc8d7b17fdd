import { z } from 'zod';
import { readStatement, writeStatement } from '../../cypher/statement.ts';
import { Article } from '../nodes/article.ts';

const ids = z.array(z.string());
const RelationshipEnds = z.strictObject({ from: z.string(), to: z.string() });
const RelationshipKeyRow = z.strictObject({ from: z.string(), type: z.string(), to: z.string() });

/** When a node or a relationship came into the graph, where its kind keeps that. */
const addedAt = z.string().nullable();

/** The claims of each of the given nodes, encoded, one per article. */
export const nodeClaims = readStatement('node/claims', {
  params: z.strictObject({ ids }),
  row: z.strictObject({ id: z.string(), claims: z.array(z.string()).nullable(), addedAt }),
});

/** Removes the given nodes, with their relationships. */
export const deleteNodes = writeStatement('node/delete', z.strictObject({ ids }));

/**
 * The claims of the relationships from one given node to another, encoded, one per article.
 */
export const relationshipClaims = readStatement('relationship/claims', {
  params: z.strictObject({ pairs: z.array(RelationshipEnds) }),
  row: RelationshipKeyRow.extend({ claims: z.array(z.string()), addedAt }),
});

/**
 * The relationships that each of the given articles claims; `claimPrefix` is how its claims begin.
 */
export const relationshipsOfArticles = readStatement('relationship/of-articles', {
  params: z.strictObject({
    articles: z.array(z.strictObject({ id: Article.shape.id, claimPrefix: z.string() })),
  }),
  row: RelationshipKeyRow,
});

/** Removes the given relationships. */
export const deleteRelationships = writeStatement(
  'relationship/delete',
  z.strictObject({ rows: z.array(RelationshipKeyRow) }),
);

/** Everything that each of the given articles mentions: one row per article and node. */
export const mentionedByArticles = readStatement('mention/of-articles-all', {
  params: z.strictObject({ articleIds: ids }),
  row: z.strictObject({ articleId: Article.shape.id, nodeId: z.string() }),
});

/** Records which nodes each article speaks of, where that is not recorded yet. */
export const createMentions = writeStatement(
  'mention/create',
  z.strictObject({ rows: z.array(z.strictObject({ from: z.string(), to: ids })) }),
);

/** Records which county each county lies in, as the gazetteer says. */
export const upsertPartOf = writeStatement(
  'part-of/upsert',
  z.strictObject({ rows: z.array(RelationshipEnds) }),
);

/**
 * Which of the given counties nothing needs any more: no article names them and no county lies in
 * them.
 */
export const unneededCounties = readStatement('county/unneeded', {
  params: z.strictObject({ ids }),
  row: z.strictObject({ id: z.string() }),
});
