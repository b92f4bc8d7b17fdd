import { fileURLToPath } from 'node:url';
import relay from 'vite-plugin-relay-lite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Relay's documents are compiled: a bundler puts what its compiler made in their place.
  plugins: [relay({ relayConfig: 'examples/clients/relay/relay.config.json' })],
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/build.ts', 'tests/support/neo4j/setup.ts'],
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: process.env.TEST_REPORT ?? '.cache/tests.json' }]]
      : ['default'],
    // One Neo4j serves all files, and each begins with an empty graph.
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // Pothos is loaded by Node and our code by Vite; both must get the same graphql module.
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }],
  },
});
