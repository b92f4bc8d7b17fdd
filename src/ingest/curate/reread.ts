import { correctedArticles } from '../../graph/claims/correction.ts';
import type { NodeId } from '../../graph/model/node-id.ts';
import { articlesNaming, type LoadedArticle, storedArticles } from '../../graph/nodes/article.ts';
import type { Write } from '../../store/store.ts';
import { factsOfLoaded } from '../facts-of.ts';
import { replaceClaims } from '../load/load.ts';

/** Articles read again at once: their texts are in memory together. */
const AT_ONCE = 100;

/** Reads articles again, as they were loaded before, and loads them in the transaction. */
export async function reread(query: Write, articles: readonly LoadedArticle[]): Promise<void> {
  for (let start = 0; start < articles.length; start += AT_ONCE) {
    const facts = articles.slice(start, start + AT_ONCE).map(factsOfLoaded);
    await replaceClaims(
      query,
      facts,
      facts.map(({ article }) => article.id),
    );
  }
}

/** Reads every article again that mentions a node, or of which a curator rejected a fact about it. */
export async function rereadArticlesOf(query: Write, id: NodeId): Promise<void> {
  const naming = await query(articlesNaming, { ids: [id] });
  const known = new Set(naming.map((one) => one.id));
  const corrected = (await query(correctedArticles, { nodeId: id })).map(
    ({ articleId }) => articleId,
  );
  const others = await query(storedArticles, { ids: corrected.filter((one) => !known.has(one)) });
  await reread(query, [...naming, ...others]);
}
