import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './lock-file.ts';

/** The parts of this process that are being written: `graph.backup.4711-1.part`. */
const own = new Set<string>();
let count = 0;

/** A file that is being written beside a path, until it is whole and gets its name. */
export interface PartFile {
  readonly path: string;
  /** Removes what is there, and what is not there any more is no fault. */
  remove(): void;
}

/** Begins a part beside a path, after taking away those that processes which have ended left there. */
export function beginPart(path: string): PartFile {
  removeLeftParts(path);
  count += 1;
  const part = `${path}.${process.pid}-${count}.part`;
  own.add(part);
  return {
    path: part,
    remove() {
      own.delete(part);
      rmSync(part, { force: true });
    },
  };
}

function removeLeftParts(path: string): void {
  const folder = dirname(path);
  const beginning = `${basename(path)}.`;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(beginning)) continue;
    const [, pid] = /^(?<pid>\d+)-\d+\.part$/u.exec(name.slice(beginning.length)) ?? [];
    const part = join(folder, name);
    if (pid === undefined || own.has(part)) continue;
    // In a container each process may have the number of the one before it.
    if (Number(pid) === process.pid || !isAlive(Number(pid))) rmSync(part, { force: true });
  }
}
