import { isatty } from 'node:tty';
import pino, { type Logger } from 'pino';
// The package is CommonJS: Node finds its class only on the default import.
import sonicBoom from 'sonic-boom';
import type { Config } from '../config.ts';
import { textOfLine } from './text-line.ts';

/** Bytes of lines that wait for a slow reader of the log; more are dropped and counted. */
const MAX_WAITING = 1_000_000;

/** Milliseconds that the end of the process waits for the last lines. */
const CLOSE_MS = 1_000;

/** The log of a server, on standard output. */
export interface Log {
  readonly logger: Logger;
  /** The same for what is told at every level: where the server listens. */
  readonly always: Logger;
  /** Lines that were dropped so far. */
  readonly dropped: () => number;
  /** Writes what waits, as far as somebody reads it. */
  close(): Promise<void>;
}

/**
 * A log that never blocks: lines are written by another thread, from a bounded buffer. Where the disk
 * is full or nobody reads the pipe, lines are dropped, and how many is told once it can be.
 */
export function openLog(
  { LOG_LEVEL: level, LOG_FORMAT: format }: Pick<Config, 'LOG_LEVEL' | 'LOG_FORMAT'>,
  fd: number = 1,
): Log {
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
  // After a line of the level `fatal`, pino would write from this thread until it can: on a full disk, for ever.
  destination.flushSync = () => undefined;
  const isText = (format ?? (isatty(fd) ? 'text' : 'json')) === 'text';
  const logger = pino(
    {
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (name) => ({ level: name }) },
      ...(isText && { hooks: { streamWrite: textOfLine } }),
    },
    destination,
  );
  let dropped = 0;
  let droppedInAll = 0;
  destination.on('drop', () => {
    dropped += 1;
    droppedInAll += 1;
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
    always: logger.child({}, { level: 'info' }),
    dropped: () => droppedInAll,
    async close() {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, CLOSE_MS);
        destination.once('finish', () => {
          clearTimeout(timer);
          resolve();
        });
        destination.end();
      });
      isClosed = true;
      destination.destroy();
    },
  };
}
