import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openBoltProxy } from '../../tests/support/neo4j/bolt-proxy.ts';
import { startNeo4j } from '../../tests/support/neo4j/start.ts';
import { ask, startServer } from './server-process.ts';

/**
 * Puts a network between a server and its Neo4j that swallows everything for a while and then heals, while
 * clients go on asking, and prints when good answers came again. Fails where that took over five seconds,
 * where a question was not answered within ten, or where the server did not end within ten.
 */
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '30' } } });
/** A question is begun so often. */
const EVERY_MS = 100;
const AFTER_MS = 10_000;

const neo4j = await startNeo4j();
if (neo4j === undefined) throw new Error('there is no Neo4j: install Maven and Java 21 or newer');
const proxy = await openBoltProxy(neo4j.port);
const server = await startServer({
  NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`,
  NEO4J_PASSWORD: 'none',
});

interface Told {
  readonly begun: number;
  readonly ended: number;
  readonly isGood: boolean;
}

async function question(): Promise<Told> {
  const begun = performance.now();
  const { status } = await ask(
    server.url,
    '{ stats { articles } }',
    {},
    { accept: 'application/graphql-response+json' },
  );
  return { begun, ended: performance.now(), isGood: status === 200 };
}

try {
  while (!(await fetch(`${server.url}/readyz`)).ok) await sleep(100);
  const asked: Promise<Told>[] = [];
  const asking = setInterval(() => asked.push(question()), EVERY_MS);
  await sleep(2_000);
  proxy.hold();
  const held = performance.now();
  await sleep(Number(values.seconds) * 1_000);
  proxy.heal();
  const healed = performance.now();
  await sleep(AFTER_MS);
  clearInterval(asking);
  const told = await Promise.all(asked);
  const during = told.filter(({ begun }) => begun > held && begun < healed);
  const bad = told.filter(({ begun, isGood }) => begun > healed && !isGood);
  const good = told.filter(({ begun, isGood }) => begun > healed && isGood);
  const firstGood = Math.min(...good.map(({ ended }) => ended)) - healed;
  const lastBad = Math.max(0, ...bad.map(({ ended }) => ended - healed));
  const longest = Math.max(...told.map(({ begun, ended }) => ended - begun));
  proxy.hold();
  const end = await server.stop();
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
  process.stdout.write(
    `${values.seconds} s of silence: ${during.length} asked in it, the longest answer took ${seconds(longest)}; ` +
      `first good answer ${seconds(firstGood)} after it, last refusal ${seconds(lastBad)} after it; ` +
      `silent again, the server ended ${seconds(end)} after SIGTERM\n`,
  );
  if (firstGood > 5_000 || lastBad > 5_000 || longest > 10_000 || end > 10_000)
    process.exitCode = 1;
} finally {
  await proxy.close();
  await neo4j.stop();
}
