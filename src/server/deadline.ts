import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import { CanceledError } from '../errors.ts';
import { refuse, tookTooLong } from './rejections.ts';

/** Milliseconds after which a load ends, so that its answer tells which articles are in. */
const LOAD_MS = 110_000;

/**
 * A request that takes too long is answered all the same. The signal is aborted then, and where the client hangs
 * up: statements that nobody waits for are ended.
 */
export async function withDeadline(
  response: ServerResponse,
  milliseconds: number,
  work: (ended: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const controller = new AbortController();
  // Each statement of a request listens, and many run at a time.
  setMaxListeners(0, controller.signal);
  const end = () => controller.abort(new CanceledError('the client has gone'));
  response.once('close', end);
  const timer = setTimeout(() => {
    // A stream of events goes on.
    if (response.headersSent) return;
    controller.abort(new CanceledError(`the request took longer than ${milliseconds / 1000} s`));
    refuse(response, tookTooLong(milliseconds / 1000));
  }, milliseconds);
  try {
    await work(controller.signal);
  } catch (error) {
    // The deadline has answered already; the late response has no receiver.
    if (!response.writableEnded && !controller.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    response.off('close', end);
  }
}

/** Runs a load with a signal that is aborted where the request has ended, and in time for an answer where the load takes too long or the server stops. */
export async function withinLoadTime<T>(
  ended: readonly AbortSignal[],
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const tooLong = new AbortController();
  const timer = setTimeout(
    () => tooLong.abort(new CanceledError(`the load took longer than ${LOAD_MS / 1000} s`)),
    LOAD_MS,
  );
  try {
    return await work(AbortSignal.any([...ended, tooLong.signal]));
  } finally {
    clearTimeout(timer);
  }
}
