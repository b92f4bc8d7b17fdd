import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { GraphLockedError } from '../../errors.ts';

const Lock = z.object({
  pid: z.int().positive(),
  since: z.iso.datetime(),
  /** Where its process serves it; none of a process that does not. */
  url: z.string().optional(),
});

/**
 * Writes a lock file beside the graph that says which process has it open; returns the function that removes
 * it. The engine locks the graph itself; this file is what an error can say about it.
 */
export function writeLockFile(path: string): () => void {
  const file = lockFileOf(path);
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
  } catch {
    // On a full disk the graph can be read still.
  }
  return () => rmSync(file, { force: true });
}

/** Notes in the lock file at which address the graph is served, for those who find it locked. */
export function noteAddress(path: string, url: string): void {
  const lock = readLock(path);
  if (lock?.pid !== process.pid) return;
  try {
    writeFileSync(lockFileOf(path), JSON.stringify({ ...lock, url }));
  } catch {
    // As above.
  }
}

/** The error for a graph that another process has open: which process and since when, if that is known. */
export function lockedError(path: string, cause: unknown): GraphLockedError {
  const lock = readLock(path);
  const isKnown = lock !== undefined && isAlive(lock.pid);
  const who = isKnown
    ? `in process ${lock.pid} since ${lock.since}`
    : 'in another process, which left no note of itself';
  const other =
    isKnown && lock.url !== undefined
      ? `, or ask it: ingest, forget, articles, dump, export and backup take \`--server ${lock.url}\``
      : '';
  return new GraphLockedError(`${resolve(path)} is open ${who}; stop it${other}`, { cause });
}

function readLock(path: string): z.infer<typeof Lock> | undefined {
  try {
    return Lock.parse(JSON.parse(readFileSync(lockFileOf(path), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Whether a process runs. Signal 0 only tests; EPERM means that a process of another user is alive. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function lockFileOf(path: string): string {
  return `${path}.holder`;
}
