import type { ExecutionResult, GraphQLError } from 'graphql';

/** A result of an execution with errors. */
export type FailedResult = ExecutionResult & { readonly errors: readonly GraphQLError[] };

/** Whether something that was executed has errors; a stream of events has none. */
export function isFailed(result: unknown): result is FailedResult {
  return typeof result === 'object' && result !== null && 'errors' in result;
}

/** Whether no root field of a result has a value: there is nothing but its errors. */
export function isEmpty({ data }: ExecutionResult): boolean {
  return Object.values(data ?? {}).every((value) => value === null);
}
