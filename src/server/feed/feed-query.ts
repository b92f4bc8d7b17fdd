import { execute, parse } from 'graphql';
import { z } from 'zod';
import { readingContext } from '../../graphql/builder/reading-context.ts';
import { schema } from '../../graphql/schema.ts';
import type { GraphStore } from '../../store/store.ts';

/** Changes that a feed has at most. */
const ENTRIES = 50;

const DOCUMENT = parse(`
  fragment Changes on ChangeConnection {
    edges {
      node {
        __typename
        at
        ... on ArticleChange { article { id title source published url } }
        ... on MeetingChange { meeting { id title date evidence(first: 1) { quote article { url } } } }
        ... on TenureChange {
          tenure { official { id name } post { id title } evidence(first: 1) { quote article { url } } }
        }
        ... on CorrectionChange { correction { factId kind fact properties article { title url } } }
      }
    }
  }
  query county($name: String!) {
    followed: county(name: $name) { id label: name changes(first: ${ENTRIES}) { ...Changes } }
  }
  query official($name: ID!) {
    followed: official(id: $name) { id label: name changes(first: ${ENTRIES}) { ...Changes } }
  }
  query policy($name: ID!) {
    followed: policy(id: $name) { id label: title changes(first: ${ENTRIES}) { ...Changes } }
  }
`);

const text = z.string().nullable();
const evidence = z.array(z.object({ quote: z.string(), article: z.object({ url: text }) }));

const FeedChange = z.discriminatedUnion('__typename', [
  z.object({
    __typename: z.literal('ArticleChange'),
    at: z.string(),
    article: z.object({
      id: z.string(),
      title: z.string(),
      source: text,
      published: text,
      url: text,
    }),
  }),
  z.object({
    __typename: z.literal('MeetingChange'),
    at: z.string(),
    meeting: z.object({ id: z.string(), title: z.string(), date: text, evidence }),
  }),
  z.object({
    __typename: z.literal('TenureChange'),
    at: z.string(),
    tenure: z.object({
      official: z.object({ id: z.string(), name: z.string() }),
      post: z.object({ id: z.string(), title: z.string() }),
      evidence,
    }),
  }),
  z.object({
    __typename: z.literal('CorrectionChange'),
    at: z.string(),
    correction: z.object({
      factId: z.string(),
      kind: z.enum(['REJECTED', 'CORRECTED']),
      fact: text,
      properties: z.array(z.string()),
      article: z.object({ title: z.string(), url: text }).nullable(),
    }),
  }),
]);

/** A change as a feed shows it. */
export type FeedChange = z.infer<typeof FeedChange>;

const Followed = z
  .object({
    id: z.string(),
    label: z.string(),
    changes: z.object({ edges: z.array(z.object({ node: FeedChange })) }),
  })
  .nullable();

/** What is followed, with its newest changes. */
export type Followed = z.infer<typeof Followed>;

/** What can be followed: each is a parameter of the address. */
export const FOLLOWED = ['county', 'official', 'policy'] as const;

/** Reads the newest changes of a node; null where none has the id. Rejects with the first error of the query. */
export async function changesToFollow(
  store: Pick<GraphStore, 'read' | 'engine'>,
  kind: (typeof FOLLOWED)[number],
  name: string,
): Promise<Followed> {
  const { data, errors } = await execute({
    schema,
    document: DOCUMENT,
    operationName: kind,
    variableValues: { name },
    contextValue: readingContext(store),
  });
  if (errors?.[0] !== undefined) throw errors[0];
  return z.object({ followed: Followed }).parse(data).followed;
}
