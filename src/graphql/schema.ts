import { type GraphQLSchema, isInterfaceType } from 'graphql';
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
export const schema = withPlainIds(builder.toSchema());

/** The id of a node is its property `id`; Pothos would make a promise of each. */
function withPlainIds(made: GraphQLSchema): GraphQLSchema {
  const node = made.getType('Node');
  for (const type of isInterfaceType(node) ? made.getPossibleTypes(node) : []) {
    const { id } = type.getFields();
    if (id !== undefined) delete id.resolve;
  }
  return made;
}
