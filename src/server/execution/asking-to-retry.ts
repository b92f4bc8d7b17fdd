import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../graphql/builder/builder.ts';

/** Seconds after which a client may try again what the server had no time for. */
export const RETRY_SECONDS = 2;

/** Adds `Retry-After` where something was not available; status 503 where there is nothing else. */
export function askingToRetry(): Plugin<Context> {
  return {
    onExecutionResult({ result, setResult }) {
      if (!isResult(result) || !isUnavailable(result)) return;
      const headers = { 'retry-after': String(RETRY_SECONDS) };
      const isEmpty = result.data === null || result.data === undefined;
      const http = isEmpty ? { status: 503, headers } : { headers };
      setResult({ ...result, extensions: { ...result.extensions, http } });
    },
  };
}

function isResult(result: unknown): result is ExecutionResult {
  return typeof result === 'object' && result !== null && 'errors' in result;
}

function isUnavailable({ errors = [] }: ExecutionResult): boolean {
  return errors.some(({ extensions }) => extensions.code === 'SERVICE_UNAVAILABLE');
}
