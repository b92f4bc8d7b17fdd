import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** Questions whose variables and answers have types, taken from the schema: no build step. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { PartialDate: string; DateTime: string };
}>();
