import pino, { type Logger } from 'pino';
// The package is CommonJS: Node finds its class only on the default import.
import sonicBoom from 'sonic-boom';
import type { Config } from '../config.ts';

/** Bytes of lines that wait for a slow reader of the log; more are dropped and counted. */
const MAX_WAITING = 1_000_000;

/** Milliseconds that the end of the process waits for the last lines. */
const CLOSE_MS = 1_000;

/** The log of a server, on standard output. */
export interface Log {
  readonly logger: Logger;
  /** Prints a line for people, beside the log's own. */
  print(line: string): void;
  /** Writes what waits, as far as somebody reads it. */
  close(): Promise<void>;
}

/**
 * A log that never blocks: lines are written by another thread, from a bounded buffer. Where the disk
 * is full or nobody reads the pipe, lines are dropped, and how many is told once it can be.
 */
export function openLog(level: Config['LOG_LEVEL'], fd: number = 1): Log {
  let isClosed = false;
  // Node makes a pipe non-blocking where it opens the stream: a write to a full one then returns, where
  // it would hold a thread for ever, and the process with it.
  if (fd === 1) void process.stdout.writableLength;
  // Not `pino.destination`: at the end of the process that one tries to write until it can.
  const destination = new sonicBoom.SonicBoom({
    fd,
    sync: false,
    minLength: 1,
    maxLength: MAX_WAITING,
    retryEAGAIN: () => !isClosed,
  });
  const logger = pino({ level }, destination);
  let dropped = 0;
  destination.on('drop', () => {
    dropped += 1;
  });
  // A full disk: the lines stay in the buffer, and the next one tries again.
  destination.on('error', () => undefined);
  destination.on('drain', () => {
    if (dropped === 0) return;
    const lines = dropped;
    dropped = 0;
    logger.warn({ lines }, 'lines of the log were dropped: they could not be written in time');
  });
  return {
    logger,
    print: (line) => void destination.write(`${line}\n`),
    async close() {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, CLOSE_MS);
        destination.flush(() => {
          clearTimeout(timer);
          resolve();
        });
      });
      isClosed = true;
      destination.destroy();
    },
  };
}
