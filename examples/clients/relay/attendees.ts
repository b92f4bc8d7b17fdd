import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getFragment,
  getRequest,
  getSingularSelector,
  graphql,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import type { attendees_meeting$data } from './__generated__/attendees_meeting.graphql.ts';
import MORE, { type attendeesMoreQuery } from './__generated__/attendeesMoreQuery.graphql.ts';
import type { attendeesQuery } from './__generated__/attendeesQuery.graphql.ts';

const QUERY = graphql`
  query attendeesQuery($meeting: ID!) {
    meeting(id: $meeting) {
      ...attendees_meeting
    }
  }
`;

const FRAGMENT = graphql`
  fragment attendees_meeting on Meeting
  @refetchable(queryName: "attendeesMoreQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" }) {
    id
    title
    attendees(first: $count, after: $cursor) @connection(key: "attendees_attendees") {
      edges {
        roles
        node {
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** Relay's store over a server. */
export function openEnvironment(url: string): Environment {
  return new Environment({
    store: new Store(new RecordSource()),
    network: Network.create(async ({ text }, variables) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: text, variables }),
      });
      return response.json();
    }),
  });
}

/** Who attended a meeting, a page more each time that `loadNext` is called. */
export async function openAttendees(environment: Environment, meeting: string) {
  const variables = { meeting };
  environment.retain(createOperationDescriptor(getRequest(QUERY), variables));
  const answer = await fetchQuery<attendeesQuery>(environment, QUERY, variables).toPromise();
  const selector = getSingularSelector(getFragment(FRAGMENT), answer?.meeting);
  const read = () => {
    const { data } = environment.lookup(selector as NonNullable<typeof selector>);
    return data as unknown as attendees_meeting$data;
  };
  return {
    names: () => read().attendees.edges.map(({ node }) => node.name),
    hasNext: () => read().attendees.pageInfo.hasNextPage,
    async loadNext(count: number) {
      const { id, attendees } = read();
      const cursor = attendees.pageInfo.endCursor ?? null;
      await fetchQuery<attendeesMoreQuery>(environment, MORE, { id, count, cursor }).toPromise();
    },
  };
}
