import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A copy of the graph that is there to be sent. */
export interface Backup {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Removes what the copy took on the disk. */
  remove(): void;
}

/** Makes a copy of the graph as it is now. */
export type MakeBackup = () => Promise<Backup>;

/** Milliseconds for which a client may take nothing of a backup. */
const IDLE_MS = 60_000;

/** Sends backups, one at a time: each takes as much of the disk as the graph. Resolves to false where one is being sent. */
export function sendingBackups(
  makeBackup: MakeBackup,
): (response: ServerResponse) => Promise<boolean> {
  let isSending = false;
  return async (response) => {
    if (isSending) return false;
    isSending = true;
    try {
      await send(response, await makeBackup());
    } finally {
      isSending = false;
    }
    return true;
  };
}

async function send(response: ServerResponse, { chunks, remove }: Backup): Promise<void> {
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment; filename="xianzhi.backup"',
    'cache-control': 'no-store',
  });
  response.setTimeout(IDLE_MS, () => response.destroy());
  try {
    await pipeline(Readable.from(chunks, { objectMode: false }), response);
  } catch {
    // The client has gone, or sees by the digest that it has not all.
    response.destroy();
  } finally {
    remove();
  }
}
