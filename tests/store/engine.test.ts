import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { RowShapeError, StatementError, StatementTimeoutError } from '../../src/errors.ts';
import { officialKind, officialsByIds } from '../../src/graph/nodes/official.ts';
import { prepareGraph } from '../../src/graph/setup/open-graph.ts';
import type { Engine } from '../../src/store/engine.ts';
import { createStore } from '../../src/store/store.ts';
import { emptyEngine, engines } from '../support/graph.ts';

describe.each(engines)('an engine: %s', (name) => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await emptyEngine(name);
    await prepareGraph(createStore(engine));
  });
  afterAll(() => engine.close());

  it('returns plain rows', async () => {
    const rows = await engine.read(
      "RETURN 1 AS whole, 2.5 AS part, 'a' AS word, [1, 2] AS list, {key: null} AS map, true AS truth",
      {},
    );
    expect(rows).toEqual([
      { whole: 1, part: 2.5, word: 'a', list: [1, 2], map: { key: null }, truth: true },
    ]);
  });

  it('takes whole numbers in LIMIT', async () => {
    const rows = await engine.read(
      'UNWIND [3, 1, 2] AS number RETURN number ORDER BY number LIMIT $limit',
      { limit: 2 },
    );
    expect(rows).toEqual([{ number: 1 }, { number: 2 }]);
  });

  it('keeps a number as it was', async () => {
    const [row] = await engine.read('RETURN $whole AS whole, $part AS part', {
      whole: 79600,
      part: 14.31,
    });
    expect(row).toEqual({ whole: 79600, part: 14.31 });
  });

  it('keeps nothing of a transaction that failed', async () => {
    const failing = engine.transact(async (run) => {
      await run("MERGE (official:Official {id: 'Official:x/never'}) SET official.name = 'x'", {});
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(
      await engine.read(
        "MATCH (official:Official {id: 'Official:x/never'}) RETURN official.id AS id",
        {},
      ),
    ).toEqual([]);
  });

  it('lets transactions that begin together all hold', async () => {
    const count = (id: number) =>
      engine.transact(async (run) => {
        await run("MERGE (counter:Store {id: 'counter'}) SET counter.locked = $id", { id });
        const [row] = (await run(
          "MATCH (counter:Store {id: 'counter'}) RETURN counter.count AS count",
          {},
        )) as { count: number | null }[];
        await run("MATCH (counter:Store {id: 'counter'}) SET counter.count = $count", {
          count: (row?.count ?? 0) + 1,
        });
      });
    await Promise.all([1, 2, 3, 4, 5].map(count));
    expect(
      await engine.read("MATCH (counter:Store {id: 'counter'}) RETURN counter.count AS count", {}),
    ).toEqual([{ count: 5 }]);
    await engine.transact((run) => run("MATCH (counter:Store {id: 'counter'}) DELETE counter", {}));
  });

  it('has one node an id', async () => {
    await engine.transact((run) => run("CREATE (:Official:Node {id: 'Official:x/one'})", {}));
    const again = engine.transact((run) =>
      run("CREATE (:Official:Node {id: 'Official:x/one'})", {}),
    );
    await expect(again).rejects.toThrow();
    await engine.transact((run) =>
      run("MATCH (official:Official {id: 'Official:x/one'}) DELETE official", {}),
    );
  });

  it('makes constraints and indexes again without a fault', async () => {
    await expect(prepareGraph(createStore(engine))).resolves.toBeUndefined();
  });
});

describe('a store', () => {
  it('names the statement whose parameters or rows have the wrong shape', async () => {
    const store = createStore(await emptyEngine('embedded'));
    await prepareGraph(store);
    await expect(store.read(officialsByIds, { ids: [1] as never })).rejects.toThrow(RowShapeError);
    await store.write((query) =>
      query(officialKind.upsert, {
        rows: [{ id: 'Official:x/y', properties: { id: 'Official:x/y' } }],
      }),
    );
    await expect(store.read(officialsByIds, { ids: ['Official:x/y'] })).rejects.toThrow(
      /official\/by-ids has row 0 in the wrong shape/u,
    );
    await store.close();
  });

  it('names the statement that an engine refuses', async () => {
    const store = createStore(await emptyEngine('embedded'));
    const broken = {
      kind: 'read' as const,
      name: 'broken/one',
      file: 'broken/one',
      description: 'No engine knows it.',
      clauses: [
        {
          kind: 'schema' as const,
          keywords: '',
          nodes: [{ kind: 'name' as const, text: 'NONSENSE' }],
        },
      ],
      form: undefined,
      params: z.strictObject({}),
      row: z.object({}),
      staticParameters: { conditions: [], choices: [] },
      anchors: [],
      isHeavy: false,
    };
    await expect(store.read(broken, {})).rejects.toThrow(StatementError);
    await expect(store.read(broken, {})).rejects.toThrow(/broken\/one failed on embedded/u);
    await store.close();
  });
});

describe('a question that takes too long', () => {
  const SLOW =
    'UNWIND range(1, 20000) AS one UNWIND range(1, 20000) AS other WITH one, other WHERE one * other = 7 RETURN count(*) AS number';

  it.runIf(engines.includes('neo4j'))(
    'ends with a timeout on Neo4j',
    async () => {
      const engine = await emptyEngine('neo4j');
      await expect(engine.read(SLOW.replaceAll('20000', '2000000'), {})).rejects.toThrow(
        StatementTimeoutError,
      );
      await engine.close();
    },
    60_000,
  );
});

describe.runIf(engines.includes('neo4j'))('a Neo4j', () => {
  it('refuses to write in a read', async () => {
    const engine = await emptyEngine('neo4j');
    await expect(engine.read("CREATE (:Official {id: 'Official:x/read'})", {})).rejects.toThrow(
      /access mode|Writing/iu,
    );
    await engine.close();
  });

  it('that is not there is unavailable, in one sentence', async () => {
    const { openNeo4j } = await import('../../src/store/neo4j/neo4j.ts');
    const engine = openNeo4j({
      uri: 'bolt://127.0.0.1:1',
      username: '',
      password: '',
      database: 'neo4j',
    });
    await expect(engine.read('RETURN 1 AS one', {})).rejects.toThrow(
      'Neo4j at bolt://127.0.0.1:1 cannot be reached',
    );
    await engine.close();
  }, 30_000);
});
