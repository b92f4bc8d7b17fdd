import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { prepareGraph } from '../src/graph/setup/open-graph.ts';
import { load } from '../src/ingest/load/load.ts';
import { openNeo4j } from '../src/store/neo4j/neo4j.ts';
import { createStore } from '../src/store/store.ts';
import { NEO4J_VERSION } from '../tests/support/neo4j/java.ts';
import { startNeo4j } from '../tests/support/neo4j/start.ts';
import { generatedFacts, placesFor } from './generated-facts.ts';
import { type Client, medianOf, openClient, throughputOf } from './http-client.ts';
import { comparable, idsIn, type Operation, operations } from './operations.ts';
import { replan } from './replan.ts';
import { startOther, startOurs } from './servers.ts';
import { figure, median, spread } from './spread.ts';

/**
 * Ours, the same answers written by hand, and @neo4j/graphql, side by side on one Neo4j that this
 * starts and fills: the same rows come back, all are warm, and they take turns. Prints a table and
 * writes it to bench/RESULTS.md; with `--short` it only shows that everything works.
 */
const { values } = parseArgs({
  options: {
    meetings: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    short: { type: 'boolean', default: false },
  },
});
const CLIENTS = 16;
const size = values.short
  ? { meetings: 210, rounds: 1, seconds: 0.2 }
  : {
      meetings: Number(values.meetings),
      rounds: Number(values.rounds),
      seconds: Number(values.seconds),
    };

/** One of the servers, and how an operation is put to it. */
interface Contender {
  readonly name: string;
  readonly client: Client;
  readonly question: (operation: Operation) => readonly [path: string, body: string] | undefined;
}

interface Measured {
  readonly milliseconds: number;
  readonly answers: number;
}

const database = await startNeo4j();
if (database === undefined) throw new Error('The benchmark needs Maven and Java 21 or newer.');
await fill(database.uri);
const servers = await Promise.all([
  startOurs(database.uri),
  startOther('hand-written.ts', database.uri),
  startOther('neo4j-graphql.ts', database.uri),
]);
const [ours, hand, theirs] = servers.map(({ url }) => openClient(url)) as [Client, Client, Client];
const contenders: readonly Contender[] = [
  {
    name: 'xianzhi',
    client: ours,
    question: ({ query, variables }) => ['/graphql', JSON.stringify({ query, variables })],
  },
  {
    name: 'by hand',
    client: hand,
    question: ({ name, variables }) => [`/${name}`, JSON.stringify({ variables })],
  },
  {
    name: '@neo4j/graphql',
    client: theirs,
    question: ({ neo4jGraphQL: query, variables }) =>
      query === undefined ? undefined : ['/graphql', JSON.stringify({ query, variables })],
  },
];

try {
  const rows: string[] = [];
  for (const operation of operations) {
    await compareAnswers(operation);
    const rounds: (readonly (Measured | undefined)[])[] = [];
    // The first round warms them.
    for (let round = 0; round <= size.rounds; round++) rounds.push(await takeTurns(operation));
    rows.push(rowOf(operation, rounds.slice(1)));
    process.stdout.write(`${rows.at(-1)}\n`);
  }
  const report = reportOf(rows);
  process.stdout.write(`\n${report}`);
  if (!values.short) writeFileSync(new URL('RESULTS.md', import.meta.url), report);
} finally {
  for (const { client } of contenders) client.close();
  for (const server of servers) await server.stop();
  await database.stop();
}

/** Loads the generated articles, and lets the planner know how many of everything there are. */
async function fill(uri: string): Promise<void> {
  const store = createStore(openNeo4j({ uri, username: '', password: '', database: 'neo4j' }));
  await prepareGraph(store);
  let batch: Parameters<typeof load>[1][number][] = [];
  for (const facts of generatedFacts(placesFor(size.meetings))) {
    batch.push(facts);
    if (batch.length < 100) continue;
    await load(store, batch);
    batch = [];
  }
  if (batch.length > 0) await load(store, batch);
  await store.close();
  await replan(uri);
}

/** Whoever answers otherwise than the others is not measured. */
async function compareAnswers(operation: Operation): Promise<void> {
  const answers = await Promise.all(
    contenders.map(async ({ client, question }) => {
      const asked = question(operation);
      return asked && (JSON.parse(await client.ask(...asked)) as unknown);
    }),
  );
  const [own, byHand, other] = answers;
  const [a, b] = [own, byHand].map((answer) => JSON.stringify(comparable(answer)));
  if (a !== b) throw new Error(`${operation.name}: the answers differ:\n${a}\n${b}`);
  if (other === undefined) return;
  const [c, d] = [own, other].map((answer) => idsIn(answer).join('\n'));
  if (c !== d) throw new Error(`${operation.name}: @neo4j/graphql answers otherwise:\n${c}\n${d}`);
}

async function takeTurns(operation: Operation): Promise<(Measured | undefined)[]> {
  const measured: (Measured | undefined)[] = [];
  for (const { client, question } of contenders) {
    const asked = question(operation);
    const ask = async () => asked && client.ask(...asked);
    measured.push(
      asked && {
        milliseconds: await medianOf(ask, size.seconds),
        answers: await throughputOf(ask, CLIENTS, size.seconds),
      },
    );
  }
  return measured;
}

type Rounds = readonly (readonly (Measured | undefined)[])[];

function rowOf({ name }: Operation, rounds: Rounds): string {
  const all = (contender: number, of: keyof Measured) =>
    rounds.map((round) => round[contender]?.[of] ?? Number.NaN);
  const cells = (of: keyof Measured) => [
    ...contenders.map((_, index) => number(median(all(index, of)))),
    ...[1, 2].map((index) => ratios(all(0, of).map((own, at) => own / (all(index, of)[at] ?? 0)))),
  ];
  return `| ${[name, ...cells('milliseconds'), ...cells('answers')].join(' | ')} |`;
}

function number(value: number): string {
  if (Number.isNaN(value)) return '–';
  return figure(value);
}

/** A dash where there is nothing to compare with. */
function ratios(all: readonly number[]): string {
  return all.some(Number.isNaN) ? '–' : spread(all, 2);
}

function reportOf(rows: readonly string[]): string {
  const [cpu] = cpus();
  return `# Side by side

\`npm run bench\`: ${size.meetings.toLocaleString('en')} meetings, some ${(size.meetings * 9).toLocaleString('en')} attendances, ${size.rounds} rounds
of ${size.seconds} s each after one that warms, in turn; medians, and ratios round by round with the least and the greatest.
Neo4j ${NEO4J_VERSION}, Node ${process.version}, ${availableParallelism()} cores (${cpu?.model.trim()}) shared by database, server and client.
Node has the flags of \`npm start\` in all three servers.
"By hand" is \`node:http\`, one statement written for the answer, and \`JSON.stringify\`; it gives the same answer.
A dash: @neo4j/graphql has no such answer.

| operation | xianzhi, ms | by hand, ms | @neo4j/graphql, ms | ÷ by hand | ÷ @neo4j/graphql | xianzhi, answers/s of ${CLIENTS} clients | by hand | @neo4j/graphql | ÷ by hand | ÷ @neo4j/graphql |
|---|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}
`;
}
