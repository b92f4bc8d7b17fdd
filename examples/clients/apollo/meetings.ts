import { createHash } from 'node:crypto';
import { ApolloClient, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';

/** What any list of meetings has, whichever field returns it. */
interface MeetingList {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string; readonly title: string }[];
}

/** One fragment for every list of meetings: those of a county are held in it, those of an official were attended. */
const MEETING_LIST = gql`
  fragment MeetingList on Connection {
    totalCount
    nodes { id ... on Meeting { title } }
  }
`;

const MEETINGS: TypedDocumentNode<
  {
    readonly county: { readonly meetings: MeetingList } | null;
    readonly official: { readonly meetings: MeetingList } | null;
  },
  { readonly county: string; readonly official: string }
> = gql`
  query Meetings($county: String!, $official: String!) {
    county(name: $county) { id meetings(first: 5) { ...MeetingList } }
    official(name: $official) { id meetings(first: 5) { ...MeetingList } }
  }
  ${MEETING_LIST}
`;

interface OfficialsOfCounty {
  readonly county: {
    readonly officials: {
      readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
}

const OFFICIALS: TypedDocumentNode<
  OfficialsOfCounty,
  { readonly county: string; readonly after: string | null }
> = gql`
  query OfficialsOfCounty($county: String!, $after: String) {
    county(name: $county) {
      id
      officials(first: 5, after: $after) {
        edges { cursor node { id name } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }
`;

/** A client whose cache adds pages together. It sends digests of queries, which the server refuses, and then the queries. */
export function openClient(url: string): ApolloClient {
  const digests = new PersistedQueryLink({
    sha256: (query) => createHash('sha256').update(query).digest('hex'),
  });
  return new ApolloClient({
    link: digests.concat(new HttpLink({ uri: url })),
    cache: new InMemoryCache({
      possibleTypes: { Connection: ['MeetingConnection', 'AttendanceConnection'] },
      typePolicies: { County: { fields: { officials: relayStylePagination() } } },
    }),
  });
}

/** The names of the officials of a county, of as many pages as are asked for. */
export async function officialsOf(
  client: ApolloClient,
  county: string,
  pages: number,
): Promise<string[]> {
  const watched = client.watchQuery({ query: OFFICIALS, variables: { county, after: null } });
  let last = (await watched.refetch()).data?.county?.officials.pageInfo;
  for (let page = 1; page < pages && last?.hasNextPage === true; page += 1) {
    const { data } = await watched.fetchMore({ variables: { after: last.endCursor } });
    last = data?.county?.officials.pageInfo;
  }
  const kept = client.readQuery({ query: OFFICIALS, variables: { county, after: null } });
  return (kept?.county?.officials.edges ?? []).map(({ node }) => node.name);
}

/** The titles of the meetings of a county, and of an official, both read by one fragment. */
export async function titlesOf(
  client: ApolloClient,
  variables: { readonly county: string; readonly official: string },
): Promise<string[][]> {
  const { data } = await client.query({ query: MEETINGS, variables });
  return [data?.county, data?.official].map((owner) =>
    (owner?.meetings.nodes ?? []).map(({ title }) => title),
  );
}
