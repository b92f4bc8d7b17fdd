import {
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import './article-ingested.ts';
import './article.ts';
import './attendance.ts';
import './co-attendance.ts';
import './county.ts';
import './curate.ts';
import './duplicate.ts';
import './ingest.ts';
import './issuer.ts';
import './meeting-count.ts';
import './meeting.ts';
import './mention.ts';
import './neighborhood.ts';
import './official.ts';
import './organization.ts';
import './path.ts';
import './policy.ts';
import './post.ts';
import './scalars.ts';
import './search.ts';
import './stats.ts';
import './target.ts';
import './tenure.ts';
import './timeline.ts';
import { builder } from './builder.ts';

/** The whole GraphQL schema. */
export const schema = withPlainProperties(builder.toSchema());

/**
 * The id of a node and the node of an edge are properties. Pothos would make a promise of each id, and
 * ask of each node whether it is one to be loaded: an answer of a thousand edges took an eighth more.
 */
function withPlainProperties(made: GraphQLSchema): GraphQLSchema {
  const ofNode = made.getType('Node') as GraphQLInterfaceType;
  const nodes = new Set<GraphQLNamedType>(made.getPossibleTypes(ofNode));
  for (const type of Object.values(made.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const { id, cursor, node } = type.getFields();
    if (id !== undefined && nodes.has(type)) delete id.resolve;
    if (cursor !== undefined && node !== undefined) delete node.resolve;
  }
  return made;
}
