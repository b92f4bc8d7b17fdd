import type { ResultOf } from 'gql.tada';
import { graphql } from '../../api/graphql.ts';

/** A meeting: who was there, what was discussed, and the articles that tell of it. */
export const MEETING = graphql(`
  query ExplorerMeeting($id: ID!) {
    meeting(id: $id) {
      id title type date lastDay place statedAttendance
      county { id name }
      evidence(first: 3) { quote start end factId corrected rejected article { id } }
      attendees(first: 100) {
        totalCount
        edges {
          order roles postTitle
          node { id name }
          evidence(first: 20) { quote start end factId corrected rejected article { id } }
        }
      }
      policies(first: 20) {
        totalCount
        edges { node { id title kind } evidence(first: 3) { quote start end factId corrected rejected article { id } } }
      }
      organizations(first: 20) {
        totalCount
        edges { node { id name } evidence(first: 3) { quote start end factId corrected rejected article { id } } }
      }
      figures(first: 20) {
        totalCount
        nodes { id metric value unit year isGoal evidence(first: 3) { quote start end factId corrected rejected article { id } } }
      }
      articles(first: 4) {
        totalCount
        nodes {
          id title url source published text
          mentions(types: [OFFICIAL], first: 100) { totalCount nodes { id } }
        }
      }
    }
  }
`);

/** A meeting as its page has it. */
export type ShownMeeting = NonNullable<ResultOf<typeof MEETING>['meeting']>;
