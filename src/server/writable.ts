import { GraphWriteError, ReadOnlyGraphError } from '../errors.ts';

/** Whether a graph can be written, as the last attempts showed. */
export interface Writable {
  readonly isWritable: boolean;
  /** Throws what the last attempt failed with, where that is not long ago: a full disk is not tried for each request. */
  check(): void;
  /** Takes in how an attempt ended; undefined where it went well. */
  ended(error?: unknown): void;
}

/** Milliseconds after which writing is tried again. */
const RETRY_MS = 5_000;

/** Notes whether a graph can be written; `onChange` is called once with the fault, and without one when it has gone. */
export function watchWrites(onChange: (fault?: Error) => void): Writable {
  let fault: GraphWriteError | ReadOnlyGraphError | undefined;
  let failedAt = 0;
  return {
    get isWritable() {
      return fault === undefined;
    },
    check() {
      if (fault !== undefined && performance.now() - failedAt < RETRY_MS) throw fault;
    },
    ended(error) {
      const before = fault;
      if (error instanceof GraphWriteError || error instanceof ReadOnlyGraphError) {
        fault = error;
        failedAt = performance.now();
        if (before === undefined) onChange(error);
      } else if (error === undefined) {
        fault = undefined;
        if (before !== undefined) onChange();
      }
    },
  };
}
