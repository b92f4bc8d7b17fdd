import type { IngestOutcome } from '../../graph/ports/ingest.ts';
import { builder } from '../builder/builder.ts';
import { badUserInput, unauthenticated } from '../builder/errors.ts';
import { ArticleRef, MeetingRef } from '../builder/node-refs.ts';

/** Articles a request at most. */
const MAX_ARTICLES = 500;

const IngestStatusRef = builder.enumType('IngestStatus', {
  description: 'What became of an article.',
  values: {
    CREATED: { description: 'It is new.' },
    UPDATED: { description: 'It took the place of what the graph had under its id.' },
    UNCHANGED: { description: 'The graph had it just so.' },
    FAILED: { description: 'It could not be read or loaded; `message` says why.' },
  },
});

/** The GraphQL type `IngestResult`. */
export const IngestResultRef = builder.objectRef<IngestOutcome>('IngestResult').implement({
  description: 'What became of one article.',
  fields: (t) => ({
    status: t.expose('status', { type: IngestStatusRef, description: 'What became of it.' }),
    article: t.field({
      description: 'The article; null where it failed.',
      type: ArticleRef,
      nullable: true,
      resolve: ({ articleId }) => articleId,
    }),
    meetings: t.field({
      description: 'The meetings that it tells of.',
      type: [MeetingRef],
      resolve: ({ meetingIds }) => [...meetingIds],
    }),
    officialCount: t.exposeInt('officialCount', { description: 'How many officials it names.' }),
    message: t.exposeString('message', {
      nullable: true,
      description: 'Why it failed; null where it did not.',
    }),
  }),
});

const ArticleInputRef = builder.inputType('ArticleInput', {
  description: 'An article to be read. Its id is `id`, else made from `url`, else from the text.',
  fields: (t) => ({
    id: t.string({ description: 'What the article shall be called, without `Article:`.' }),
    title: t.string({ description: 'Its title, where the text does not begin with it.' }),
    url: t.string({ description: 'Where it was published: an http or https address.' }),
    source: t.string({ description: 'The outlet.' }),
    published: t.field({ type: 'PartialDate', description: 'The day of publication.' }),
    text: t.string({ required: true, description: 'The text, noise and all.' }),
  }),
});

builder.mutationType({ description: 'What can be changed, with a key.' });

builder.mutationField('ingestArticles', (t) =>
  t.field({
    description:
      'Cleans, extracts and loads articles. Needs the ingest key as a bearer token. One result an article, in the order given; loading the same article again changes nothing.',
    type: [IngestResultRef],
    args: {
      articles: t.arg({ type: [ArticleInputRef], required: true, description: 'At most 500.' }),
    },
    resolve(_root, { articles }, { ingest, mayIngest }) {
      if (!mayIngest) throw unauthenticated('ingestArticles', 'ingest');
      if (articles.length > MAX_ARTICLES)
        throw badUserInput(
          `\`articles\` must be at most ${MAX_ARTICLES}, but are ${articles.length}.`,
        );
      return ingest(articles);
    },
  }),
);
