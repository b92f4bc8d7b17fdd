import type { ResultOf } from 'gql.tada';
import { graphql } from '../../api/graphql.ts';

/** The shortest paths between two nodes, and the meetings that both attended, where they are people. */
export const PATHS = graphql(`
  query ExplorerPaths($from: ID!, $to: ID!, $through: [EdgeType!], $since: PartialDate, $until: PartialDate, $shared: MeetingFilter, $isOfPeople: Boolean!) {
    shared: meetings(filter: $shared, first: 100) @include(if: $isOfPeople) {
      totalCount
      nodes { id title date county { id name } }
    }
    paths(from: $from, to: $to, through: $through, during: { from: $since, to: $until }, first: 5) {
      truncated
      paths {
        length
        nodes { nodeId type label degree date }
        edges {
          source target type roles postTitle weight firstSeen lastSeen
          evidence(first: 2) { quote start end factId corrected rejected article { id } }
        }
      }
    }
  }
`);

/** What both ends are called. */
export const ENDS = graphql(`
  query ExplorerEnds($from: ID!, $to: ID!, $area: ID!) {
    area: county(id: $area) { name }
    start: graphNode(id: $from) { nodeId label node { ... on Official { counties { name } } } }
    end: graphNode(id: $to) { nodeId label node { ... on Official { counties { name } } } }
  }
`);

/** One of the paths between two nodes. */
export type FoundPath = NonNullable<ResultOf<typeof PATHS>['paths']>['paths'][number];
