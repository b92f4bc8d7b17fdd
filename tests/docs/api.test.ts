import { readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { exampleArticles } from '../support/articles.ts';
import { serve, type TestServer } from '../support/ask.ts';
import { emptyGraph, engines } from '../support/graph.ts';

const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');

/** Each query of the page with the question that stands before it. */
const queries = Array.from(
  page.matchAll(
    /\*\*(?<question>[^*]+)\*\*(?:(?!\*\*)[\s\S])*?```graphql\n(?<query>[\s\S]*?)```/gu,
  ),
  ({ groups }) => [groups?.question ?? '', groups?.query ?? ''] as const,
);

it('has a question for every query but the one that listens', () => {
  const blocks = Array.from(page.matchAll(/```graphql\n(?<query>[\s\S]*?)```/gu)).map(
    ({ groups }) => groups?.query ?? '',
  );
  const listening = blocks.filter((query) => query.startsWith('subscription'));
  expect(queries.map(([, query]) => query)).toEqual(
    blocks.filter((query) => !listening.includes(query)),
  );
  expect(queries.length).toBeGreaterThan(20);
  expect(validate(schema, parse(listening.join('\n')))).toEqual([]);
});

it('leads to every section', () => {
  const sections = Array.from(page.matchAll(/^## (?<title>.+)$/gmu), ({ groups }) => groups?.title);
  const links = Array.from(
    page.matchAll(/^- \[(?<title>.+)\]\(#.+\)$/gmu),
    ({ groups }) => groups?.title,
  );
  expect(links).toEqual(sections);
});

describe.each(engines)('a question of docs/api.md on %s', (engine) => {
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    store = await emptyGraph(engine);
    await ingest(store, await exampleArticles());
    server = await serve(store);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  it.each(queries)('is answered: %s', async (_question, query) => {
    const { data, errors } = await server.ask(query);
    expect(errors).toBeUndefined();
    // A question whose answer is empty shows nothing.
    for (const answer of Object.values(data)) expect(valuesIn(answer)).toBeGreaterThan(1);
  });
});

/** How many values stand in an answer, at any depth. */
function valuesIn(answer: unknown): number {
  if (answer === null) return 0;
  if (typeof answer !== 'object') return 1;
  return Object.values(answer).reduce<number>((sum, inner) => sum + valuesIn(inner), 0);
}
