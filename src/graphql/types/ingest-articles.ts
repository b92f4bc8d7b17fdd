import type { IngestOutcome, IngestWarning, OnConflict } from '../../graph/ports/ingest.ts';
import { builder } from '../builder/builder.ts';
import { badUserInput } from '../builder/errors.ts';
import { ArticleRef, MeetingRef } from '../builder/node-refs.ts';

/** Articles a request at most. */
const MAX_ARTICLES = 500;

const IngestStatusRef = builder.enumType('IngestStatus', {
  description: 'The result of loading an article.',
  values: {
    CREATED: { description: 'It was not in the graph before.' },
    UPDATED: { description: 'It replaced the article with the same id.' },
    UNCHANGED: {
      description: 'The graph already had it, identical, or another one that it keeps.',
    },
    FAILED: { description: 'It could not be read or loaded; `message` says why.' },
  },
});

const IngestWarningKindRef = builder.enumType('IngestWarningKind', {
  description: 'What was not found in an article.',
  values: {
    NO_MEETING: { description: 'No meeting.' },
    NO_DATE: { description: 'No date of a meeting.' },
    NO_COUNTY: { description: 'No county, or none of a meeting.' },
    UNLIKELY_NAME: {
      description: 'Words behind a post may be a name, and were not read so.',
    },
  },
});

const IngestWarningRef = builder.objectRef<IngestWarning>('IngestWarning').implement({
  description: 'What a reader would look for in an article, and was not found.',
  fields: (t) => ({
    kind: t.expose('kind', { type: IngestWarningKindRef, description: 'What was not found.' }),
    message: t.exposeString('message', { description: 'A sentence that says of what.' }),
  }),
});

const FactCountRef = builder
  .objectRef<{ readonly kind: string; readonly count: number }>('FactCount')
  .implement({
    description: 'How many facts of a kind there are.',
    fields: (t) => ({
      kind: t.exposeString('kind', {
        description: 'A kind of node, such as `Meeting`, or of relationship, such as `ATTENDED`.',
      }),
      count: t.exposeInt('count', { description: 'How many.' }),
    }),
  });

/** The GraphQL type `IngestResult`. */
export const IngestResultRef = builder.objectRef<IngestOutcome>('IngestResult').implement({
  description: 'The result of loading one article.',
  fields: (t) => ({
    status: t.expose('status', { type: IngestStatusRef, description: 'The result.' }),
    article: t.field({
      description: 'The article; null if it failed.',
      type: ArticleRef,
      nullable: true,
      resolve: ({ articleId }) => articleId,
    }),
    meetings: t.field({
      description: 'The meetings that it reports.',
      type: [MeetingRef],
      // What a later article of the same request has replaced may be gone.
      async resolve({ meetingIds }, _args, context) {
        const meetings = await MeetingRef.getDataloader(context).loadMany([...meetingIds]);
        return meetings.flatMap((meeting) =>
          meeting === null || meeting instanceof Error ? [] : [meeting],
        );
      },
    }),
    officialCount: t.exposeInt('officialCount', {
      description: 'Number of officials that it names.',
    }),
    warnings: t.field({
      description:
        'What was not found in it, each once and at most 20 of a kind; empty if it failed.',
      type: [IngestWarningRef],
      resolve: ({ warnings }) => [...warnings],
    }),
    newFacts: t.field({
      description:
        'What is new in the graph by it, by kind: nodes and relationships that no article before it claims.',
      type: [FactCountRef],
      resolve: ({ facts }) =>
        Object.entries(facts)
          .map(([kind, count]) => ({ kind, count }))
          .sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    }),
    message: t.exposeString('message', {
      nullable: true,
      description:
        'Why it failed, or that another one was kept or replaced, and where both differ; null otherwise.',
    }),
  }),
});

const ArticleInputRef = builder.inputType('ArticleInput', {
  description: 'An article to load. Its id is `id`, or made from `url`, or else from the text.',
  fields: (t) => ({
    id: t.string({ description: 'The id of the article, without `Article:`.' }),
    title: t.string({ description: 'Its title, where the text does not begin with it.' }),
    url: t.string({ description: 'Where it was published: an http or https address.' }),
    source: t.string({ description: 'The outlet.' }),
    published: t.field({ type: 'PartialDate', description: 'The day of publication.' }),
    loadedAt: t.field({
      type: 'DateTime',
      description:
        'When it first came into a graph, as `xianzhi articles` prints it; now by default.',
    }),
    file: t.string({
      description:
        'What tells the file that it was read from: 32 digits of a digest of its path without the ending, and the ending, such as `0cc175b9c0f1b6a831c399e269772661.txt`. An article of the same file as one in the graph is that article, whatever its `id`.',
    }),
    text: t.string({ required: true, description: 'The text, with its noise.' }),
  }),
});

const OnConflictRef = builder.enumType('OnConflict', {
  description: 'What becomes of an article whose id another one has that is in the graph.',
  values: {
    REPLACE: { description: 'It takes the place of the other one.' },
    KEEP: { description: 'The other one stays: UNCHANGED, with a `message`.' },
    FAIL: { description: 'The other one stays, and this one is FAILED.' },
  } satisfies Record<OnConflict, object>,
});

const IngestArticlesInputRef = builder.inputType('IngestArticlesInput', {
  description: 'Which articles to load, and how.',
  fields: (t) => ({
    articles: t.field({
      type: [ArticleInputRef],
      required: true,
      description: `The articles, at most ${MAX_ARTICLES}.`,
    }),
    onConflict: t.field({
      type: OnConflictRef,
      defaultValue: 'REPLACE',
      description:
        'What becomes of an article whose id another one has that is in the graph. With null it takes its place, unless each was read from a `file` of its own: then it is FAILED.',
    }),
  }),
});

const IngestArticlesPayloadRef = builder
  .objectRef<{ readonly results: readonly IngestOutcome[] }>('IngestArticlesPayload')
  .implement({
    description: 'What was loaded.',
    fields: (t) => ({
      results: t.field({
        description: 'One result per article, in the order given.',
        type: [IngestResultRef],
        resolve: ({ results }) => [...results],
      }),
    }),
  });

builder.mutationType({ description: 'The changes, which need a key.' });

builder.mutationField('ingestArticles', (t) =>
  t.field({
    description:
      'Cleans, extracts and loads articles. Needs the ingest key as a bearer token. Loading the same article again changes nothing.',
    type: IngestArticlesPayloadRef,
    nullable: true,
    args: {
      input: t.arg({
        type: IngestArticlesInputRef,
        required: true,
        description: 'Which articles to load, and how.',
      }),
    },
    async resolve(_root, { input: { articles, onConflict } }, { ingest, requireRight }) {
      requireRight('ingest', 'ingestArticles');
      if (articles.length > MAX_ARTICLES)
        throw badUserInput(
          `\`articles\` must be at most ${MAX_ARTICLES}, but are ${articles.length}.`,
        );
      return { results: await ingest(articles, { onConflict: onConflict ?? undefined }) };
    },
  }),
);
