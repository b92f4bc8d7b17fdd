import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

/**
 * What tells a file from others: a digest of its absolute path without the ending, then the ending, as in
 * `0cc175b9c0f1b6a831c399e269772661.txt`. The path itself is not stored.
 */
export async function fileKey(path: string): Promise<string> {
  // A link is a file of its own: of what it leads to, only the folders above it count.
  const absolute = join(await realpath(dirname(path)), basename(path));
  const ending = extname(absolute);
  const stem = absolute.slice(0, absolute.length - ending.length);
  const digest = createHash('sha256').update(stem).digest('hex').slice(0, 32);
  return `${digest}${ending}`;
}
