import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { AppError } from '../errors.ts';

/** Where an error is told in full: to the log, under the id that the client sees. */
export type LogError = (id: string, error: unknown) => void;

/** What a client sees of an error: GraphQL's own as they are, ours by code, all else masked. */
export function maskingErrors(log: LogError): (error: unknown, masked: string) => Error {
  return (error, masked) => {
    const original = error instanceof GraphQLError ? error.originalError : error;
    if (error instanceof GraphQLError && (original === undefined || original === null))
      return error;
    // A GraphQLError that a resolver throws is wrapped in one that knows the path.
    if (
      error instanceof GraphQLError &&
      original instanceof GraphQLError &&
      !original.originalError
    )
      return error;
    const id = randomUUID();
    log(id, original);
    const code = original instanceof AppError ? original.code : 'INTERNAL_SERVER_ERROR';
    const at = error instanceof GraphQLError ? error : undefined;
    return new GraphQLError(masked, {
      nodes: at?.nodes ?? null,
      path: at?.path ?? null,
      extensions: { code, id },
    });
  };
}
