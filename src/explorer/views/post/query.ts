import { graphql } from '../../api/graphql.ts';

/** A post, and who held it, in the order in which they were first seen. */
export const POST = graphql(`
  query ExplorerPost($id: ID!) {
    post(id: $id) {
      id title
      county { id name }
      organization { id name }
      holders(first: 100) {
        totalCount
        nodes {
          firstSeen lastSeen
          official { id name }
          evidence(first: 3) { quote start end factId corrected rejected article { id } }
        }
      }
    }
  }
`);
