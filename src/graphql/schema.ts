import './article.ts';
import './attendance.ts';
import './county.ts';
import './curate.ts';
import './duplicate.ts';
import './ingest.ts';
import './issuer.ts';
import './meeting.ts';
import './official.ts';
import './organization.ts';
import './policy.ts';
import './post.ts';
import './scalars.ts';
import './stats.ts';
import './target.ts';
import './tenure.ts';
import { builder } from './builder.ts';

/** The whole GraphQL schema. */
export const schema = builder.toSchema();
