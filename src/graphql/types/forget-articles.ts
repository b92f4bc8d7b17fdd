import type { NodeId } from '../../graph/model/node-id.ts';
import { builder } from '../builder/builder.ts';
import { badUserInput } from '../builder/errors.ts';
import { checkId } from '../builder/id-argument.ts';

/** Articles a request at most. */
const MAX_ARTICLES = 500;

const ForgetArticlesInputRef = builder.inputType('ForgetArticlesInput', {
  description: 'Which articles to forget.',
  fields: (t) => ({
    articleIds: t.idList({
      required: true,
      description: `Ids of articles, at most ${MAX_ARTICLES}.`,
    }),
  }),
});

const ForgetArticlesPayloadRef = builder
  .objectRef<{ readonly articleIds: readonly NodeId[] }>('ForgetArticlesPayload')
  .implement({
    description: 'What was forgotten.',
    fields: (t) => ({
      articleIds: t.field({
        description: 'The ids of the articles that were in the graph, and are not now.',
        type: ['ID'],
        resolve: ({ articleIds }) => [...articleIds],
      }),
    }),
  });

builder.mutationField('forgetArticles', (t) =>
  t.field({
    description:
      'Removes articles from the graph, with all that only they claim. Needs the ingest key as a bearer token.',
    type: ForgetArticlesPayloadRef,
    nullable: true,
    args: {
      input: t.arg({
        type: ForgetArticlesInputRef,
        required: true,
        description: 'Which articles to forget.',
      }),
    },
    async resolve(_root, { input: { articleIds } }, { forget, requireRight }) {
      requireRight('ingest', 'forgetArticles');
      if (articleIds.length > MAX_ARTICLES)
        throw badUserInput(
          `\`articleIds\` must be at most ${MAX_ARTICLES}, but are ${articleIds.length}.`,
        );
      const ids = articleIds.map((id) => checkId('articleIds', id, 'Article'));
      return { articleIds: await forget([...new Set(ids)]) };
    },
  }),
);
