import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql';
import { mapAsyncIterator, type Plugin } from 'graphql-yoga';
import type { Context } from '../../graphql/builder/builder.ts';
import { type LogError, maskedCauseOf, withId } from '../../graphql/builder/errors.ts';
import { noteProblem, type RequestRecord, recordOfContext } from '../request-record.ts';
import { requestOperationOf } from './request-operation.ts';

/** Characters of an operation's name that are kept: a stranger may send one of 60,000. */
const MAX_NAME = 100;

/** What the plugin finds in the server's context. */
interface Recorded {
  readonly record: RequestRecord;
}

/**
 * Notes of a request what is executed and how it ended. Errors that are masked get the request's id, and are
 * logged under it.
 */
export function recording(logError: LogError): Plugin<Context, Recorded> {
  const noteOperation = (args: ExecutionArgs) => {
    const operation = requestOperationOf(args)?.operation;
    const record = recordOfContext(args.contextValue);
    if (operation === undefined) return;
    const name = operation.name?.value.slice(0, MAX_NAME) ?? '';
    record.operation = { name, type: operation.operation };
  };

  function reported(result: ExecutionResult, record: RequestRecord): ExecutionResult {
    if (result.errors === undefined) return result;
    const errors = result.errors.map((error) => reportedError(error, record));
    return { ...result, errors };
  }

  function reportedError(error: GraphQLError, record: RequestRecord): GraphQLError {
    const { code = 'BAD_REQUEST', limit } = error.extensions;
    noteProblem(record, String(code), limit === undefined ? undefined : String(limit));
    const cause = maskedCauseOf(error);
    if (cause === undefined) return error;
    logError(record.id, cause.error);
    return withId(error, record.id);
  }

  return {
    onExecute({ args }) {
      noteOperation(args);
      const { trace } = recordOfContext(args.contextValue);
      return trace && { onExecuteDone: trace.phase('execute') };
    },
    onSubscribe: ({ args }) => noteOperation(args),
    onResultProcess({ result, setResult, serverContext: { record } }) {
      if (Array.isArray(result)) return;
      if (Symbol.asyncIterator in result)
        setResult(mapAsyncIterator(result, (event) => reported(event as ExecutionResult, record)));
      else if ('errors' in result) setResult(reported(result as ExecutionResult, record));
    },
  };
}
