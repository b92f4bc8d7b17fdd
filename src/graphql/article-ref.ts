import { articlesByIds } from '../graph/article.ts';
import { builder } from './builder.ts';

export const ArticleRef = builder.loadableNodeRef('Article', {
  load: (ids: string[], { store }) => store.read(articlesByIds, { ids }),
  toKey: (article) => article.id,
  sort: true,
  cacheResolved: true,
  id: { description: 'Its id, such as `Article:seed-000`.', resolve: (article) => article.id },
});
