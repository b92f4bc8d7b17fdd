import { articlePage, articlesOfMeetings, mentionsOfArticles } from '../graph/article.ts';
import { labelOf, type NodeLabel } from '../graph/node-id.ts';
import { filterWords } from '../text/search-text.ts';
import { ArticleRef } from './article-ref.ts';
import { builder, type Context } from './builder.ts';
import { connectionOf, rootConnectionOf } from './connection.ts';
import { currentIds } from './current-ids.ts';
import { edgeFields } from './edge.ts';
import { NodeTypeRef } from './enums.ts';
import { EvidenceRef, evidenceInArticle, textsOf } from './evidence.ts';
import { spanOf } from './meeting-list.ts';
import {
  CountyRef,
  MeetingRef,
  OfficialRef,
  OrganizationRef,
  PolicyRef,
  PostRef,
  TargetRef,
} from './refs.ts';

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
      resolve: async ({ id }, _args, context) => (await textsOf(context, id)).text,
    }),
    sourceText: t.string({
      description: 'The text as it was read.',
      resolve: async ({ id }, _args, context) => (await textsOf(context, id)).sourceText,
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
    resolve: async (_root, { filter, ...args }, context) => {
      const [mentions = null] = await currentIds(
        context,
        filter?.mentions ? [filter.mentions] : [],
      );
      return rootConnectionOf(context, articlePage, {
        filter: {
          titleWords: filterWords(filter?.titleContains ?? ''),
          source: filter?.source ?? null,
          ...spanOf(filter),
          mentions,
        },
        order: { descending: true, hasMissing: true },
        args,
        toEdge: ({ node }) => ({ node }),
      });
    },
  }),
);

builder.objectField(MeetingRef, 'articles', (t) =>
  t.connection({
    description: 'The articles that speak of the meeting, newest first.',
    type: ArticleRef,
    resolve: ({ id }, args, context) =>
      connectionOf(context, articlesOfMeetings, id, {
        filter: {},
        order: { descending: true, hasMissing: true },
        args,
        toEdge: ({ node }) => ({ node }),
      }),
  }),
);

const MentionEdgeRef = builder
  .objectRef<{ cursor: string; nodeId: string; articleId: string }>('ArticleMentionsConnectionEdge')
  .implement({
    description: 'Something that the article speaks of.',
    fields: (t) => ({
      ...edgeFields(t),
      node: t.field({
        description: 'What it speaks of.',
        type: builder.nodeInterfaceRef(),
        resolve: ({ nodeId }, _args, context) => loadNode(context, nodeId),
      }),
      evidence: t.field({
        description: 'The words of this article that do, by place.',
        type: [EvidenceRef],
        args: { first: t.arg.int({ description: 'How many: 20 unless given, 100 at most.' }) },
        resolve: ({ nodeId, articleId }, { first }, context) =>
          evidenceInArticle(context, nodeId, articleId, first),
      }),
    }),
  });

const LOADERS: Readonly<
  Record<NodeLabel, { getDataloader(context: Context): { load(id: string): Promise<object> } }>
> = {
  Official: OfficialRef,
  Post: PostRef,
  County: CountyRef,
  Meeting: MeetingRef,
  Policy: PolicyRef,
  Organization: OrganizationRef,
  Target: TargetRef,
  Article: ArticleRef,
};

function loadNode(context: Context, id: string): Promise<object> {
  const label = labelOf(id) ?? 'Article';
  return LOADERS[label].getDataloader(context).load(id);
}

const MentionsConnectionRef = builder.connectionObject(
  {
    type: builder.nodeInterfaceRef(),
    name: 'ArticleMentionsConnection',
    description: 'A page of what an article mentions.',
  },
  MentionEdgeRef,
);

builder.objectField(ArticleRef, 'mentions', (t) =>
  t.connection(
    {
      description: 'What the article speaks of, by id.',
      type: builder.nodeInterfaceRef(),
      args: { types: t.arg({ type: [NodeTypeRef], description: 'Only nodes of these types.' }) },
      resolve: ({ id }, { types, ...args }, context) =>
        connectionOf(context, mentionsOfArticles, id, {
          filter: { labels: types ?? [] },
          order: { descending: false },
          args,
          toEdge: ({ node }) => ({ node, nodeId: node.id, articleId: id }),
        }),
    },
    MentionsConnectionRef,
    MentionEdgeRef,
  ),
);
