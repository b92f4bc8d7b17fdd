import { afterAll, afterEach } from 'vitest';
import type { Engine } from '../../../src/store/engine.ts';
import { openNeo4j } from '../../../src/store/neo4j/neo4j.ts';
import { engines } from '../graph.ts';
import { type ServerProcess, startServer } from '../server-process.ts';
import { startNeo4j, type TestServer } from './start.ts';

/** A database of one test file, whose processes are killed and held, and the servers on it. */
export interface OwnDatabase {
  readonly database: TestServer;
  /** The settings of a process that uses it. */
  readonly env: Record<'NEO4J_URI' | 'NEO4J_PASSWORD' | 'INGEST_KEY', string>;
  /** Starts a server, which is ended after the test. */
  server(settings?: Record<string, string>): Promise<ServerProcess>;
  /** Works with an engine of the tests' own process. */
  withEngine<T>(work: (engine: Engine) => Promise<T>): Promise<T>;
}

/** Starts a database that ends with the test file, and goes on after each test; undefined where no Neo4j is tested. */
export async function startOwnDatabase(): Promise<OwnDatabase | undefined> {
  const database = engines.includes('neo4j') ? await startNeo4j({ isBrief: true }) : undefined;
  if (database === undefined) return undefined;
  const env = {
    NEO4J_URI: database.uri,
    NEO4J_PASSWORD: 'none',
    INGEST_KEY: 'a-key-of-this-test-only',
  };
  const servers: ServerProcess[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.end('SIGKILL');
    await database.revive();
  });
  afterAll(() => database.stop());
  return {
    database,
    env,
    async server(settings = {}) {
      const started = await startServer({ ...env, ...settings });
      servers.push(started);
      return started;
    },
    async withEngine(work) {
      const engine = openNeo4j({
        uri: database.uri,
        username: '',
        password: '',
        database: 'neo4j',
      });
      try {
        return await work(engine);
      } finally {
        await engine.close();
      }
    },
  };
}
