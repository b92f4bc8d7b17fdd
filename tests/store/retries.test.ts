import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { writeStatement } from '../../src/cypher/statement.ts';
import { touchStore } from '../../src/graph/setup/metadata.ts';
import type { Engine } from '../../src/store/engine.ts';
import { openNeo4j } from '../../src/store/neo4j/neo4j.ts';
import { createStore, type GraphStore } from '../../src/store/store.ts';
import { emptyEngine, engines } from '../support/graph.ts';
import { type BoltProxy, openBoltProxy } from '../support/neo4j/bolt-proxy.ts';

/** What the driver tries again: https://neo4j.com/docs/status-codes/current/errors/all-errors/ */
const RETRYABLE = [
  'Neo.TransientError.Transaction.DeadlockDetected',
  'Neo.TransientError.Transaction.LockAcquisitionTimeout',
  'Neo.TransientError.Transaction.ConstraintsChanged',
  'Neo.TransientError.Transaction.Outdated',
  'Neo.TransientError.Transaction.LeaseExpired',
  'Neo.TransientError.Transaction.BookmarkTimeout',
  'Neo.TransientError.Transaction.MaximumTransactionLimitReached',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
  'Neo.TransientError.Request.NoThreadsAvailable',
  'Neo.TransientError.Cluster.ReplicationFailure',
  'Neo.ClientError.Security.AuthorizationExpired',
];

const touch = writeStatement('store/touch', z.strictObject({ at: z.iso.datetime() }));

describe.runIf(engines.includes('neo4j'))('a transaction of a Neo4j', () => {
  let proxy: BoltProxy;
  let direct: Engine;
  let store: GraphStore;

  beforeAll(async () => {
    direct = await emptyEngine('neo4j');
    proxy = await openBoltProxy(Number(new URL(inject('neo4jUri') ?? '').port));
    const uri = `bolt://127.0.0.1:${proxy.port}`;
    store = createStore(openNeo4j({ uri, username: '', password: '', database: 'neo4j' }));
    await direct.transact((run) => run("CREATE (:Store {id: 'store'})", {}));
  });
  afterAll(async () => {
    await store.close();
    await proxy.close();
    await direct.close();
  });

  /** A transaction of two statements, wrapped as those of a load are; it tells how often it was run. */
  const touchTwice = async () => {
    let runs = 0;
    await store.write(async (query) => {
      runs += 1;
      await query(touchStore, { at: new Date().toISOString() });
      await query(touch, { at: new Date().toISOString() });
    });
    return runs;
  };

  it.each(RETRYABLE)('is run again after %s, of a statement or of the commit', async (code) => {
    for (const kind of ['RUN', 'COMMIT'] as const) {
      proxy.failNext(kind, code);
      expect(await touchTwice()).toBe(2);
    }
  });

  it('is run again where the connection is cut, also where nobody knows whether it was committed', async () => {
    proxy.cutNext('RUN', 'before');
    expect(await touchTwice()).toBe(2);
    for (const when of ['before', 'after'] as const) {
      proxy.cutNext('COMMIT', when);
      expect(await touchTwice()).toBe(2);
    }
  });

  it('is not run again after an error that would come again, which names its statement', async () => {
    proxy.failNext('RUN', 'Neo.ClientError.Statement.SyntaxError');
    await expect(touchTwice()).rejects.toThrow('Statement store/touch failed on neo4j');
    proxy.failNext('COMMIT', 'Neo.ClientError.Schema.ConstraintValidationFailed');
    await expect(touchTwice()).rejects.toThrow('forced by the test');
    expect(await touchTwice()).toBe(1);
  });

  it('loses none of two hundred rounds of two writers that meet in opposite order', async () => {
    await direct.transact((run) =>
      run("UNWIND ['a', 'b'] AS id CREATE (:Store {id: id, count: 0})", {}),
    );
    const add = 'MATCH (store:Store {id: $id}) SET store.count = store.count + 1';
    const round = (ids: readonly string[]) =>
      direct.transact(async (run) => {
        for (const id of ids) await run(add, { id });
      });
    for (let rounds = 0; rounds < 100; rounds += 1)
      await Promise.all([round(['a', 'b']), round(['b', 'a'])]);
    expect(
      await direct.read(
        "MATCH (store:Store) WHERE store.id IN ['a', 'b'] RETURN store.count AS count",
        {},
      ),
    ).toEqual([{ count: 200 }, { count: 200 }]);
  });
});
