import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operations as measured } from '../../bench/operations.ts';
import { readableQuery } from '../../src/cypher/compile.ts';
import type { Statement } from '../../src/cypher/statement.ts';
import { relationshipKinds } from '../../src/graph/relationships/relationship-kinds.ts';
import { prepareGraph } from '../../src/graph/setup/open-graph.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { readExamples } from '../../src/server/examples.ts';
import type { Engine } from '../../src/store/engine.ts';
import { createStore } from '../../src/store/store.ts';
import { exampleArticles } from '../support/articles.ts';
import { serve } from '../support/ask.ts';
import { emptyEngine } from '../support/graph.ts';
import { BATCH, parametersOf } from '../support/parameters.ts';
import { operations } from '../support/random-operations.ts';
import { boundStatements } from '../support/statements.ts';

/** `county keyDown orderBy=DATE`: the parameters that are given, of those that a text depends on. */
function given({ staticParameters }: Statement, params: Readonly<Record<string, unknown>>): string {
  const isGiven = (value: unknown) =>
    value !== null &&
    value !== undefined &&
    value !== false &&
    !(Array.isArray(value) && !value.length);
  return [
    ...staticParameters.conditions.filter((name) => isGiven(params[name])),
    ...staticParameters.choices.map((name) => `${name}=${params[name]}`),
  ].join(' ');
}

/** The texts that a statement is compiled to, each under the parameters that lead to it. */
function compiledTexts(statement: Statement): string {
  const texts = new Map<string, Set<string>>();
  for (const params of parametersOf(statement, BATCH, 0)) {
    const own = params as Record<string, unknown>;
    const text = readableQuery(statement, own);
    texts.set(text, (texts.get(text) ?? new Set()).add(given(statement, own)));
  }
  return [...texts]
    .map(([text, sets]) => `${[...sets].map((set) => `// ${set}`.trimEnd()).join('\n')}\n${text}\n`)
    .join('\n');
}

describe('the compiled texts', () => {
  const statements = boundStatements.filter(({ kind }) => kind === 'read');

  it.each(statements.map((statement) => [statement.name, statement] as const))(
    'of %s are as they are written down',
    async (name, statement) => {
      await expect(compiledTexts(statement)).toMatchFileSnapshot(
        `compiled/${name.replace('/', '.')}.cypher`,
      );
    },
  );

  it.each(relationshipKinds.map(({ create }) => [create.name, create] as const))(
    'of %s are as they are written down',
    async (name, statement) => {
      await expect(`${readableQuery(statement, {})}\n`).toMatchFileSnapshot(
        `compiled/${name.replaceAll(/\W/gu, '.')}.cypher`,
      );
    },
  );
});

const examples = readExamples()
  .filter(({ query }) => query.includes('query '))
  .map(({ name, query, variables }) => ({ name, query, variables: JSON.parse(variables ?? '{}') }));

/** Operations of one golden file each; the last one holds many. */
const groups = [
  ...examples.map((one) => [one.name, [one]] as const),
  ['measured', measured] as const,
  [
    'random',
    fc.sample(operations, { seed: 18, numRuns: 100 }).map((query) => ({ query, variables: {} })),
  ] as const,
];

describe.each(['embedded', 'neo4j'] as const)('the statements of an operation for %s', (name) => {
  it.each(groups)('%s are as they are written down', async (group, asked) => {
    const { store, texts } = await recording(name);
    const server = await serve(store);
    try {
      for (const { query, variables } of asked) await server.ask(query, variables);
      await expect([...texts].sort().join('\n')).toMatchFileSnapshot(
        `compiled/operations/${group}.${name}.cypher`,
      );
    } finally {
      await server.close();
      await store.close();
    }
  });
});

/** The examples in the embedded engine under the name of either, and each query that is read, once. */
async function recording(name: Engine['name']) {
  const engine = await emptyEngine('embedded');
  const texts = new Set<string>();
  await prepareGraph(createStore(engine));
  await ingest(createStore(engine), await exampleArticles());
  const store = createStore({ ...engine, name }, ({ plan }) => ({
    onSent: ({ readable }) => void texts.add(`// ${plan}\n${readable()}\n`),
  }));
  return { store, texts };
}
