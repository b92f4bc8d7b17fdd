import { Client, fetchExchange, type OperationResult } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import type { ResultOf } from 'gql.tada';
import { graphql } from '../fetch/graphql.ts';

const CIRCLE = graphql(`
  query Circle($official: ID!, $after: String) {
    official(id: $official) {
      id
      name
      coAttendees(first: 5, after: $after) {
        edges { cursor sharedMeetings node { id name } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }
`);

const NAME = graphql(`
  query Name($official: ID!) {
    official(id: $official) { id name }
  }
`);

/** A client that keeps what it has read by id, and adds the pages of a circle together. */
export function openClient(url: string): Client {
  return new Client({
    url,
    preferGetMethod: false,
    exchanges: [
      cacheExchange({
        resolvers: {
          Official: { coAttendees: relayPagination() },
          // What is known by its id is not asked for again.
          Query: { official: (_root, { id }) => ({ __typename: 'Official', id }) },
        },
      }),
      fetchExchange,
    ],
  });
}

/** The names of whom an official meets, of as many pages as are asked for. */
export async function circleOf(client: Client, official: string, pages: number): Promise<string[]> {
  let after: string | null = null;
  let names: string[] = [];
  for (let page = 0; page < pages; page += 1) {
    const answer: OperationResult<ResultOf<typeof CIRCLE>> = await client
      .query(CIRCLE, { official, after })
      .toPromise();
    if (answer.error !== undefined) throw answer.error;
    const circle = answer.data?.official?.coAttendees;
    names = circle?.edges.map(({ node }) => node.name) ?? [];
    if (circle?.pageInfo.hasNextPage !== true) break;
    after = circle.pageInfo.endCursor;
  }
  return names;
}

/** The name of an official, out of the cache where a circle has brought it in. */
export async function nameOf(client: Client, official: string): Promise<string | undefined> {
  const { data, error } = await client.query(NAME, { official }).toPromise();
  if (error !== undefined) throw error;
  return data?.official?.name;
}
