import { completeValue } from '@pothos/core';
import { articlePage, articlesOfMeetings } from '../../graph/nodes/article.ts';
import { filterWords } from '../../text/search-text.ts';
import { builder } from '../builder/builder.ts';
import { ArticleRef, MeetingRef } from '../builder/node-refs.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { rootNodesOf } from '../connection/root-connection.ts';
import { articleTextsOf, cleanTextOf } from '../request/claims.ts';
import { currentIds } from '../request/current-ids.ts';
import { dateRangeOf } from './meeting-filter.ts';

ArticleRef.implement({
  description: 'A piece of news, and the text that everything else was read from.',
  fields: (t) => ({
    title: t.exposeString('title', {
      description: 'Its title, or the first line of its text where it has none.',
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where it was published; null where that is not known.',
    }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'The outlet; null where that is not known.',
    }),
    published: t.expose('published', {
      type: 'PartialDate',
      nullable: true,
      description: 'The day of publication; null where that is not known.',
    }),
    text: t.string({
      description: 'The cleaned text that `Evidence.start` and `end` count in.',
      resolve: ({ id }, _args, context) => cleanTextOf(context, id),
    }),
    sourceText: t.string({
      description: 'The text as it was read.',
      resolve: ({ id }, _args, context) =>
        completeValue(articleTextsOf(context, id), ({ sourceText }) => sourceText),
    }),
  }),
});

const ArticleFilterRef = builder.inputType('ArticleFilter', {
  description: 'All conditions must hold; one that is absent or null is no condition.',
  fields: (t) => ({
    titleContains: t.string({
      description: 'Words that the title has, simplified or traditional.',
    }),
    source: t.string({ description: 'The whole name of the outlet.' }),
    from: t.field({ type: 'PartialDate', description: 'Published on this date or later.' }),
    to: t.field({
      type: 'PartialDate',
      description: 'Published on this date or earlier: 2017 is to its last day.',
    }),
    mentions: t.id({ description: 'Speaks of the node of this id.' }),
  }),
});

builder.queryField('articles', (t) =>
  t.connection({
    description: 'Articles, newest first.',
    type: ArticleRef,
    args: { filter: t.arg({ type: ArticleFilterRef, description: 'Which articles.' }) },
    resolve: async (_root, { filter, ...args }, context, info) => {
      const [mentions = null] = await currentIds(
        context,
        filter?.mentions ? [filter.mentions] : [],
      );
      return rootNodesOf(context, info, articlePage, {
        filter: {
          titleWords: filterWords(filter?.titleContains ?? ''),
          source: filter?.source ?? null,
          ...dateRangeOf(filter),
          mentions,
        },
        order: { descending: true, hasMissing: true },
        args,
      });
    },
  }),
);

builder.objectField(MeetingRef, 'articles', (t) =>
  t.connection({
    description: 'The articles that speak of the meeting, newest first.',
    type: ArticleRef,
    ...relatedConnection(articlesOfMeetings, (_args: object) => ({
      filter: {},
      order: { descending: true, hasMissing: true },
      toEdge: ({ node }) => ({ node }),
    })),
  }),
);
