import { readExamples } from '../src/server/examples.ts';
import { meetingId, officialId, placeId } from './generated-facts.ts';

/** An operation of schema/examples/, asked of the generated graph. */
export interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables: object;
  /** The same question to @neo4j/graphql, where it can answer it at all. */
  readonly neo4jGraphQL?: string;
}

const examples = readExamples();

/** A place whose officials meet, and some of them with people from elsewhere. */
const PLACE = 10;

const NESTED = `query ($from: String) {
  meetings(limit: 20, sort: [{ date: ASC }, { id: ASC }], where: { date: { gte: $from } }) {
    id title date
    attendeesConnection(first: 10, sort: [{ edge: { order: ASC } }]) { edges { properties { roles } node { id name
      meetingsConnection(first: 5, sort: [{ node: { date: DESC } }]) { edges { properties { roles } node { id title date } } }
      posts { title county { name } } } } }
  }
}`;

const OF_OFFICIAL = `query ($official: ID!) {
  officials(where: { id: { eq: $official } }) { id name
    meetingsConnection(first: 20, sort: [{ node: { date: DESC } }]) { totalCount
      edges { properties { roles postTitle } node { id title date county { id name } } } pageInfo { hasNextPage endCursor } }
    hosted: meetingsConnection(first: 1, where: { edge: { roles: { includes: "HOST" } } }) { totalCount }
    spoke: meetingsConnection(first: 1, where: { edge: { roles: { includes: "SPEAKER" } } }) { totalCount }
  }
}`;

const FIND = `query ($county: ID, $from: String, $to: String, $a: ID!, $b: ID!) {
  meetingsConnection(first: 20, sort: [{ date: ASC }], where: {
    county: { some: { id: { eq: $county } } }, lastDay: { gte: $from }, date: { lte: $to },
    AND: [{ attendees: { some: { id: { eq: $a } } } }, { attendees: { some: { id: { eq: $b } } } }] }) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node { id title type date county { id name }
      attendeesConnection(first: 5, where: { edge: { roles: { includes: "HOST" } } }) { edges { node { id name } } } } }
  }
}`;

const [one, other] = [officialId(PLACE, 0), officialId(PLACE, 1)];

/** The seven operations that are compared, the one with the most objects first. */
export const operations: readonly Operation[] = [
  operation('nested-attendance', { from: '2015-06-15' }, NESTED),
  operation('who-attended', { meeting: meetingId(PLACE, 0) }),
  operation('meetings-of-official', { official: one }, OF_OFFICIAL),
  operation(
    'find-meetings',
    {
      county: placeId(PLACE),
      from: '2010',
      to: '2020-12-31',
      officials: [one, other],
      a: one,
      b: other,
    },
    FIND,
  ),
  operation('co-attendance', { county: placeId(PLACE), first: 20 }),
  operation('path-between-officials', { from: one, to: officialId(PLACE + 1, 1) }),
  operation('search', { query: '防汛 昌平' }),
];

function operation(name: string, variables: object, neo4jGraphQL?: string): Operation {
  const query = examples.find((one) => one.name === name)?.query;
  if (query === undefined) throw new Error(`schema/examples/ has no ${name}`);
  return { name, query, variables, ...(neo4jGraphQL !== undefined && { neo4jGraphQL }) };
}

/** An answer without what each server writes in its own way: cursors. */
export function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(
    ([name]) => name !== 'cursor' && name !== 'endCursor',
  );
  return Object.fromEntries(
    members.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, own]) => [name, comparable(own)]),
  );
}

/** The ids that an answer names, each once: what two servers with schemas of their own can be compared by. */
export function idsIn(value: unknown): string[] {
  const found = JSON.stringify(value).match(/(?<="id":")[^"]+/gu) ?? [];
  return [...new Set(found)].sort();
}
