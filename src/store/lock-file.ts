import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { GraphHeldError } from '../errors.ts';

const Holder = z.object({ pid: z.int().positive(), since: z.iso.datetime() });

/** Writes down, beside the graph, which process has it open; returns what takes the note away. */
export function holdGraph(path: string): () => void {
  const note = noteOf(path);
  writeFileSync(note, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
  return () => rmSync(note, { force: true });
}

/** The error for a graph that another process has open: who and since when, where that is known. */
export function heldError(path: string, cause: unknown): GraphHeldError {
  const holder = readHolder(path);
  const who =
    holder && isAlive(holder.pid)
      ? `in process ${holder.pid} since ${holder.since}`
      : 'in another process, which left no note of itself';
  return new GraphHeldError(
    `${resolve(path)} is open ${who}; stop it, or send to it with \`--to http://127.0.0.1:4000\``,
    { cause },
  );
}

function readHolder(path: string): z.infer<typeof Holder> | undefined {
  try {
    return Holder.parse(JSON.parse(readFileSync(noteOf(path), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Signal 0 only asks; a process of another user answers that it may not be asked, so it lives. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function noteOf(path: string): string {
  return `${path}.holder`;
}
