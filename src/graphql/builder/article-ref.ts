import { articlesByIds } from '../../graph/nodes/article.ts';
import { builder } from './builder.ts';

/** The GraphQL type `Article`, loaded by id, all ids of a level together. */
export const ArticleRef = builder.loadableNodeRef('Article', {
  load: (ids: string[], { store }) => store.read(articlesByIds, { ids }),
  toKey: (article) => article.id,
  sort: true,
  id: { description: 'Its id, such as `Article:seed-000`.', resolve: (article) => article.id },
});
