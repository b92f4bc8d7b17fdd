import { completeValue, type MaybePromise } from '@pothos/core';
import {
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import './types/article-ingested.ts';
import './types/article-matches.ts';
import './types/article.ts';
import './types/attendance.ts';
import './types/co-attendance.ts';
import './types/change.ts';
import './types/correct-facts.ts';
import './types/correction.ts';
import './types/county.ts';
import './types/merge-officials.ts';
import './types/duplicate-candidate.ts';
import './types/forget-articles.ts';
import './types/ingest-articles.ts';
import './types/issuer.ts';
import './types/meeting-count.ts';
import './types/meeting.ts';
import './types/mention.ts';
import './types/neighborhood.ts';
import './types/neighbors.ts';
import './types/official.ts';
import './types/organization.ts';
import './types/path.ts';
import './types/policy.ts';
import './types/post.ts';
import './builder/scalars.ts';
import './types/search.ts';
import './types/stats.ts';
import './types/figure.ts';
import './types/tenure.ts';
import './types/timeline.ts';
import { builder } from './builder/builder.ts';

/** The whole GraphQL schema. */
export const schema = withPlainProperties(builder.toSchema());
schema.description =
  'Who attended which meetings of Chinese counties with whom, in what role and post, with the words that say so. Read from county-government news; every fact has its `evidence`.';

/**
 * The id of a node and the node of an edge are properties. Pothos would make a promise of each id, and
 * check of each node whether it must be loaded: an answer with a thousand edges took an eighth longer.
 */
function withPlainProperties(made: GraphQLSchema): GraphQLSchema {
  const ofNode = made.getType('Node') as GraphQLInterfaceType;
  const nodes = new Set<GraphQLNamedType>(made.getPossibleTypes(ofNode));
  for (const type of Object.values(made.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const { id, cursor, node, nodes: nodesOfPage, pageInfo } = type.getFields();
    if (id !== undefined && nodes.has(type)) delete id.resolve;
    if (cursor !== undefined && node !== undefined) delete node.resolve;
    if (pageInfo !== undefined && nodesOfPage !== undefined)
      nodesOfPage.resolve = ({ edges }: { edges: MaybePromise<readonly { node: unknown }[]> }) =>
        completeValue(edges, (page) => page.map((edge) => edge.node));
  }
  return made;
}
