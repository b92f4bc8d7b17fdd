import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../graphql/builder/builder.ts';
import { isEmpty, isFailed } from './result.ts';

/** Seconds after which a client may try again what the server had no time for. */
export const RETRY_SECONDS = 2;

/**
 * Adds `Retry-After` where something was not available; status 503 where there is nothing else, unless the client asks for
 * `application/json`, whose status says nothing of the answer.
 */
export function askingToRetry(): Plugin<Context> {
  return {
    onExecutionResult({ result, setResult }) {
      if (!isFailed(result)) return;
      const http = {
        headers: { 'retry-after': String(RETRY_SECONDS) },
        ...(isEmpty(result) && { status: 503, spec: true }),
      };
      const errors = result.errors.map((error) =>
        isUnavailable(error) ? asking(error, http) : error,
      );
      if (errors.some(isUnavailable)) setResult({ ...result, errors });
    },
  };
}

function isUnavailable({ extensions }: GraphQLError): boolean {
  return extensions.code === 'SERVICE_UNAVAILABLE';
}

/** The error with what its response shall be; it is no part of what the client reads. */
function asking(error: GraphQLError, http: object): GraphQLError {
  const { message, nodes = null, path = null, extensions } = error;
  return new GraphQLError(message, { nodes, path, extensions: { ...extensions, http } });
}
