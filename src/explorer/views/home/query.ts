import { graphql } from '../../api/graphql.ts';

/** What the graph holds, its newest meetings, and who is seen most. */
export const HOME = graphql(`
  query ExplorerHome {
    stats { articles meetings officials policies organizations attendances }
    posts(first: 0) { totalCount }
    figures(first: 0) { totalCount }
    meetings(first: 10) { nodes { id title date county { id name } } }
    officials(first: 10, orderBy: { field: MEETING_COUNT }) {
      nodes { id name counties { id name } meetings(first: 0) { totalCount } }
    }
    counties(first: 100, orderBy: { field: CODE }) {
      totalCount
      nodes { id name code level parent { id } meetings(first: 0) { totalCount } }
    }
  }
`);
