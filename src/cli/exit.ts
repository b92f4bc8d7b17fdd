import {
  AppError,
  CommitLostError,
  ConfigError,
  GraphLockedError,
  messageOf,
  RemoteUnavailableError,
  StoreRefusedError,
  StoreUnavailableError,
  UsageError,
} from '../errors.ts';
import { printable } from './printable.ts';

/**
 * The exit statuses of a command; those from 64 on are of sysexits.h: `EX_TEMPFAIL`, try again later, and
 * `EX_CONFIG`, change a setting first.
 */
export const EXIT = {
  done: 0,
  failed: 1,
  refused: 2,
  tryAgain: 75,
  setting: 78,
  interrupted: 130,
  terminated: 143,
} as const;

/** What may go well later, with the same settings. */
const PASSING = [GraphLockedError, StoreUnavailableError, CommitLostError, RemoteUnavailableError];

/** What does not go well before a setting is changed. */
const OF_SETTINGS = [ConfigError, StoreRefusedError];

/** The exit status for an error, after one line about it on standard error. */
export function exitFor(error: unknown): number {
  process.stderr.write(`xianzhi: ${oneLine(error).split('\n').map(printable).join('\n')}\n`);
  if (PASSING.some((kind) => error instanceof kind)) return EXIT.tryAgain;
  return OF_SETTINGS.some((kind) => error instanceof kind) ? EXIT.setting : EXIT.failed;
}

function oneLine(error: unknown): string {
  if (error instanceof ConfigError || error instanceof UsageError) return messageOf(error);
  const [first = ''] = messageOf(error).split('\n');
  return error instanceof AppError ? first : `failed: ${first}`;
}
