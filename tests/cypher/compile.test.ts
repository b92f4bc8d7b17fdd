import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../src/graph/queries/co-attendance.ts';
import '../../src/graph/queries/duplicate-candidates.ts';
import '../../src/graph/kinds.ts';
import '../../src/graph/queries/meeting-count.ts';
import '../../src/graph/relationships/mention.ts';
import { prepareGraph } from '../../src/graph/setup/open-graph.ts';
import '../../src/graph/queries/search.ts';
import '../../src/graph/queries/timeline.ts';
import { wordingOf } from '../../src/cypher/compile.ts';
import { specialized } from '../../src/cypher/prune.ts';
import { boundStatements } from '../../src/cypher/statement.ts';
import { load } from '../../src/ingest/load/load.ts';
import { createStore } from '../../src/store/store.ts';
import { emptyEngine, engines } from '../support/graph.ts';
import { parametersOf } from '../support/parameters.ts';
import { graphs } from '../support/random-graph.ts';

/** The lists: statements whose wording depends on their parameters. */
const worded = boundStatements.filter(
  ({ kind, settling }) => kind === 'read' && settling.conditions.length > 0,
);

describe('the wording of a statement', () => {
  const meetings = worded.find(({ name }) => name === 'meeting/page');
  const open: Record<string, unknown> = { ...parametersOf(meetings as never, [], 0)[0] };

  it('has no condition that is not asked for', () => {
    const { cypher } = wordingOf(meetings as never, open);
    expect(cypher).not.toMatch(/WHERE|CASE|EXISTS/u);
    expect(cypher).toContain('ORDER BY key,\n  meeting.id\nLIMIT $limit');
  });

  it('starts at the county that is asked for, and does not look for it again', () => {
    const { cypher } = wordingOf(meetings as never, { ...open, county: '秦安县' });
    expect(cypher).toContain('MATCH (area)<-[:HELD_IN]-(meeting:Meeting)\nWITH DISTINCT meeting');
    expect(cypher).not.toContain('EXISTS');
  });

  it('never has a value in it', () => {
    const { cypher } = wordingOf(meetings as never, { ...open, county: "') DETACH DELETE n //" });
    expect(cypher).not.toContain('DETACH');
    expect(cypher).toContain('area.id = $county');
  });

  it('is kept as long as what is known of the parameters is the same', () => {
    const one = wordingOf(meetings as never, { ...open, county: '秦安县' });
    const other = wordingOf(meetings as never, { ...open, county: '内乡县' });
    expect(other.cypher).toBe(one.cypher);
    expect(other.params.county).toBe('内乡县');
  });
});

describe('each condition', () => {
  const all = worded.flatMap((statement) =>
    statement.settling.conditions.map((name) => [statement.name, name, statement] as const),
  );

  // A pattern that tries every way to read the indentation takes seconds for one text, or forever.
  it.each(all)('of %s can be given alone: %s', (_statement, name, { cypher, settling }) => {
    const params = Object.fromEntries(settling.conditions.map((one) => [one, null]));
    const text = specialized(cypher, { ...params, [name]: 'given' });
    expect(text).not.toMatch(/\$\w+ IS NULL OR|size\(\$\w+\) = 0/u);
    expect(text).not.toMatch(/ORDER BY[^\n]*\bnull\b/u);
  });
});

describe('what a statement is read for', () => {
  const attended = worded.find(({ name }) => name === 'attendance/of-officials');
  const params = { ...parametersOf(attended as never, [], 0)[0], orderBy: 'DATE', roles: [] };

  it('is the only thing that its text returns, with the ids', () => {
    const { cypher, read, shapes } = wordingOf(attended as never, params, {
      members: 'node.title roles',
      asked: [],
    });
    expect(cypher).toMatch(/RETURN collect\(\[meeting\.id, meeting\.title, attended\.roles\]\)/u);
    const rows = read([{ parentId: 'a', edges: [['m', 't', ['HOST']]] }], () => undefined);
    const row = { parentId: 'a', edges: [{ node: { id: 'm', title: 't' }, roles: ['HOST'] }] };
    expect(rows).toEqual([row]);
    expect(shapes[0]?.safeParse({ ...row, edges: [{ ...row.edges[0], order: 1 }] }).success).toBe(
      false,
    );
  });

  it('is everything unless it is said', () => {
    const { cypher, shapes } = wordingOf(attended as never, params);
    expect(cypher).toContain('attended.postTitle');
    expect(shapes[0]).toBe(attended?.row);
  });

  it('has no parameter sent that its text does not use', () => {
    const worded = wordingOf(attended as never, params);
    expect(Object.keys(worded.params).sort()).toEqual(
      [...new Set(worded.cypher.match(/(?<=\$)\w+/gu))].sort(),
    );
    expect(Object.keys(worded.params).length).toBeLessThan(Object.keys(params).length / 2);
  });
});

const counts = worded.filter(({ cypher }) =>
  /RETURN count\(DISTINCT \w+\) AS total\s*$/u.test(cypher),
);

describe('a page with its count', () => {
  it.each(counts.map((count) => [count.name, count] as const))(
    'finds what %s finds once, however both are worded',
    (name, count) => {
      const page = worded.find((one) => one.name === name.replace(/count$/u, 'page'));
      const asked = parametersOf(page as never, [], 0);
      expect(asked.length).toBeGreaterThan(3);
      for (const params of asked) {
        const asked = [{ countedBy: count as never }];
        const { cypher } = wordingOf(page as never, params as never, { asked });
        expect(cypher.match(/size\(counted\)/gu)).toHaveLength(1);
        expect(cypher).toMatch(/WITH collect\(DISTINCT \w+\) AS counted\nCALL \(counted\) \{\n/u);
      }
    },
  );
});

describe.each(engines)('a worded statement, on %s', (name) => {
  it('answers as the file does as it stands', async () => {
    const engine = await emptyEngine(name);
    const store = createStore(engine);
    await prepareGraph(store);
    expect(worded.length).toBeGreaterThan(30);
    await fc.assert(
      fc.asyncProperty(graphs, fc.nat(), async (batch, seed) => {
        await load(store, batch);
        for (const statement of worded) {
          const every = name === 'embedded' ? 7 : 15;
          // As they stand the files are slow, and each wording is planned anew: some have to do.
          const all = parametersOf(statement, batch, seed);
          for (const params of all.filter((_, index) => (index + seed) % every === 0)) {
            const asked = JSON.stringify(params);
            const given = statement.params.parse(params);
            const written = await engine.read(statement.cypher, given);
            const answered = await store.read(statement as never, params as never);
            expect(canonical(answered), `${statement.name} ${asked}`).toEqual(
              canonical(written.map((row) => statement.row.parse(row))),
            );
          }
        }
      }),
      { numRuns: 1, endOnFailure: true },
    );
    await store.close();
  }, 300_000);
});

/** Rows about several parents come in any order. */
function canonical(rows: readonly unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row, sortedMembers)).sort();
}

function sortedMembers(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
