import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { type Config, loadConfig } from '../config.ts';
import { ConfigError, UsageError } from '../errors.ts';
import { type BackupHeader, isBackup, saveBackup } from '../store/embedded/backup-file.ts';
import { openStore } from '../store/open-store.ts';
import { EXIT } from './exit.ts';
import { fetchCopy } from './fetch-copy.ts';
import { backingUp } from './make-backup.ts';
import { endingAtSignal } from './on-signal.ts';

const NEO4J =
  'the graph is in Neo4j, whose own tools back it up: docs/backup.md has their commands';

/** `xianzhi backup`: a copy of the embedded graph in one file, of a server's graph where its address is given. */
export function runBackup(file: string, { server }: { server?: string }): Promise<number> {
  return endingAtSignal(async (signal) => {
    const config = loadConfig(process.env);
    refuseTarget(file, config);
    const header = await (server === undefined
      ? backUpHere(file, config, signal)
      : backUpFrom(server, file, signal));
    process.stdout.write(`${described(header)}\n`);
    return EXIT.done;
  });
}

/** A backup takes the place of a backup, and of nothing else. */
function refuseTarget(file: string, { GRAPH_PATH }: Config): void {
  if (file === '-') throw new UsageError('backup needs the name of a file');
  if (!existsSync(dirname(file))) throw new UsageError(`There is no folder ${dirname(file)}`);
  const graph = resolve(GRAPH_PATH);
  const isGraph = [graph, `${graph}.wal`, `${graph}.holder`].includes(resolve(file));
  if (isGraph) throw new UsageError(`${file} is the graph itself: name another file`);
  const target = statSync(file, { throwIfNoEntry: false });
  if (target !== undefined && !(target.isFile() && isBackup(file)))
    throw new UsageError(`${file} is there already, and is no backup: name another file`);
}

/** `120 nodes and 340 relationships, 65536 bytes`. */
export function described({ nodes, relationships, bytes }: BackupHeader): string {
  return `${nodes} nodes and ${relationships} relationships, ${bytes} bytes`;
}

async function backUpHere(
  file: string,
  config: Config,
  signal: AbortSignal,
): Promise<BackupHeader> {
  if (config.NEO4J_URI !== undefined) throw new ConfigError(NEO4J);
  if (config.GRAPH_PATH === ':memory:')
    throw new ConfigError('GRAPH_PATH names no graph: :memory:');
  const store = await openStore(config, { readOnly: true });
  try {
    const backup = await backingUp(store, file)?.();
    if (backup === undefined) throw new ConfigError(NEO4J);
    try {
      return await saveBackup(backup.chunks, file, signal);
    } finally {
      backup.remove();
    }
  } finally {
    await store.close();
  }
}

async function backUpFrom(
  server: string,
  file: string,
  signal: AbortSignal,
): Promise<BackupHeader> {
  return saveBackup(chunksOf(await fetchCopy({ server, path: '/backup', signal })), file, signal);
}

/** What a server sends; a connection that is cut ends it, and the digest then says that it is not whole. */
async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  try {
    if (body !== null) yield* Readable.fromWeb(body as ReadableStream);
  } catch {
    return;
  }
}
