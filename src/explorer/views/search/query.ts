import { graphql } from '../../api/graphql.ts';

/** Matches of each kind with their numbers, and articles whose text has the words. */
export const SEARCH = graphql(`
  query ExplorerSearch($words: String!) {
    officials: search(query: $words, types: [OFFICIAL], first: 20) {
      totalCount
      edges { highlight node { id ... on Official { counties { id name } } } }
    }
    meetings: search(query: $words, types: [MEETING], first: 20) {
      totalCount
      edges { highlight node { id ... on Meeting { date county { id name } } } }
    }
    counties: search(query: $words, types: [COUNTY], first: 20) {
      totalCount
      edges { highlight node { id ... on County { parent { id name } } } }
    }
    policies: search(query: $words, types: [POLICY], first: 20) {
      totalCount
      edges { highlight node { id } }
    }
    organizations: search(query: $words, types: [ORGANIZATION], first: 20) {
      totalCount
      edges { highlight node { id ... on Organization { county { id name } } } }
    }
    posts: search(query: $words, types: [POST], first: 20) {
      totalCount
      edges { highlight node { id ... on Post { county { id name } } } }
    }
    articles: search(query: $words, types: [ARTICLE], first: 20) {
      totalCount
      edges { highlight node { id ... on Article { published source } } }
    }
  }
`);

/** Articles whose text has the words, with the lines around them. */
export const SEARCH_TEXTS = graphql(`
  query ExplorerSearchTexts($words: String!) {
    articles(first: 20, filter: { textContains: $words }) {
      totalCount
      edges { matches(first: 2) { quote start end } node { id title published } }
    }
  }
`);
