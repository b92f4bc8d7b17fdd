import type { ResultOf } from 'gql.tada';
import { graphql } from '../../api/graphql.ts';

/** An area: its meetings by month, type and year, posts and holders, figures, documents, and what is new. */
export const COUNTY = graphql(`
  query ExplorerCounty($id: ID!) {
    county(id: $id) {
      id name code level
      parent { id name }
      children(first: 100) { totalCount nodes { id name } }
      posts(first: 50) {
        totalCount
        nodes {
          id title
          holders(first: 10) { totalCount nodes { firstSeen lastSeen official { id name } } }
        }
      }
      figures(first: 100, orderBy: { field: YEAR, direction: ASC }) {
        totalCount
        nodes { id metric value unit year isGoal evidence(first: 1) { quote start end factId corrected rejected article { id } } }
      }
      policies(first: 50) { totalCount pageInfo { hasNextPage endCursor } nodes { id title kind } }
    }
    people: officials(filter: { within: $id }, first: 50, orderBy: { field: MEETING_COUNT }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id name meetings(first: 0) { totalCount } }
    }
    meetings(filter: { within: $id }, first: 20) {
      totalCount
      nodes { id title date county { id name } }
    }
    byMonth: meetingCounts(filter: { within: $id }, groupBy: [MONTH], first: 100, orderBy: { field: DATE, direction: DESC }) {
      totalCount
      nodes { meetings keys { value label } }
    }
    byType: meetingCounts(filter: { within: $id }, groupBy: [TYPE], first: 20) {
      nodes { meetings keys { value label } }
    }
    byYear: meetingCounts(filter: { within: $id }, groupBy: [YEAR], first: 50) {
      nodes { meetings officials keys { value label } }
    }
  }
`);

/** More people of an area and of all that lie in it. */
export const COUNTY_PEOPLE = graphql(`
  query ExplorerCountyPeople($id: ID!, $after: String) {
    people: officials(filter: { within: $id }, first: 100, after: $after, orderBy: { field: MEETING_COUNT }) {
      pageInfo { hasNextPage endCursor }
      nodes { id name meetings(first: 0) { totalCount } }
    }
  }
`);

/** More documents of an area. */
export const COUNTY_POLICIES = graphql(`
  query ExplorerCountyPolicies($id: ID!, $after: String) {
    county(id: $id) {
      policies(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id title kind }
      }
    }
  }
`);

/** What is new in an area and in all that lie in it. */
export const COUNTY_CHANGES = graphql(`
  query ExplorerCountyChanges($id: ID!) {
    county(id: $id) {
      changes(first: 10) {
        nodes {
          __typename
          at
          ... on ArticleChange { article { id title } }
          ... on MeetingChange { meeting { id title date } }
          ... on TenureChange { tenure { official { id name } post { id title } } }
          ... on CorrectionChange { correction { article { id title } reason } }
        }
      }
    }
  }
`);

/** The answer to what an area's page asks. */
export type CountyData = ResultOf<typeof COUNTY>;
