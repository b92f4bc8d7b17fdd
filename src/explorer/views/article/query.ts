import type { ResultOf } from 'gql.tada';
import { graphql } from '../../api/graphql.ts';

/** An article: its text, what was read from it, and what curators mended. */
export const ARTICLE = graphql(`
  query ExplorerArticle($id: ID!) {
    article(id: $id) {
      id title url source published text
      mentions(first: 100) {
        totalCount
        edges {
          evidence(first: 10) { start end }
          node {
            __typename
            id
            ... on Official { name }
            ... on County { name }
            ... on Organization { name }
            ... on Meeting { title }
            ... on Policy { title }
            ... on Post { title }
            ... on Figure { metric value unit year }
          }
        }
      }
      corrections(first: 20) { kind factId fact reason at }
    }
  }
`);

/** An article as its page has it. */
export type ShownArticle = NonNullable<ResultOf<typeof ARTICLE>['article']>;
