import { graphql } from '../../api/graphql.ts';

/** A document: who issued it, and the meetings that discussed it. */
export const POLICY = graphql(`
  query ExplorerPolicy($id: ID!) {
    policy(id: $id) {
      id title kind
      issuers { id ... on County { name } ... on Organization { name } }
      evidence(first: 10) { quote start end factId corrected rejected article { id } }
      meetings(first: 100) {
        totalCount
        edges {
          evidence(first: 1) { quote start end factId corrected rejected article { id } }
          node { id title date county { id name } }
        }
      }
    }
  }
`);
