import { fileURLToPath } from 'node:url';
import relay from 'vite-plugin-relay-lite';
import { defineConfig } from 'vitest/config';

const common = {
  // Relay's documents are compiled: a bundler puts what its compiler made in their place.
  plugins: [relay({ relayConfig: 'examples/clients/relay/relay.config.json' })],
};
const limits = {
  testTimeout: 180_000,
  hookTimeout: 120_000,
  // Pothos is loaded by Node and our code by Vite; both must get the same graphql module.
  alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }],
};

export default defineConfig({
  test: {
    globalSetup: ['tests/support/build.ts', 'tests/support/neo4j/setup.ts'],
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: process.env.TEST_REPORT ?? '.cache/tests.json' }]]
      : ['default'],
    projects: [
      {
        ...common,
        test: {
          ...limits,
          name: 'tests',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/faults/**'],
          // One Neo4j serves all these files, and each begins with an empty graph.
          fileParallelism: false,
        },
      },
      {
        ...common,
        test: {
          ...limits,
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          // Each of these files has processes of its own, and mostly waits for them.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
