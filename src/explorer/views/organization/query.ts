import { graphql } from '../../api/graphql.ts';

/** An organization, and the meetings that it was represented at. */
export const ORGANIZATION = graphql(`
  query ExplorerOrganization($id: ID!) {
    organization(id: $id) {
      id name
      county { id name }
      evidence(first: 1) { quote start end factId corrected rejected article { id } }
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
