import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { type ServerProcess, startServer } from './faults/server-process.ts';
import { openClient, throughputOf } from './http-client.ts';
import { median, spread } from './spread.ts';

/**
 * Compares a server without metrics and traces with one that has metrics, and one that has both, side by side on the
 * example articles: answers a second of eight clients, round by round. Traces go to a collector, which this script
 * plays; with `--sampler always_on` every request is traced. The servers, the clients and the collector share the cores.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    seconds: { type: 'string', default: '1' },
    sampler: { type: 'string', default: '' },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const CLIENTS = 8;

const QUESTIONS = {
  'small page': '{ meetings(first: 20) { edges { node { id title date } } } }',
  'nested attendance':
    '{ meetings(first: 10) { edges { node { title attendees(first: 20) { edges { roles postTitle node { name } } } } } } }',
};

let bytes = 0;
const collector = createServer((request, response) => {
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  request.on('end', () => response.writeHead(200).end());
});
await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
const { port } = collector.address() as AddressInfo;

const METRICS = { METRICS_PORT: '0' };
const TRACES = {
  OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
  OTEL_TRACES_SAMPLER: values.sampler,
};

interface Candidate {
  readonly name: string;
  readonly server: ServerProcess;
  readonly ask: (body: string) => Promise<string>;
  perSecond: number[];
  /** CPU in all rounds of a question, and the answers that it was for. */
  cpuSeconds: number;
  answers: number;
}

async function start(name: string, env: Record<string, string>): Promise<Candidate> {
  const started = performance.now();
  const server = await startServer({ GRAPH_PATH: ':memory:', ...env }, []);
  while (!(await fetch(`${server.url}/readyz`)).ok) await new Promise((r) => setTimeout(r, 20));
  const milliseconds = performance.now() - started;
  process.stdout.write(
    `${name}: ready after ${milliseconds.toFixed(0)} ms, ${Math.round(server.status('VmRSS') / 1024)} MB\n`,
  );
  const client = openClient(server.url);
  return {
    name,
    server,
    ask: (body) => client.ask('/graphql', body),
    perSecond: [],
    cpuSeconds: 0,
    answers: 0,
  };
}

const candidates = [
  await start('off', {}),
  await start('metrics', METRICS),
  await start('metrics and traces', { ...METRICS, ...TRACES }),
];
try {
  for (const [question, query] of Object.entries(QUESTIONS)) {
    const body = JSON.stringify({ query });
    for (const { ask } of candidates) await throughputOf(() => ask(body), CLIENTS, seconds);
    for (const one of candidates) Object.assign(one, { perSecond: [], cpuSeconds: 0, answers: 0 });
    for (let round = 0; round < rounds; round += 1)
      // Each begins in its turn, so that what the round before left behind meets all alike.
      for (let turn = 0; turn < candidates.length; turn += 1) {
        const one = candidates[(round + turn) % candidates.length] as Candidate;
        const before = one.server.cpuSeconds();
        const perSecond = await throughputOf(() => one.ask(body), CLIENTS, seconds);
        one.perSecond.push(perSecond);
        one.cpuSeconds += one.server.cpuSeconds() - before;
        one.answers += perSecond * seconds;
      }
    const [off, ...others] = candidates as [Candidate, ...Candidate[]];
    const cpu = ({ cpuSeconds, answers }: Candidate) => (cpuSeconds * 1_000) / answers;
    process.stdout.write(
      `${question}: off ${median(off.perSecond).toFixed(0)} answers a second, ${cpu(off).toFixed(3)} ms of CPU each`,
    );
    for (const other of others) {
      const { name, perSecond } = other;
      const ratios = perSecond.map((one, round) => one / (off.perSecond[round] ?? Number.NaN));
      process.stdout.write(
        `; ${name} ${spread(ratios, 3)} of it, ${(cpu(other) / cpu(off)).toFixed(3)} of the CPU`,
      );
      // A twentieth is allowed; a machine with other work may show ten times as much.
      if (median(ratios) < 0.5) process.exitCode = 1;
    }
    process.stdout.write('\n');
  }
  process.stdout.write(`the collector got ${(bytes / 1e6).toFixed(1)} MB\n`);
  if (bytes === 0) process.exitCode = 1;
} finally {
  for (const { server } of candidates) await server.stop();
  collector.close();
}
process.exit();
