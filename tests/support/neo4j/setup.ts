import type { TestProject } from 'vitest/node';
import { openNeo4j } from '../../../src/store/neo4j/neo4j.ts';
import { NEO4J_VERSION } from './java.ts';
import { startNeo4j, type TestServer } from './start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests' Neo4j is; null where there is none. */
    neo4jUri: string | null;
  }
}

let server: TestServer | undefined;

/** The language of statements that name none: Cypher 25 since 2026.02, and 5.26 knows Cypher 5 only. */
const LANGUAGE = NEO4J_VERSION.startsWith('5.')
  ? undefined
  : { 'db.query.default_language': 'CYPHER_25' };

/** Gives the tests a Neo4j: the one of TEST_NEO4J_URI, else one of their own, else loudly none. */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env.TEST_NEO4J_URI;
  if (given === undefined || given === '') server = await startNeo4j({ settings: LANGUAGE });
  const uri = given || server?.uri || null;
  if (uri === null) {
    if (process.env.TEST_NEO4J_REQUIRED)
      throw new Error('TEST_NEO4J_REQUIRED is set and no Neo4j could be started.');
    process.stderr.write(
      '\n  SKIPPED: everything on Neo4j. Set TEST_NEO4J_URI to an empty database without authentication,\n' +
        '  or install Maven and Java 21 or newer, and the tests start one of their own.\n\n',
    );
  } else {
    await refuseIfNotEmpty(uri).catch(async (cause) => {
      await server?.stop();
      throw cause;
    });
    process.stderr.write(`  Neo4j ${given ? 'of TEST_NEO4J_URI' : NEO4J_VERSION} at ${uri}\n`);
  }
  project.provide('neo4jUri', uri);
}

export async function teardown(): Promise<void> {
  await server?.stop();
}

/** The tests empty their database again and again: they never touch one that holds something. */
async function refuseIfNotEmpty(uri: string): Promise<void> {
  const engine = openNeo4j({ uri, username: '', password: '', database: 'neo4j' });
  try {
    const [row] = await engine.read('MATCH (node) RETURN count(node) AS nodes', {});
    if (JSON.stringify(row) !== '{"nodes":0}') {
      throw new Error(
        `The database at ${uri} is not empty, and the tests would empty it: ${JSON.stringify(row)}`,
      );
    }
  } finally {
    await engine.close();
  }
}
