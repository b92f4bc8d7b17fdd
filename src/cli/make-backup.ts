import { GraphWriteError, messageOf } from '../errors.ts';
import type { Copy } from '../server/copies.ts';
import { backupOf } from '../store/embedded/backup-file.ts';
import { beginPart } from '../store/embedded/part-file.ts';
import type { GraphStore } from '../store/store.ts';

/** A backup that is there to be sent or saved. */
interface BackupCopy extends Copy {
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Makes backups of an embedded graph, each from a copy that is written beside a path; undefined for a Neo4j. */
export function backingUp(
  { copyTo }: Pick<GraphStore, 'copyTo'>,
  beside: string,
): (() => Promise<BackupCopy>) | undefined {
  if (copyTo === undefined) return undefined;
  return async () => {
    const copy = beginPart(`${beside}.copy`);
    try {
      const size = await copyTo(copy.path);
      return {
        type: 'application/octet-stream',
        fileName: 'xianzhi.backup',
        chunks: backupOf(copy.path, size),
        remove: () => copy.remove(),
      };
    } catch (cause) {
      copy.remove();
      throw new GraphWriteError(`the graph cannot be copied: ${messageOf(cause)}`, { cause });
    }
  };
}
