import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { openNeo4j } from '../../src/store/neo4j/neo4j.ts';
import { createStore, type GraphStore } from '../../src/store/store.ts';
import { generatedArticles } from '../support/articles.ts';
import { dumpOf, engines } from '../support/graph.ts';
import { neo4jCommand } from '../support/neo4j/java.ts';
import { startNeo4j } from '../support/neo4j/start.ts';

const PAGE = readFileSync(new URL('../../docs/backup.md', import.meta.url), 'utf8');

/** Runs `neo4j-admin` of the tests' jars on a home, with the words that the page has for a command. */
function admin(home: string, command: string, backups: string): void {
  const line = PAGE.split('\n').find((one) => one.startsWith(`neo4j-admin database ${command} `));
  const words = line?.replace('/backups', backups).split(' ').slice(1) ?? [];
  expect(words.length).toBeGreaterThan(3);
  const [java = '', args] = neo4jCommand('org.neo4j.cli.AdminTool', ...words) ?? [];
  mkdirSync(join(home, 'conf'), { recursive: true });
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  execFileSync(java, args, { env, stdio: 'pipe' });
}

async function withStore<T>(uri: string, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = createStore(openNeo4j({ uri, username: '', password: '', database: 'neo4j' }));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

it.runIf(engines.includes('neo4j'))(
  'a Neo4j is backed up and brought back by the commands of docs/backup.md',
  async () => {
    const folder = (name: string) => mkdtempSync(join(tmpdir(), `xianzhi-${name}-`));
    const [home, other, backups] = [folder('from'), folder('to'), folder('backups')];
    const first = await startNeo4j({ home, isBrief: true });
    if (first === undefined) return;
    const before = await withStore(first.uri, async (store) => {
      await ingest(store, generatedArticles(2));
      return dumpOf(store);
    });
    await first.shutDown();
    admin(home, 'dump', backups);
    admin(other, 'load', backups);
    const second = await startNeo4j({ home: other, isBrief: true });
    expect(await withStore(second?.uri ?? '', dumpOf)).toEqual(before);
    expect(before.length).toBeGreaterThan(10);
    await second?.stop();
    for (const path of [home, backups]) rmSync(path, { recursive: true });
  },
);
