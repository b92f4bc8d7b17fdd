import { graphql } from '../api/graphql.ts';

/** The best matches for words that are being written. */
export const SUGGESTIONS = graphql(`
  query ExplorerSuggestions($words: String!, $types: [NodeType!]) {
    search(query: $words, first: 8, types: $types) {
      edges {
        highlight
        node {
          __typename
          id
          ... on Official { counties { id name } }
          ... on Meeting { date county { id name } }
          ... on Organization { county { id name } }
          ... on Post { county { id name } }
          ... on County { parent { id name } }
        }
      }
    }
  }
`);
