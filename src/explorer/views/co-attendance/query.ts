import type { ResultOf } from 'gql.tada';
import { graphql } from '../../api/graphql.ts';

/** Pairs of people by the number of meetings that both attended. */
export const CO_ATTENDANCE = graphql(`
  query ExplorerCoAttendance($filter: MeetingFilter, $least: Int, $after: String) {
    coAttendance(filter: $filter, minMeetings: $least, first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        sharedMeetings firstShared lastShared
        officials { id name counties { id name } }
      }
    }
  }
`);

/** What an area is called. */
export const AREA = graphql(`
  query ExplorerArea($area: ID!) {
    area: county(id: $area) { id name }
  }
`);

/** Two people with how often they met. */
export type Pair = NonNullable<ResultOf<typeof CO_ATTENDANCE>['coAttendance']>['nodes'][number];
