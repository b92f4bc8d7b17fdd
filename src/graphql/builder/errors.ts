import { GraphQLError } from 'graphql';
import {
  AppError,
  CanceledError,
  codeOf,
  GraphBusyError,
  GraphWriteError,
  LimitExceededError,
  ReadOnlyGraphError,
  RejectedInputError,
  StatementTimeoutError,
  StoreRefusedError,
  StoreUnavailableError,
} from '../../errors.ts';

/** Logs an error in full, under the id of the request that its client gets. */
export type LogError = (id: string, error: unknown) => void;

/** Where a masked error has its cause until that is logged; a symbol, so that no client ever gets it. */
const CAUSE = Symbol('cause');

const TOO_LONG = 'The answer took too long: ask for less, such as a county or a span of time.';

/** What a client is told where something waited too long for its turn. */
export const BUSY = 'The server has too much to do: try again in a moment.';

/**
 * Masks an error for clients: GraphQL's own pass, ours show their code, all others are hidden, and `maskedCauseOf`
 * has what is to be logged of them.
 */
export function maskError(error: unknown, masked: string): GraphQLError {
  const cause = causeOf(error);
  if (cause === undefined) return error as GraphQLError;
  const { nodes = null, path = null } = error instanceof GraphQLError ? error : {};
  const limit = cause instanceof AppError ? cause.limit : undefined;
  const extensions = {
    code: codeOf(cause),
    ...(limit !== undefined && { limit }),
  };
  if (isTold(cause)) {
    return new GraphQLError(sentenceOf(cause) ?? cause.message, { nodes, path, extensions });
  }
  return new GraphQLError(sentenceOf(cause) ?? masked, {
    nodes,
    path,
    extensions: { ...extensions, [CAUSE]: { error: cause } },
  });
}

/** What a masked error hides, which is to be logged; undefined where it hides nothing, or has been logged. */
export function maskedCauseOf({
  extensions,
}: GraphQLError): { readonly error: unknown } | undefined {
  return (extensions as { [CAUSE]?: { error: unknown } })[CAUSE];
}

/** A masked error with the id under which its cause is logged. */
export function withId(error: GraphQLError, id: string): GraphQLError {
  const { message, nodes = null, path = null } = error;
  const extensions = { ...error.extensions, id, [CAUSE]: undefined };
  return new GraphQLError(message, { nodes, path, extensions });
}

/** What needs no line in the log for each request: it says all, nobody reads it, or the log has it once. */
const TOLD = [LimitExceededError, CanceledError, GraphWriteError, ReadOnlyGraphError] as const;

function isTold(cause: unknown): cause is AppError {
  return TOLD.some((kind) => cause instanceof kind);
}

const AWAY = 'The database of this server cannot be reached at the moment: try again.';

/** What a client can do about an error of the graph. */
const SENTENCES = [
  [StatementTimeoutError, TOO_LONG],
  [GraphBusyError, BUSY],
  [StoreUnavailableError, AWAY],
  [StoreRefusedError, AWAY],
  [GraphWriteError, 'The graph cannot be written at the moment.'],
  [ReadOnlyGraphError, 'The graph may only be read.'],
] as const;

function sentenceOf(cause: unknown): string | undefined {
  return SENTENCES.find(([kind]) => cause instanceof kind)?.[1];
}

/** The cause of an error; undefined where it is GraphQL's own, or a GraphQLError of a resolver. */
function causeOf(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error;
  const { originalError } = error;
  return originalError instanceof GraphQLError
    ? causeOf(originalError)
    : (originalError ?? undefined);
}

/** The error for an argument that fits its type and still cannot be used; the client gets the sentence. */
export function badUserInput(sentence: string): GraphQLError {
  return new GraphQLError(sentence, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** Why an input is rejected reaches the client as a sentence, unmasked. */
export async function asUserError<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof RejectedInputError ? badUserInput(error.message) : error;
  }
}
