import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareGraph } from '../../src/graph/setup/open-graph.ts';
import { load } from '../../src/ingest/load/load.ts';
import { readExamples } from '../../src/server/examples.ts';
import { openEmbedded } from '../../src/store/embedded/embedded.ts';
import { createStore } from '../../src/store/store.ts';
import { generatedFacts, placesFor } from '../generated-facts.ts';
import { ask, startServer } from './server-process.ts';

/**
 * Asks a server all examples in turn, hostile documents among them and each document another, and prints
 * after every tenth its memory, and what of it is in use after a full collection. The first tenths fill the
 * caches. Fails where the last three take more than the second to fourth: 20 MB in use, or 100 MB in all
 * (the embedded engine's memory is in no heap). Fails where a question gets no answer.
 */
const { values } = parseArgs({ options: { requests: { type: 'string', default: '40000' } } });
const requests = Number(values.requests);
/** Questions at one time. */
const CLIENTS = 8;
const GROWTH_MB = { live: 20, resident: 100 };

const examples = readExamples()
  .filter(({ query }) => query.includes('query '))
  .map(({ query, variables }) => ({ query, variables: JSON.parse(variables ?? '{}') }));

/** A question with a number: every third is a document that never came before, and some are refused. */
function questionOf(number: number): { readonly query: string; readonly variables: object } {
  const example = examples[number % examples.length] ?? { query: '', variables: {} };
  switch (number % 6) {
    case 0:
      return { ...example, query: `${example.query}\n# ${number}` };
    case 1:
      return {
        query: `{ meetings(first: 1) { edges { node { id } } } } # ${'x'.repeat(number % 100_000)}`,
        variables: {},
      };
    case 2:
      return { query: `{ nothing${number} }`, variables: {} };
    default:
      return example;
  }
}

const path = mkdtempSync(join(tmpdir(), 'xianzhi-soak-'));
const graph = join(path, 'graph.grafeo');
const store = createStore(await openEmbedded({ path: graph }));
await prepareGraph(store);
const facts = [...generatedFacts(placesFor(1_000))];
for (let start = 0; start < facts.length; start += 100)
  await load(store, facts.slice(start, start + 100));
await store.close();

const server = await startServer({ GRAPH_PATH: graph });
try {
  while (!(await fetch(`${server.url}/readyz`)).ok) await new Promise((r) => setTimeout(r, 100));
  const live: number[] = [];
  const resident: number[] = [];
  let unanswered = 0;
  let number = 0;
  for (let tenth = 0; tenth < 10; tenth++) {
    const until = (requests * (tenth + 1)) / 10;
    const client = async () => {
      while (number < until) {
        const { query, variables } = questionOf(number++);
        const { status } = await ask(server.url, query, variables);
        if (status >= 500) unanswered += 1;
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    live.push(Math.round((await server.liveBytes()) / 1e6));
    resident.push(Math.round(server.status('VmRSS') / 1024));
  }
  process.stdout.write(
    `${requests} requests, after each tenth: ${live.join(', ')} MB in use, ${resident.join(', ')} MB resident; ${unanswered} unanswered\n`,
  );
  const isFlat = growth(live) <= GROWTH_MB.live && growth(resident) <= GROWTH_MB.resident;
  if (unanswered > 0 || !isFlat) process.exitCode = 1;
} finally {
  await server.stop();
  rmSync(path, { recursive: true, force: true });
}

/** How much the least of the last three tenths is above the most of the second to fourth. */
function growth(megabytes: readonly number[]): number {
  return Math.min(...megabytes.slice(-3)) - Math.max(...megabytes.slice(1, 4));
}
