import { completeValue, type MaybePromise } from '@pothos/core';
import type { z } from 'zod';
import {
  type Article,
  articlePage,
  articlesByIds,
  articlesOfMeetings,
} from '../../graph/nodes/article.ts';
import { builder, type Context } from '../builder/builder.ts';
import { containedWords, wordsOfText } from '../builder/contained-words.ts';
import { badUserInput } from '../builder/errors.ts';
import { checkId } from '../builder/id-argument.ts';
import { ArticleRef, MeetingRef } from '../builder/node-refs.ts';
import { orderInput } from '../builder/order-input.ts';
import { isGiven } from '../builder/page-size.ts';
import { ArticleConnectionRef, ArticleEdgeRef } from '../connection/connection-types.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { rootConnectionOf } from '../connection/root-connection.ts';
import { loadNodeWithSelection } from '../lookahead/load-node.ts';
import { areaIds } from '../request/area-argument.ts';
import { articleTextsOf, cleanTextOf } from '../request/claims.ts';
import { currentIds } from '../request/current-ids.ts';
import { dateRangeOf } from './meeting-filter.ts';

/** A text counts as 20 objects in the cost of a request. */
export const LONG_TEXT = { objects: 20 } as const;

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
    loadedAt: t.expose('loadedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When it came into the graph, or its text was replaced; null if a version before 0.3.0 loaded it.',
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
    textContains: t.string({
      description:
        'Words that the text contains, of two characters and more, simplified or traditional; `edges { matches }` shows where.',
    }),
    source: t.string({ description: 'The full name of the outlet.' }),
    from: t.field({ type: 'PartialDate', description: 'Published on this date or later.' }),
    to: t.field({
      type: 'PartialDate',
      description: 'Published on this date or earlier: 2017 means to its last day.',
    }),
    mentions: t.id({ description: 'Mentions the node with this id.' }),
    county: t.id({ description: 'Mentions this county: its id, code, name or pinyin.' }),
    within: t.id({
      description: 'Mentions this area or one that lies in it: its id, code, name or pinyin.',
    }),
  }),
});

const articleOrders = orderInput(
  'Article',
  'articles',
  {
    DATE: {
      description: 'The day of publication; those without one come last.',
      isDescending: true,
    },
    TITLE: { description: 'The title.' },
  },
  'DATE',
);

/** The arguments of a list of articles. */
interface ArticleArgs {
  readonly filter?: typeof ArticleFilterRef.$inferInput | null | undefined;
  readonly orderBy?: typeof articleOrders.ref.$inferInput | null | undefined;
}

/** A filter as its statement takes it; an official who was merged is the survivor. */
function articleFilter(context: Context, filter: ArticleArgs['filter']) {
  const mentioned = isGiven(filter?.mentions) ? [checkId('mentions', filter.mentions)] : [];
  return completeValue(currentIds(context, mentioned), ([mentions = null]) =>
    completeValue(areaIds(context, filter), (areas) => ({
      titleWords: containedWords('titleContains', filter?.titleContains),
      textWords: wordsOfText('textContains', filter?.textContains),
      source: filter?.source ?? null,
      ...dateRangeOf(filter),
      mentions,
      ...areas,
    })),
  );
}

/** Texts that a filter reads at most. */
const MAX_TEXTS = 100_000;

/** Throws where a filter would look into too many texts: those that its other conditions leave. */
function checkTexts(
  { store }: Context,
  filter: z.input<(typeof articlePage)['count']['params']>,
): MaybePromise<void> {
  if (filter.textWords.length === 0) return;
  return store.read(articlePage.count, { ...filter, textWords: [] }).then(([row]) => {
    const total = row?.total ?? 0;
    if (total > MAX_TEXTS)
      throw badUserInput(
        `\`textContains\` would read ${total} texts, and at most ${MAX_TEXTS} are: add \`from\`, \`to\`, \`county\` or \`within\`.`,
      );
  });
}

builder.queryFields((t) => ({
  article: t.field({
    description: 'One article; null if there is none with this id.',
    type: ArticleRef,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context, info) =>
      loadNodeWithSelection(context, info, articlesByIds, checkId('id', id, 'Article')),
  }),
  articles: t.connection(
    {
      description: 'Articles, newest first by default.',
      type: ArticleRef,
      args: {
        filter: t.arg({ type: ArticleFilterRef, description: 'Which articles.' }),
        orderBy: t.arg({ type: articleOrders.ref, description: 'The order of the list.' }),
      },
      resolve: (_root, { filter, orderBy, ...args }, context, info) =>
        completeValue(articleFilter(context, filter), (parameters) =>
          completeValue(checkTexts(context, parameters), () =>
            rootConnectionOf(context, info, articlePage, {
              filter: parameters,
              order: { ...articleOrders.parse(orderBy), hasMissing: true },
              args,
              edgesAreRows: true,
              toEdge: ({ node }) => ({ node, textWords: parameters.textWords.flat() }),
            }),
          ),
        ),
    },
    ArticleConnectionRef,
    ArticleEdgeRef,
  ),
}));

const ofMeeting = relatedConnection(
  articlesOfMeetings,
  ({ filter, orderBy }: ArticleArgs, context) =>
    completeValue(articleFilter(context, filter), (parameters) => ({
      filter: parameters,
      order: { ...articleOrders.parse(orderBy), hasMissing: true },
      toEdge: ({ node }: { readonly node: Article }) => ({
        node,
        textWords: parameters.textWords.flat(),
      }),
    })),
  {},
);

builder.objectField(MeetingRef, 'articles', (t) =>
  t.connection(
    {
      description: 'The articles that mention the meeting, newest first by default.',
      type: ArticleRef,
      args: {
        filter: t.arg({ type: ArticleFilterRef, description: 'Which articles.' }),
        orderBy: t.arg({ type: articleOrders.ref, description: 'The order of the list.' }),
      },
      ...ofMeeting,
    },
    ArticleConnectionRef,
    ArticleEdgeRef,
  ),
);
