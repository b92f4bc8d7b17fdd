import { createHash } from 'node:crypto';
import { type PendingArticle, pathMadeId } from './send-batch.ts';

/** Two files below two folders may have one path: the second, if it is another article, is refused. */
export function pathsSeen() {
  const places = new Map<string, { readonly where: string; readonly article: string }>();
  const keyOf = (waiting: PendingArticle) =>
    waiting.isPathMade ? pathMadeId(waiting.article) : '';
  return {
    isTaken(waiting: PendingArticle): boolean {
      const key = keyOf(waiting);
      const article = createHash('sha256').update(JSON.stringify(waiting.article)).digest('base64');
      const known = places.get(key);
      if (key !== '' && known === undefined) places.set(key, { where: waiting.where, article });
      return known !== undefined && known.article !== article;
    },
    reason(waiting: PendingArticle): string {
      const key = keyOf(waiting);
      return `${key.slice('Article:'.length)} is the id of ${places.get(key)?.where} too; name the folder above both, so that their paths differ`;
    },
  };
}
