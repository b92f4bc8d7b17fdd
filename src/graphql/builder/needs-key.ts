import { GraphQLError } from 'graphql';

/** The answer to whoever asks for a change without its key. */
export function needsKey(field: string, key: 'ingest' | 'curate'): GraphQLError {
  return new GraphQLError(`${field} needs the ${key} key, sent as \`Authorization: Bearer KEY\`.`, {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401, spec: false } },
  });
}
