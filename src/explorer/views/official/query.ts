import { graphql } from '../../api/graphql.ts';

/** An official: posts, meetings with a quote each, those met most, and who may be the same person. */
export const OFFICIAL = graphql(`
  query ExplorerOfficial($id: ID!) {
    official(id: $id) {
      id name pinyin otherNames mergedIds
      evidence(first: 3) { quote start end factId corrected rejected article { id } }
      counties { id name }
      tenures(first: 50) { firstSeen lastSeen post { id title county { id name } } }
      meetings(first: 100) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          order roles postTitle
          evidence(first: 3) { quote start end factId corrected rejected article { id url } }
          node { id title date county { id name } }
        }
      }
      coAttendees(first: 20) {
        edges { sharedMeetings firstShared lastShared node { id name } }
      }
      possibleDuplicates(first: 10) { score reasons official { id name counties { id name } } }
    }
  }
`);

/** More meetings of an official. */
export const OFFICIAL_MEETINGS = graphql(`
  query ExplorerOfficialMeetings($id: ID!, $after: String) {
    official(id: $id) {
      meetings(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges {
          order roles postTitle
          evidence(first: 3) { quote start end factId corrected rejected article { id } }
          node { id title date county { id name } }
        }
      }
    }
  }
`);
