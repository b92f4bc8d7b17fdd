import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { CanceledError, StatementTimeoutError } from '../../src/errors.ts';
import { createStore } from '../../src/store/store.ts';
import { serve } from '../support/ask.ts';
import { type OwnDatabase, startOwnDatabase } from '../support/neo4j/own-database.ts';

const started = await startOwnDatabase();
const { database, server, withEngine } = (started ?? {}) as OwnDatabase;

const STATS = '{ stats { articles } }';

/** Ten seconds in any case, and longer than any statement may take. */
const SLOW =
  'UNWIND range(1, 2000000) AS one UNWIND range(1, 2000000) AS other WITH one, other WHERE one * other = 7 RETURN count(*) AS number';

/** Starts the database again, until it has answered a first statement. */
const restarted = async () => {
  await database.restart();
  await withEngine((engine) => engine.transact((query) => query('RETURN 1 AS one', {})));
};

/** Statements that the database runs at the moment. */
const running = () =>
  withEngine(async (engine) => {
    const rows = await engine.read(
      'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS "2000000" AND NOT currentQuery CONTAINS "SHOW" RETURN count(*) AS number',
      {},
    );
    return (rows as { number: number }[])[0]?.number;
  });

describe.runIf(started !== undefined)('a database', () => {
  it('that is absent at the start is waited for: not ready, no address in answers, ready within 10 s of it', async () => {
    database.signal('SIGKILL');
    const own = await server();
    expect((await own.get('/healthz')).status).toBe(200);
    expect((await own.get('/readyz')).status).toBe(503);
    const answer = await own.ask(STATS);
    expect(answer).toMatchObject({
      status: 503,
      retryAfter: '2',
      errors: [
        {
          message: 'The database of this server cannot be reached at the moment: try again.',
          extensions: { code: 'SERVICE_UNAVAILABLE' },
        },
      ],
    });
    expect(answer.milliseconds).toBeLessThan(10_000);
    expect(JSON.stringify(answer)).not.toContain('127.0.0.1');
    expect((await own.get('/readyz')).status).toBe(503);
    await database.restart();
    expect(await own.until(200)).toBeLessThan(10_000);
    expect(await own.ask(STATS)).toMatchObject({ status: 200, data: { stats: { articles: 0 } } });
    const told = own.log().match(/ECONNREFUSED.*the graph is not ready; trying again/gu);
    expect(told).toHaveLength(1);
  });

  it('that is killed under fifty questions gives each an answer, and is used again without a leak', async () => {
    const own = await server();
    await own.until(200);
    const asked = Array.from({ length: 50 }, async (_, index) => {
      await sleep(index * 10);
      return own.ask(STATS);
    });
    await sleep(200);
    database.signal('SIGKILL');
    for (const answer of await Promise.all(asked)) {
      expect(answer.milliseconds).toBeLessThan(10_000);
      if (answer.status !== 200)
        expect(answer.errors?.[0]?.extensions?.code).toBe('SERVICE_UNAVAILABLE');
    }
    // Known to be gone, it is not waited for.
    expect((await own.ask(STATS)).milliseconds).toBeLessThan(1_000);
    await restarted();
    expect(await own.until(200)).toBeLessThan(5_000);
    const again = await Promise.all(Array.from({ length: 100 }, () => own.ask(STATS)));
    expect(again.filter(({ status }) => status === 200)).toHaveLength(100);
    expect(own.log()).toContain('the database is there again');
    expect((await own.end()).status).toBe(0);
  });

  it('that is restarted while nobody asks answers the next hundred questions', async () => {
    const own = await server();
    await own.until(200);
    await Promise.all(Array.from({ length: 20 }, () => own.ask(STATS)));
    database.signal('SIGKILL');
    await restarted();
    const answers = await Promise.all(Array.from({ length: 100 }, () => own.ask(STATS)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(100);
  });

  it('that hangs is gone within 5 s, is not waited for then, and is used within 5 s of going on', async () => {
    const own = await server();
    await own.until(200);
    database.signal('SIGSTOP');
    try {
      const readiness = own.get('/readyz');
      const questions = await Promise.all(Array.from({ length: 20 }, () => own.ask(STATS)));
      for (const answer of questions) {
        expect(answer.status).toBe(503);
        expect(answer.milliseconds).toBeLessThan(10_000);
      }
      expect(await readiness).toMatchObject({ status: 503 });
      expect((await readiness).milliseconds).toBeLessThan(5_500);
      expect((await own.ask(STATS)).milliseconds).toBeLessThan(1_000);
    } finally {
      database.signal('SIGCONT');
    }
    expect(await own.until(200)).toBeLessThan(5_000);
    expect(await own.ask(STATS)).toMatchObject({ status: 200 });
  });

  it('that hangs does not keep a server that gets a signal', async () => {
    const own = await server();
    await own.until(200);
    database.signal('SIGSTOP');
    try {
      const asked = own.ask(STATS).catch(() => undefined);
      await sleep(200);
      const end = await own.end();
      expect(end.status).toBe(0);
      expect(end.milliseconds).toBeLessThan(10_000);
      await asked;
      // Nor one that is only starting.
      const starting = await server();
      await sleep(500);
      expect((await starting.end()).milliseconds).toBeLessThan(10_000);
    } finally {
      database.signal('SIGCONT');
    }
  });

  it('with more to do than it has connections answers five hundred questions, or says that it is busy', async () => {
    const own = await server();
    await own.until(200);
    const answers = await Promise.all(Array.from({ length: 500 }, () => own.ask(STATS)));
    for (const { status, errors, retryAfter } of answers)
      if (status !== 200) {
        expect(errors?.[0]?.extensions?.code).toBe('SERVICE_UNAVAILABLE');
        expect([status, retryAfter]).toEqual([503, '2']);
      }
    const times = answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
    expect(times[494]).toBeLessThan(6_000);
  });

  it('ends a statement that takes too long, once, and others go on', async () => {
    await withEngine(async (engine) => {
      const started = performance.now();
      const slow = engine.read(SLOW, {});
      slow.catch(() => undefined);
      await sleep(500);
      expect(await running()).toBe(1);
      expect(await engine.read('RETURN 1 AS one', {})).toEqual([{ one: 1 }]);
      await expect(slow).rejects.toThrow(StatementTimeoutError);
      expect(performance.now() - started).toBeLessThan(8_500);
      await sleep(1_000);
      expect(await running()).toBe(0);
    });
  });

  it('ends a statement within 2 s whose client has hung up', async () => {
    await withEngine(async (engine) => {
      const alone = new AbortController();
      const read = engine.read(SLOW, {}, { signal: alone.signal });
      read.catch(() => undefined);
      await sleep(500);
      expect(await running()).toBe(1);
      alone.abort();
      await expect(read).rejects.toThrow(CanceledError);
      const store = createStore(engine);
      const own = await serve({
        ...store,
        read: (_statement, _params, { signal } = {} as never) =>
          engine.read(SLOW, {}, { signal }) as never,
      });
      const hangUp = new AbortController();
      const asked = fetch(`${own.url}/graphql?query=${encodeURIComponent(STATS)}`, {
        signal: hangUp.signal,
      });
      asked.catch(() => undefined);
      await sleep(500);
      expect(await running()).toBe(1);
      hangUp.abort();
      await sleep(2_000);
      expect(await running()).toBe(0);
      await own.close();
    });
  });
});
