import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neo4jCommand } from './java.ts';

/**
 * Lets Neo4j's own importer make a database of the files that `xianzhi export --format neo4j-admin`
 * wrote: what `neo4j-admin database import full neo4j @import.args` does. Answers the folder that a
 * server can be started on; undefined where Java or Maven is missing.
 */
export function importIntoNeo4j(folder: string): string | undefined {
  const home = mkdtempSync(join(tmpdir(), 'xianzhi-neo4j-'));
  mkdirSync(join(home, 'conf'));
  const [command, args] =
    neo4jCommand(
      'org.neo4j.cli.AdminTool',
      'database',
      'import',
      'full',
      'neo4j',
      '@import.args',
    ) ?? [];
  if (command === undefined) return undefined;
  execFileSync(command, args, {
    cwd: folder,
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    stdio: 'pipe',
  });
  return home;
}
