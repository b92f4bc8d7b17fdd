import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadConfig } from '../config.ts';
import { ConfigError, GraphDamagedError } from '../errors.ts';
import { type BackupHeader, unpackBackup } from '../store/embedded/backup-file.ts';
import { sizeOfFile } from '../store/embedded/embedded.ts';
import { described } from './backup.ts';
import { EXIT } from './exit.ts';
import { endingAtSignal } from './on-signal.ts';

/** `xianzhi restore`: the embedded graph of a backup, where there is none yet. */
export function runRestore(file: string): Promise<number> {
  return endingAtSignal(async (signal) => {
    const { GRAPH_PATH: path, NEO4J_URI } = loadConfig(process.env);
    if (NEO4J_URI !== undefined)
      throw new ConfigError('restore makes an embedded graph: unset NEO4J_URI');
    if (path === ':memory:') throw new ConfigError('GRAPH_PATH names no file: :memory:');
    for (const taken of [path, `${path}.wal`])
      if (existsSync(taken))
        throw new ConfigError(
          `${taken} is there already: move it away, or name another graph with GRAPH_PATH`,
        );
    mkdirSync(dirname(path), { recursive: true });
    const header = await unpackBackup(createReadStream(file), path, signal, checkCounts);
    process.stdout.write(`${path}: ${described(header)}\n`);
    return EXIT.done;
  });
}

async function checkCounts(part: string, { nodes, relationships }: BackupHeader): Promise<void> {
  const size = await sizeOfFile(part);
  if (size.nodes === nodes && size.relationships === relationships) return;
  throw new GraphDamagedError(
    `The backup is damaged: it has ${size.nodes} nodes and ${size.relationships} relationships, and should have ${nodes} and ${relationships}`,
  );
}
