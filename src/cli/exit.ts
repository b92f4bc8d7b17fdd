import { AppError, ConfigError, GraphLockedError, messageOf } from '../errors.ts';
import { printable } from './printable.ts';

/** The exit statuses of a command; 75 is `EX_TEMPFAIL` of sysexits.h: try again later. */
export const EXIT = {
  done: 0,
  failed: 1,
  rejects: 2,
  held: 75,
  interrupted: 130,
  terminated: 143,
} as const;

/** The exit status for an error, after one line about it on standard error. */
export function exitFor(error: unknown): number {
  process.stderr.write(`xianzhi: ${oneLine(error).split('\n').map(printable).join('\n')}\n`);
  return error instanceof GraphLockedError ? EXIT.held : EXIT.failed;
}

function oneLine(error: unknown): string {
  if (error instanceof ConfigError) return messageOf(error);
  const [first = ''] = messageOf(error).split('\n');
  return error instanceof AppError ? first : `failed: ${first}`;
}
