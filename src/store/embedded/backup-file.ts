import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import { z } from 'zod';
import { GraphDamagedError } from '../../errors.ts';
import type { GraphSize } from '../engine.ts';
import { beginPart } from './part-file.ts';

/** The first line of a backup, which says what the bytes after it must be; `head -1` shows it. */
const Header = z.strictObject({
  xianzhi: z.literal('backup'),
  version: z.literal(1),
  nodes: z.int().min(0),
  relationships: z.int().min(0),
  bytes: z.int().min(0),
  sha256: z.hash('sha256'),
});
export type BackupHeader = z.infer<typeof Header>;

/** Bytes that a first line may have. */
const MAX_HEADER = 4_096;

/** A backup of a graph's file, piece by piece: a line of JSON with its size and digest, then the file itself. */
export async function* backupOf(path: string, size: GraphSize): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  const { size: bytes } = await stat(path);
  const header: BackupHeader = {
    xianzhi: 'backup',
    version: 1,
    ...size,
    bytes,
    sha256: hash.digest('hex'),
  };
  yield Buffer.from(`${JSON.stringify(header)}\n`);
  yield* createReadStream(path);
}

/** Whether a file begins like a backup; an empty one may become one. */
export function isBackup(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(32);
    const length = readSync(file, head);
    return length === 0 || head.toString('utf8').startsWith('{"xianzhi":"backup"');
  } finally {
    closeSync(file);
  }
}

/** What becomes of the parts of a backup while it is checked. */
interface BackupParts {
  readonly onHeader: WriteChunk;
  readonly onFile: WriteChunk;
}

/** Reads a backup to its end, and rejects with a GraphDamagedError where it is none or not whole. */
async function checkBackup(
  chunks: AsyncIterable<Uint8Array>,
  { onHeader, onFile }: BackupParts,
): Promise<BackupHeader> {
  let header: BackupHeader | undefined;
  let head = Buffer.alloc(0);
  const hash = createHash('sha256');
  let bytes = 0;
  const take = async (chunk: Uint8Array) => {
    bytes += chunk.length;
    hash.update(chunk);
    await onFile(chunk);
  };
  for await (const chunk of chunks) {
    if (header !== undefined) {
      await take(chunk);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\n');
    if (end < 0 && head.length < MAX_HEADER) continue;
    header = parseHeader(head.subarray(0, Math.max(0, end)));
    await onHeader(head.subarray(0, end + 1));
    await take(head.subarray(end + 1));
  }
  if (header === undefined) throw notBackup();
  if (bytes !== header.bytes) throw notWhole(`it has ${bytes} of ${header.bytes} bytes`);
  if (hash.digest('hex') !== header.sha256) throw notWhole('its bytes are not those of its digest');
  return header;
}

function parseHeader(line: Buffer): BackupHeader {
  try {
    return Header.parse(JSON.parse(line.toString('utf8')));
  } catch {
    throw notBackup();
  }
}

function notBackup(): GraphDamagedError {
  return new GraphDamagedError('The file is no backup of xianzhi');
}

function notWhole(why: string): GraphDamagedError {
  return new GraphDamagedError(`The backup is damaged: ${why}`);
}

/**
 * Writes a backup into a file, which gets its name once it is whole and checked: a fault, or a signal,
 * leaves nothing, and leaves what had the name before.
 */
export function saveBackup(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  signal: AbortSignal,
): Promise<BackupHeader> {
  return saveWhole(path, signal, (write) =>
    checkBackup(chunks, { onHeader: write, onFile: write }),
  );
}

/** Writes the graph of a backup into a file, which gets its name once it is whole and `accepts` has looked at it. */
export function unpackBackup(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  signal: AbortSignal,
  accepts: (part: string, header: BackupHeader) => Promise<void>,
): Promise<BackupHeader> {
  return saveWhole(
    path,
    signal,
    (write) => checkBackup(chunks, { onHeader: async () => undefined, onFile: write }),
    accepts,
  );
}

type WriteChunk = (chunk: Uint8Array) => Promise<unknown>;

async function saveWhole<T>(
  path: string,
  signal: AbortSignal,
  work: (write: WriteChunk) => Promise<T>,
  accepts: (part: string, result: T) => Promise<void> = async () => undefined,
): Promise<T> {
  const part = beginPart(path);
  const file = await open(part.path, 'wx');
  try {
    const result = await work((chunk) => {
      signal.throwIfAborted();
      return file.writeFile(chunk);
    });
    await file.sync();
    await file.close();
    await accepts(part.path, result);
    signal.throwIfAborted();
    await rename(part.path, path);
    return result;
  } finally {
    await file.close().catch(() => undefined);
    part.remove();
  }
}
