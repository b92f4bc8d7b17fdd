import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compile, readableQuery } from '../../src/cypher/compile.ts';
import type { Statement } from '../../src/cypher/statement.ts';
import { readableText } from '../../src/cypher/syntax/readable-text.ts';
import { prepareGraph } from '../../src/graph/setup/open-graph.ts';
import { load } from '../../src/ingest/load/load.ts';
import { createStore } from '../../src/store/store.ts';
import { emptyEngine, engines } from '../support/graph.ts';
import { parametersOf } from '../support/parameters.ts';
import { graphs } from '../support/random-graph.ts';
import { boundAnchors, boundStatements, cypherOf, fileText } from '../support/statements.ts';

/** The lists: statements whose compiled text depends on their parameters. */
const lists = boundStatements.filter(
  ({ kind, staticParameters }) => kind === 'read' && staticParameters.conditions.length > 0,
);

describe('a compiled statement', () => {
  const meetings = lists.find(({ name }) => name === 'meeting/page');
  const open: Record<string, unknown> = { ...parametersOf(meetings as never, [], 0)[0] };

  it('has no condition whose parameter is absent', () => {
    const cypher = readableQuery(meetings as never, open);
    expect(cypher).not.toMatch(/WHERE|CASE|EXISTS/u);
    expect(cypher).toContain('ORDER BY key, meeting.id\nLIMIT $limit');
  });

  it('begins at the anchor of the county, whose condition it leaves out', () => {
    const cypher = readableQuery(meetings as never, { ...open, county: '秦安县' });
    expect(cypher).toContain(
      'MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)\nWITH DISTINCT meeting',
    );
    expect(cypher).not.toContain('COUNT');
  });

  it('never has a value in it', () => {
    const { cypher, params } = compile(meetings as never, {
      ...open,
      county: "') DETACH DELETE n //",
    });
    expect(cypher).not.toContain('DETACH');
    expect(cypher).toContain('{id:$a}');
    expect(params.a).toBe("') DETACH DELETE n //");
  });

  it('is the same text as long as the same parameters are given', () => {
    const one = compile(meetings as never, { ...open, county: '秦安县' });
    const other = compile(meetings as never, { ...open, county: '内乡县' });
    expect(other.cypher).toBe(one.cypher);
    expect(Object.values(other.params)).toContain('内乡县');
  });
});

describe('each condition', () => {
  const all = lists.flatMap((statement) =>
    statement.staticParameters.conditions.map((name) => [statement.name, name, statement] as const),
  );

  it.each(all)('of %s can be given alone: %s', (_name, name, statement) => {
    const { conditions } = statement.staticParameters;
    const params = Object.fromEntries(conditions.map((one) => [one, null]));
    const text = readableQuery(statement, { ...params, [name]: 'given' });
    expect(text).not.toMatch(/\$\w+ IS NULL OR|size\(\$\w+\) = 0/u);
    expect(text).not.toMatch(/ORDER BY[^\n]*\bNULL\b/u);
  });
});

describe('the columns of a compiled statement', () => {
  const attended = lists.find(({ name }) => name === 'attendance/of-officials');
  const params = { ...parametersOf(attended as never, [], 0)[0], orderBy: 'DATE', roles: [] };

  it('are those that are selected, and the ids', () => {
    const options = { columns: 'node.title roles', nested: [] };
    const { cypher, decode, shapes } = compile(attended as never, params, options);
    expect(readableQuery(attended as never, params, options)).toMatch(
      /RETURN collect\(\[meeting\.id, meeting\.title, attended\.roles\]\)/u,
    );
    const [, parent = '', edges = ''] = /RETURN (\w+),(\w+)$/u.exec(cypher) ?? [];
    const rows = decode([{ [parent]: 'a', [edges]: [['m', 't', ['HOST']]] }], () => undefined);
    const row = { parentId: 'a', edges: [{ node: { id: 'm', title: 't' }, roles: ['HOST'] }] };
    expect(rows).toEqual([row]);
    expect(shapes[0]?.safeParse({ ...row, edges: [{ ...row.edges[0], order: 1 }] }).success).toBe(
      false,
    );
  });

  it('are all columns by default', () => {
    const { shapes } = compile(attended as never, params);
    expect(readableQuery(attended as never, params)).toContain('attended.postTitle');
    expect(shapes[0]).toBe(attended?.row);
  });

  it('come without parameters that the text does not use', () => {
    const compiled = compile(attended as never, params);
    expect(Object.keys(compiled.params).sort()).toEqual(
      [...new Set(compiled.cypher.match(/(?<=\$)\w+/gu))].sort(),
    );
    expect(Object.keys(compiled.params).length).toBeLessThan(Object.keys(params).length / 2);
  });
});

const counts = lists.filter(({ clauses }) =>
  /RETURN count\(DISTINCT \w+\) AS total$/u.test(readableText(clauses)),
);

describe('a page with its count', () => {
  it.each(counts.map((count) => [count.name, count] as const))(
    'reads the matches of %s once, for all parameters',
    (name, count) => {
      const page = lists.find((one) => one.name === name.replace(/count$/u, 'page'));
      const asked = parametersOf(page as never, [], 0);
      expect(asked.length).toBeGreaterThan(3);
      for (const params of asked) {
        const nested = [{ kind: 'totalCount' as const, statement: count as never }];
        const cypher = readableQuery(page as never, params as never, { nested });
        expect(cypher.match(/size\(counted\)/gu)).toHaveLength(1);
        expect(cypher).toMatch(/WITH collect\(DISTINCT \w+\) AS counted\nCALL \(counted\) \{\n/u);
      }
    },
  );
});

describe.each(engines)('a compiled statement, on %s', (name) => {
  it('returns what the file returns without compiling', async () => {
    const engine = await emptyEngine(name);
    const store = createStore(engine);
    await prepareGraph(store);
    expect(lists.length).toBeGreaterThan(30);
    await fc.assert(
      fc.asyncProperty(graphs, fc.nat(), async (batch, seed) => {
        await load(store, batch);
        for (const statement of lists) {
          const every = name === 'embedded' ? 7 : 15;
          // As they stand the files are slow, and each text is planned by itself: some have to do.
          const all = parametersOf(statement, batch, seed);
          for (const params of all.filter((_, index) => (index + seed) % every === 0)) {
            const asked = JSON.stringify(params);
            const given = statement.params.parse(params);
            const written = await engine.read(cypherOf(statement), given);
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

/** A value that a parameter can have, whatever it is. */
function anyValueOf(shape: z.ZodType): unknown {
  const words = shape instanceof z.ZodEnum ? shape.options : [];
  const values = [[], ['x'], null, '', 'x', '2017-09-23T08:00:00.000Z', 1, false, ...words];
  const value = values.find((one) => shape.safeParse(one).success);
  expect(value, JSON.stringify(z.toJSONSchema(shape))).toBeDefined();
  return value;
}

/** Files that change the schema run each time a graph is opened; on one engine some of them do not. */
const isSchema = ({ clauses }: Statement) => clauses[0]?.kind === 'schema';
const runnable = boundStatements.filter((statement) => !isSchema(statement));

describe.each(engines)('on %s', (name) => {
  it('every file runs as it stands', async () => {
    const engine = await emptyEngine(name);
    await prepareGraph(createStore(engine));
    const files = new Map<string, object>();
    for (const { file, params } of runnable)
      files.set(file, {
        ...files.get(file),
        ...Object.fromEntries(
          Object.entries(params.shape).map(([key, shape]) => [key, anyValueOf(shape as z.ZodType)]),
        ),
      });
    for (const { file, parameter } of boundAnchors) files.set(file, { [parameter]: ['x'] });
    expect(files.size).toBeGreaterThan(100);
    for (const [file, params] of files) {
      const end = new Error('rolled back');
      const running = engine.transact(async (run) => {
        await run(fileText(file), params);
        throw end;
      });
      await expect(running, file).rejects.toBe(end);
    }
    await engine.close();
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
