import { z } from 'zod';
import { readStatement, writeStatement } from '../store/statement.ts';
import { Article } from './article.ts';

const ids = z.array(z.string());
const Ends = z.strictObject({ from: z.string(), to: z.string() });
const RelationshipKey = z.strictObject({ from: z.string(), type: z.string(), to: z.string() });

export const nodeClaims = readStatement('node/claims', {
  params: z.strictObject({ ids }),
  row: z.strictObject({ id: z.string(), claims: z.array(z.string()).nullable() }),
});

export const deleteNodes = writeStatement('node/delete', z.strictObject({ ids }));

export const relationshipClaims = readStatement('relationship/claims', {
  params: z.strictObject({ pairs: z.array(Ends) }),
  row: RelationshipKey.extend({ claims: z.array(z.string()) }),
});

export const relationshipsOfArticles = readStatement('relationship/of-articles', {
  params: z.strictObject({
    articles: z.array(z.strictObject({ id: Article.shape.id, claimPrefix: z.string() })),
  }),
  row: RelationshipKey,
});

export const deleteRelationships = writeStatement(
  'relationship/delete',
  z.strictObject({ rows: z.array(RelationshipKey) }),
);

export const mentionedByArticles = readStatement('mention/of-articles-all', {
  params: z.strictObject({ articleIds: ids }),
  row: z.strictObject({ articleId: Article.shape.id, nodeId: z.string() }),
});

export const upsertMentions = writeStatement(
  'mention/upsert',
  z.strictObject({ rows: z.array(Ends) }),
);

export const upsertPartOf = writeStatement(
  'part-of/upsert',
  z.strictObject({ rows: z.array(Ends) }),
);

export const unneededCounties = readStatement('county/unneeded', {
  params: z.strictObject({ ids }),
  row: z.strictObject({ id: z.string() }),
});
