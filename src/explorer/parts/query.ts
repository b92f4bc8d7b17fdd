import { graphql } from '../api/graphql.ts';

/** The best matches for words that are being written. */
export const SUGGESTIONS = graphql(`
  query ExplorerSuggestions($words: String!) {
    search(query: $words, first: 8, types: [OFFICIAL, MEETING, COUNTY, POLICY, ORGANIZATION, POST]) {
      edges { highlight node { __typename id } }
    }
  }
`);
