import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { GraphLockedError } from '../../errors.ts';

const Lock = z.object({ pid: z.int().positive(), since: z.iso.datetime() });

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

/** The error for a graph that another process has open: which process and since when, if that is known. */
export function lockedError(path: string, cause: unknown): GraphLockedError {
  const lock = readLock(path);
  const who =
    lock && isAlive(lock.pid)
      ? `in process ${lock.pid} since ${lock.since}`
      : 'in another process, which left no note of itself';
  return new GraphLockedError(
    `${resolve(path)} is open ${who}; stop it, or send to it with \`--to http://127.0.0.1:4000\``,
    { cause },
  );
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
