import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Config } from '../config.ts';
import { GraphWriteError, messageOf } from '../errors.ts';
import type { MakeBackup } from '../server/backup.ts';
import { backupOf } from '../store/embedded/backup-file.ts';
import type { GraphStore } from '../store/store.ts';

/** Makes backups of an embedded graph, each from a copy beside its file; undefined for a Neo4j. */
export function backingUp(
  { copyTo }: Pick<GraphStore, 'copyTo'>,
  { GRAPH_PATH }: Pick<Config, 'GRAPH_PATH'>,
): MakeBackup | undefined {
  if (copyTo === undefined) return undefined;
  const folder = GRAPH_PATH === ':memory:' ? tmpdir() : dirname(GRAPH_PATH);
  return async () => {
    const copy = join(folder, `backup-${randomUUID()}.part`);
    const remove = () => rm(copy, { force: true });
    try {
      const size = await copyTo(copy);
      return { chunks: backupOf(copy, size), remove };
    } catch (cause) {
      await remove();
      throw new GraphWriteError(`the graph cannot be copied: ${messageOf(cause)}`, { cause });
    }
  };
}
