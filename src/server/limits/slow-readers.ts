import type { ServerResponse } from 'node:http';
import { noteLimit } from '../request-record.ts';

/** What answers that clients have not read yet may take. */
export interface WritingLimits {
  /** Bytes that wait for all clients together. */
  readonly bytes: number;
  /** Milliseconds for which bytes may wait for one client. */
  readonly milliseconds: number;
}

/** Node counts a text that waits by its UTF-16 code units; a Chinese character has three bytes. */
const BYTES_A_UNIT = 3;

interface WaitingResponse {
  readonly response: ServerResponse;
  readonly since: number;
  readonly length: number;
}

/** Milliseconds between two looks at what waits. */
const INTERVAL_MS = 250;

/**
 * Ends the connections of clients that read too slowly: one whose answer waits too long, and those
 * that have waited longest where all together have too many bytes waiting.
 */
export function endSlowReaders(
  { bytes, milliseconds }: WritingLimits,
  now: () => number = () => performance.now(),
) {
  /** Open responses, and since when bytes of each have waited. */
  const open = new Map<ServerResponse, number | undefined>();
  let timer: NodeJS.Timeout | undefined;

  /** The responses of which bytes wait, those that have waited longest first. */
  function waitingOf(): WaitingResponse[] {
    const waiting: WaitingResponse[] = [];
    for (const [response, before] of open) {
      const length = response.writableLength * BYTES_A_UNIT;
      const since = length === 0 ? undefined : (before ?? now());
      open.set(response, since);
      if (since !== undefined) waiting.push({ response, since, length });
    }
    return waiting.sort((a, b) => a.since - b.since);
  }

  function look(): void {
    const waiting = waitingOf();
    let total = waiting.reduce((sum, { length }) => sum + length, 0);
    for (const { response, since, length } of waiting) {
      if (total <= bytes && now() - since <= milliseconds) continue;
      noteLimit(response.req, now() - since > milliseconds ? 'writeSeconds' : 'waitingBytes');
      total -= length;
      response.destroy();
    }
  }

  return {
    /** Watches a response until it is closed. */
    watch(response: ServerResponse): void {
      open.set(response, undefined);
      timer ??= setInterval(look, INTERVAL_MS).unref();
      response.once('close', () => {
        open.delete(response);
        if (open.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      });
    },
  };
}
