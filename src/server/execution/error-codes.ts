import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../graphql/builder/builder.ts';
import { isEmpty, isFailed } from './result.ts';

/**
 * Gives each error that graphql-js makes without a code one: what is wrong with variables is BAD_USER_INPUT. Such a
 * request, and one whose operation cannot be told, is answered with the status of a wrong document: 200 for
 * `application/json`, whose status says nothing of the answer, else 400.
 */
export function codingErrors(): Plugin<Context> {
  return {
    onExecutionResult({ result, setResult }) {
      if (!isFailed(result)) return;
      const isRefused = !('data' in result);
      const errors = result.errors.map((error) => coded(error, isRefused));
      setResult({ ...result, errors: isEmpty(result) ? errors : errors.map(withoutStatus) });
    },
  };
}

/** Beside data an error decides no status: another field of the request was answered, or done. */
function withoutStatus(error: GraphQLError): GraphQLError {
  const { http: _http, ...extensions } = error.extensions;
  const { message, nodes = null, path = null } = error;
  return new GraphQLError(message, { nodes, path, extensions });
}

function coded(error: GraphQLError, isRefused: boolean): GraphQLError {
  const { code } = error.extensions;
  if (code !== undefined && code !== 'OPERATION_RESOLUTION_FAILURE') return error;
  const { message, nodes = null, path = null, extensions } = error;
  const own = isRefused
    ? { code: 'BAD_USER_INPUT', ...extensions, http: { status: 400, spec: true } }
    : { code: 'INTERNAL_SERVER_ERROR', ...extensions };
  return new GraphQLError(message, { nodes, path, extensions: own });
}
