import { completeValue } from '@pothos/core';
import { articlePage, articlesOfMeetings } from '../../graph/nodes/article.ts';
import { builder } from '../builder/builder.ts';
import { containedWords } from '../builder/contained-words.ts';
import { checkId } from '../builder/id-argument.ts';
import { ArticleRef, MeetingRef } from '../builder/node-refs.ts';
import { isGiven } from '../builder/page-size.ts';
import { ArticleConnectionRef } from '../connection/connection-types.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { rootNodesOf } from '../connection/root-connection.ts';
import { articleTextsOf, cleanTextOf } from '../request/claims.ts';
import { currentIds } from '../request/current-ids.ts';
import { dateRangeOf } from './meeting-filter.ts';

/** A text counts as 20 objects in the cost of a request. */
const LONG_TEXT = { objects: 20 } as const;

ArticleRef.implement({
  description: 'A piece of news, and the text that everything else was read from.',
  fields: (t) => ({
    title: t.exposeString('title', {
      description: 'Its title, or the first line of its text where it has none.',
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where it was published; null if unknown.',
    }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'The outlet; null if unknown.',
    }),
    published: t.expose('published', {
      type: 'PartialDate',
      nullable: true,
      description: 'The day of publication; null if unknown.',
    }),
    text: t.string({
      extensions: LONG_TEXT,
      description: 'The clean text to which the offsets `Evidence.start` and `Evidence.end` refer.',
      resolve: ({ id }, _args, context) => cleanTextOf(context, id),
    }),
    sourceText: t.string({
      extensions: LONG_TEXT,
      description: 'The source text, before cleaning.',
      resolve: ({ id }, _args, context) =>
        completeValue(articleTextsOf(context, id), ({ sourceText }) => sourceText),
    }),
  }),
});

const ArticleFilterRef = builder.inputType('ArticleFilter', {
  description: 'All conditions must hold. A condition that is absent or null is ignored.',
  fields: (t) => ({
    titleContains: t.string({
      description: 'Words that the title contains, simplified or traditional.',
    }),
    source: t.string({ description: 'The full name of the outlet.' }),
    from: t.field({ type: 'PartialDate', description: 'Published on this date or later.' }),
    to: t.field({
      type: 'PartialDate',
      description: 'Published on this date or earlier: 2017 means to its last day.',
    }),
    mentions: t.id({ description: 'Mentions the node with this id.' }),
  }),
});

builder.queryField('articles', (t) =>
  t.connection(
    {
      description: 'Articles, newest first.',
      type: ArticleRef,
      args: { filter: t.arg({ type: ArticleFilterRef, description: 'Which articles.' }) },
      resolve: async (_root, { filter, ...args }, context, info) => {
        const [mentions = null] = await currentIds(
          context,
          isGiven(filter?.mentions) ? [checkId('mentions', filter.mentions)] : [],
        );
        return rootNodesOf(context, info, articlePage, {
          filter: {
            titleWords: containedWords('titleContains', filter?.titleContains),
            source: filter?.source ?? null,
            ...dateRangeOf(filter),
            mentions,
          },
          order: { descending: true, hasMissing: true },
          args,
        });
      },
    },
    ArticleConnectionRef,
  ),
);

builder.objectField(MeetingRef, 'articles', (t) =>
  t.connection(
    {
      description: 'The articles that mention the meeting, newest first.',
      type: ArticleRef,
      ...relatedConnection(articlesOfMeetings, (_args: object) => ({
        filter: {},
        order: { descending: true, hasMissing: true },
        toEdge: ({ node }) => ({ node }),
      })),
    },
    ArticleConnectionRef,
  ),
);
