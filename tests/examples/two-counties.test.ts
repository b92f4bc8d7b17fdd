import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exampleArticles } from '../../src/cli/examples.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { emptyGraph } from '../support/graph.ts';
import { type PlainGraph, plainGraph } from '../support/random-graph.ts';

/** What a reader finds in the articles, written down by hand. */
const Truth = z.object({
  meetings: z.array(
    z.object({
      date: z.string(),
      county: z.string(),
      attendees: z.array(z.object({ name: z.string(), roles: z.array(z.string()) })),
    }),
  ),
  people: z.array(z.object({ name: z.string(), area: z.string(), meetings: z.int() })),
  figures: z.array(
    z.object({
      area: z.string(),
      metric: z.string(),
      year: z.int().nullable(),
      value: z.number(),
      isGoal: z.boolean(),
    }),
  ),
});
const truth = Truth.parse(
  JSON.parse(readFileSync(new URL('two-counties.json', import.meta.url), 'utf8')),
);
const CODES = { 泾川县: '620821', 灵台县: '620822', 平凉市: '620800' } as const;
const areaOf = (id: string) =>
  Object.entries(CODES).find(([, code]) => id.includes(`:${code}/`))?.[0];

describe('the examples of two counties', () => {
  let store: GraphStore;
  let graph: PlainGraph;
  beforeAll(async () => {
    store = await emptyGraph('embedded');
    await ingest(store, await exampleArticles());
    graph = await plainGraph(store);
  });
  afterAll(() => store.close());

  const attended = () => graph.edges.filter(({ type, to }) => type === 'ATTENDED' && areaOf(to));

  it('are read as a reader reads them: who attended which meeting, as what', () => {
    const line = (day: string, area: string, name: string, roles: readonly string[]) =>
      `${day} ${area} ${name} ${roles
        .map((role) => role.toUpperCase())
        .sort()
        .join(' ')}`;
    const read = attended().map(({ from, to, properties }) =>
      line(
        String(graph.nodes.get(to)?.date),
        areaOf(to) ?? '',
        String(graph.nodes.get(from)?.name),
        properties.roles ?? [],
      ),
    );
    const told = truth.meetings.flatMap(({ date, county, attendees }) =>
      attendees.map(({ name, roles }) => line(date, county, name, roles)),
    );
    expect(read.sort()).toEqual(told.sort());
  });

  it('tell how often each attended', () => {
    for (const { name, area, meetings } of truth.people) {
      const id = `Official:${CODES[area as keyof typeof CODES]}/${name}`;
      expect([id, attended().filter(({ from }) => from === id).length]).toEqual([id, meetings]);
    }
  });

  it('tell figures by year', () => {
    const figures = [...graph.nodes].filter(([id]) => id.startsWith('Figure:'));
    for (const { area, metric, year, value, isGoal } of truth.figures) {
      const code = CODES[area as keyof typeof CODES];
      const found = figures.some(
        ([id, figure]) =>
          id.startsWith(`Figure:${code}/`) &&
          figure.metric === metric &&
          figure.value === value &&
          (figure.year ?? null) === year &&
          figure.isGoal === isGoal,
      );
      expect([area, metric, year, found]).toEqual([area, metric, year, true]);
    }
  });
});
