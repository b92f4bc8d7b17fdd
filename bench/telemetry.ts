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
 * Two processes of the same program differ by some per cent for as long as they live, so each way has several.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    seconds: { type: 'string', default: '1' },
    servers: { type: 'string', default: '3' },
    sampler: { type: 'string', default: '' },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const perCandidate = Number(values.servers);
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

/** A server, with the name of what is on in it. */
interface Candidate {
  readonly name: string;
  readonly server: ServerProcess;
  readonly ask: (body: string) => Promise<string>;
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
  return { name, server, ask: (body) => client.ask('/graphql', body) };
}

/** What the servers of one name did in one round. */
interface Round {
  perSecond: number;
  cpuSeconds: number;
}

async function measure({ server, ask }: Candidate, body: string): Promise<Round> {
  const before = server.cpuSeconds();
  const perSecond = await throughputOf(() => ask(body), CLIENTS, seconds);
  return { perSecond, cpuSeconds: server.cpuSeconds() - before };
}

const WAYS = { off: {}, metrics: METRICS, 'metrics and traces': { ...METRICS, ...TRACES } };
const candidates: Candidate[] = [];
for (let number = 0; number < perCandidate; number += 1)
  for (const [name, env] of Object.entries(WAYS)) candidates.push(await start(name, env));
try {
  for (const [question, query] of Object.entries(QUESTIONS)) {
    const body = JSON.stringify({ query });
    for (const one of candidates) await measure(one, body);
    const measured = new Map(Object.keys(WAYS).map((name) => [name, [] as Round[]]));
    for (let round = 0; round < rounds; round += 1) {
      for (const own of measured.values()) own.push({ perSecond: 0, cpuSeconds: 0 });
      // Each begins in its turn, so that what the one before left behind meets all alike.
      for (let turn = 0; turn < candidates.length; turn += 1) {
        const one = candidates[(round + turn) % candidates.length] as Candidate;
        const { perSecond, cpuSeconds } = await measure(one, body);
        const sum = measured.get(one.name)?.at(-1) as Round;
        sum.perSecond += perSecond / perCandidate;
        sum.cpuSeconds += cpuSeconds / perCandidate;
      }
    }
    const off = measured.get('off') ?? [];
    const cpu = ({ perSecond, cpuSeconds }: Round) => (cpuSeconds * 1_000) / (perSecond * seconds);
    process.stdout.write(
      `${question}: off ${median(off.map((own) => own.perSecond)).toFixed(0)} answers a second, ${median(off.map(cpu)).toFixed(3)} ms of CPU each`,
    );
    for (const [name, own] of measured) {
      if (name === 'off') continue;
      const ratios = (of: (round: Round) => number) =>
        own.map((one, round) => of(one) / of(off[round] as Round));
      const answers = ratios(({ perSecond }) => perSecond);
      process.stdout.write(
        `; ${name} ${spread(answers, 3)} of it, ${spread(ratios(cpu), 3)} of the CPU`,
      );
      // A twentieth is allowed; a machine with other work may show ten times as much.
      if (median(answers) < 0.5) process.exitCode = 1;
    }
    process.stdout.write('\n');
  }
  process.stdout.write(`the collector got ${(bytes / 1e6).toFixed(1)} MB\n`);
  if (bytes === 0) process.exitCode = 1;
} finally {
  await Promise.all(candidates.map(({ server }) => server.stop()));
  collector.close();
}
process.exit();
