import type { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** A document of the page, as the build leaves it: the server knows it by its hash. */
export interface KnownDocument {
  readonly text: string;
  readonly hash: string;
}

type Graphql = ReturnType<
  typeof initGraphQLTada<{
    introspection: introspection;
    scalars: { PartialDate: string; DateTime: string };
    disableMasking: true;
  }>
>;

/** Types the documents of the page by the schema. The build puts a `KnownDocument` in the place of each call. */
export const graphql = (() => {
  throw new Error('a document was not built: keep it in a file called query.ts');
}) as unknown as Graphql;
