import { execute, parse } from 'graphql';
import { compile, readableQuery } from '../src/cypher/compile.ts';
import type { ReadOptions } from '../src/cypher/nested-read.ts';
import { prepareGraph } from '../src/graph/setup/open-graph.ts';
import { readingContext } from '../src/graphql/builder/reading-context.ts';
import { schema } from '../src/graphql/schema.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { readExamples } from '../src/server/examples.ts';
import { openEmbedded } from '../src/store/embedded/embedded.ts';
import type { SentStatement } from '../src/store/statement-observer.ts';
import { createStore } from '../src/store/store.ts';
import { exampleArticles } from '../tests/support/articles.ts';
import { parametersOf } from '../tests/support/parameters.ts';
import { boundStatements } from '../tests/support/statements.ts';
import { operations } from './operations.ts';
import { figure, median } from './spread.ts';

/**
 * What is sent for each example and each operation of `npm run bench`, in bytes of text and parameters, beside the text as a
 * person reads it; and how long a statement takes to compile, once all is warm. Fails where a statement of the measured
 * operations that nests nothing needs more than one of the driver's pieces, or where compiling takes ten times too long.
 */

/** The driver writes to its socket in pieces of so many bytes; a message has some beside the text and the parameters. */
const PIECE = 1_400;
const OVERHEAD = 100;
/** Microseconds in which a warm statement is to be compiled. */
const MICROSECONDS = 60;

const store = createStore(await openEmbedded({ path: ':memory:' }), () => ({
  onSent: (statement) => void sent.push(statement),
}));
const sent: SentStatement[] = [];
await prepareGraph(store);
await ingest(store, await exampleArticles());

const context = readingContext(store);

const bytesOf = ({ cypher, params }: SentStatement) =>
  Buffer.byteLength(cypher) + Buffer.byteLength(JSON.stringify(params));
const readableBytes = ({ readable, params, names }: SentStatement) =>
  Buffer.byteLength(readable()) +
  Buffer.byteLength(
    JSON.stringify(
      Object.fromEntries(
        Object.entries(params).map(([name, value]) => [names[name] ?? name, value]),
      ),
    ),
  );

const asked = [
  ...operations.map(({ name, query, variables }) => ({
    name: `measured ${name}`,
    query,
    variables,
  })),
  ...readExamples()
    .filter(({ query }) => query.includes('query '))
    .map(({ name, query, variables }) => ({
      name,
      query,
      variables: JSON.parse(variables ?? '{}'),
    })),
];
process.stdout.write(
  '| query | statements | bytes as a person reads it | bytes sent |\n|---|---|---|---|\n',
);
for (const { name, query, variables } of asked) {
  sent.length = 0;
  await execute({
    schema,
    document: parse(query),
    variableValues: variables,
    contextValue: context,
  });
  const own = [...sent];
  const list = (of: (statement: SentStatement) => number) => own.map(of).join(', ');
  process.stdout.write(`| ${name} | ${own.length} | ${list(readableBytes)} | ${list(bytesOf)} |\n`);
  const isNested = name.includes('nested');
  const largest = Math.max(...own.map(bytesOf)) + OVERHEAD;
  if (name.startsWith('measured') && !isNested && largest > PIECE) {
    process.stdout.write(`FAILED: ${name} needs more than one piece of ${PIECE} bytes\n`);
    process.exitCode = 1;
  }
}

const statementOf = (name: string) => {
  const statement = boundStatements.find((one) => one.name === name);
  if (statement?.kind !== 'read') throw new Error(`${name} is not bound`);
  return statement as Parameters<typeof compile>[0];
};
const page = statementOf('meeting/page');
const attendees = statementOf('attendance/of-meetings');
const [first] = parametersOf(attendees, [], 0);
let number = 0;
/** A set of columns that was never asked for, so that no template is known. */
const fresh = (columns: string) => `${columns} none${number++}`;
const nested = (): ReadOptions => ({
  columns: fresh('node.title'),
  nested: [
    {
      kind: 'perNode',
      idColumn: 'node.id',
      statement: attendees as never,
      params: { ...first },
      columns: 'node.name roles',
      nested: [],
    },
  ],
});
const known: ReadOptions = { columns: 'node.title', nested: [] };

for (const [name, options, work] of [
  ['meeting/page, a new text', () => ({ columns: fresh('node.title'), nested: [] }), compile],
  ['meeting/page with attendees, a new text', nested, compile],
  ['meeting/page, a known text', () => known, compile],
  ['meeting/page, as a person reads it', () => known, readableQuery],
] as const) {
  const all = parametersOf(page, [], 0);
  const rounds: number[] = [];
  for (let round = 0; round < 150; round += 1) {
    const begun = performance.now();
    for (const params of all) work(page, { ...params }, options());
    rounds.push(((performance.now() - begun) * 1_000) / all.length);
  }
  const microseconds = median(rounds.slice(-50));
  process.stdout.write(`${name}: ${figure(microseconds)} µs\n`);
  if (microseconds > 10 * MICROSECONDS) process.exitCode = 1;
}
await store.close();
