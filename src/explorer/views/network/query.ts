import type { ResultOf } from 'gql.tada';
import { graphql } from '../../api/graphql.ts';

/** A node of a picture with how many neighbors it has, and its edges to what is displayed. */
export const GRAPH_NODE = graphql(`
  query ExplorerGraphNode($id: ID!, $beside: [ID!]!) {
    graphNode(id: $id) {
      nodeId type label degree date
      links(
        beside: $beside
        through: [ATTENDED, HOLDS, IN, HELD_IN, DISCUSSED, ISSUED, REPRESENTED, STATES, PART_OF, MENTIONS]
      ) {
        truncated
        edges {
          source target type roles postTitle weight firstSeen lastSeen
          evidence(first: 1) { quote start end factId corrected rejected article { id } }
        }
      }
    }
  }
`);

/** Neighbors of a node of a picture, and their edges to what is displayed. */
export const NEIGHBORS = graphql(`
  query ExplorerNeighbors($id: ID!, $types: [NodeType!], $first: Int!, $beside: [ID!]) {
    graphNode(id: $id) {
      nodeId
      neighbors(
        types: $types
        through: [ATTENDED, HOLDS, IN, HELD_IN, DISCUSSED, ISSUED, REPRESENTED, STATES, PART_OF, MENTIONS]
        first: $first
      ) {
        totalCount
        nodes { nodeId type label degree date }
        links(beside: $beside) {
          truncated
          edges {
            source target type roles postTitle weight firstSeen lastSeen
            evidence(first: 1) { quote start end factId corrected rejected article { id } }
          }
        }
      }
    }
  }
`);

/** How many neighbors of each type a node has. */
export const NEIGHBOR_TYPES = graphql(`
  query ExplorerNeighborTypes($id: ID!) {
    graphNode(id: $id) {
      neighborTypes(
        through: [ATTENDED, HOLDS, IN, HELD_IN, DISCUSSED, ISSUED, REPRESENTED, STATES, PART_OF, MENTIONS]
      ) { type count }
    }
  }
`);

/** A list of neighbors of one type to choose from. */
export const NEIGHBOR_LIST = graphql(`
  query ExplorerNeighborList($id: ID!, $types: [NodeType!], $after: String) {
    graphNode(id: $id) {
      neighbors(
        types: $types
        through: [ATTENDED, HOLDS, IN, HELD_IN, DISCUSSED, ISSUED, REPRESENTED, STATES, PART_OF, MENTIONS]
        first: 25
        after: $after
      ) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { nodeId label date }
      }
    }
  }
`);

type Answered = NonNullable<ResultOf<typeof GRAPH_NODE>['graphNode']>;

/** A node as a picture has it. */
export type PictureNode = Omit<Answered, 'links'>;

/** An edge as a picture has it. */
export type PictureEdge = Answered['links']['edges'][number];
