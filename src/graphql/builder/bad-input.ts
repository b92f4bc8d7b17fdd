import { GraphQLError } from 'graphql';

/** An argument that fits its type and cannot be used all the same; the client sees the sentence. */
export function badInput(sentence: string): GraphQLError {
  return new GraphQLError(sentence, { extensions: { code: 'BAD_USER_INPUT' } });
}
