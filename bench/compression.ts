import { execute, parse } from 'graphql';
import { prepareGraph } from '../src/graph/setup/open-graph.ts';
import { readingContext } from '../src/graphql/builder/reading-context.ts';
import { schema } from '../src/graphql/schema.ts';
import { load } from '../src/ingest/load/load.ts';
import { ENCODINGS } from '../src/server/execution/compressing.ts';
import { openEmbedded } from '../src/store/embedded/embedded.ts';
import { createStore } from '../src/store/store.ts';
import { generatedFacts, placesFor } from './generated-facts.ts';
import { operations } from './operations.ts';
import { figure, median } from './spread.ts';

/**
 * What compression saves of the answers of the measured operations, and what it costs: bytes, milliseconds, and the speed of
 * the wire, in megabits a second, below which the client has the answer sooner. Fails where an answer of more than a
 * kilobyte is not halved, or where compressing takes ten times too long.
 */

/** Milliseconds that compressing a megabyte may take. */
const MILLISECONDS_A_MEGABYTE = 25;
const ROUNDS = 40;

const store = createStore(await openEmbedded({ path: ':memory:' }));
await prepareGraph(store);
await load(store, [...generatedFacts(placesFor(2_000))]);

const failures: string[] = [];
process.stdout.write('operation\tbytes\tencoding\tcompressed\tms\tpays below Mbit/s\n');
for (const { name, query, variables } of operations) {
  const answer = await execute({
    schema,
    document: parse(query),
    variableValues: { ...variables },
    contextValue: readingContext(store),
  });
  const text = Buffer.from(JSON.stringify(answer));
  if (text.length < 1_000) continue;
  for (const [encoding, compress] of Object.entries(ENCODINGS)) {
    const times: number[] = [];
    let bytes = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      bytes = (await compress(text)).length;
      times.push(performance.now() - started);
    }
    const ms = median(times);
    const pays = ((text.length - bytes) * 8) / 1_000 / ms;
    process.stdout.write(
      `${[name, text.length, encoding, bytes, figure(ms), figure(pays)].join('\t')}\n`,
    );
    if (bytes > text.length / 2) failures.push(`${name} is not halved by ${encoding}`);
    const allowed = Math.max(1, (MILLISECONDS_A_MEGABYTE * text.length) / 1_000_000);
    if (ms > 10 * allowed)
      failures.push(`${name} takes ${figure(ms)} ms to compress by ${encoding}`);
  }
}
await store.close();
for (const failure of failures) process.stderr.write(`${failure}\n`);
process.exit(failures.length === 0 ? 0 : 1);
