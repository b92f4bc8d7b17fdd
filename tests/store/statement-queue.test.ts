import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { CanceledError, GraphBusyError, StatementTimeoutError } from '../../src/errors.ts';
import { openEmbedded } from '../../src/store/embedded/embedded.ts';
import type { Engine } from '../../src/store/engine.ts';
import { queueReads } from '../../src/store/statement-queue.ts';

/** An engine whose statements end when the test says so, and which notes those that it has begun. */
function steppedEngine() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const engine: Engine = {
    name: 'embedded',
    read: (cypher) =>
      new Promise((resolve) => {
        begun.push(cypher);
        ends.set(cypher, () => resolve([{ cypher }]));
      }),
    transact: () => Promise.reject(new Error('nothing writes here')),
    close: () => Promise.resolve(),
  };
  const end = async (cypher: string) => {
    ends.get(cypher)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { engine, begun, end };
}

const OPTIONS = { statements: 4, waitMs: 10_000, runMs: 10_000 };

describe('a queue of statements', () => {
  it('runs so many at a time, and the others in turn as each ends', async () => {
    const { engine, begun, end } = steppedEngine();
    const queue = queueReads(engine, OPTIONS);
    const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((cypher, index) =>
      queue.read(cypher, {}, { client: String(index % 3) }),
    );
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'c', 'd', 'e']);
    for (const one of ['a', 'c', 'd', 'e', 'f']) await end(one);
    expect(await Promise.all(all)).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((cypher) => [{ cypher }]),
    );
  });

  it('runs a quarter of heavy ones at most, and others past those that wait', async () => {
    const { engine, begun, end } = steppedEngine();
    const queue = queueReads(engine, OPTIONS);
    const read = (client: string, isHeavy: boolean) =>
      void queue.read(client, {}, { client, isHeavy }).catch(() => undefined);
    for (const client of ['h1', 'h2', 'h3']) read(client, true);
    for (const client of ['a', 'b', 'c', 'd']) read(client, false);
    expect(begun).toEqual(['h1', 'a', 'b', 'c']);
    await end('a');
    await end('h1');
    expect(begun).toEqual(['h1', 'a', 'b', 'c', 'd', 'h2']);
  });

  it('takes a statement for a heavy one that took long every time lately', async () => {
    const { engine, begun, end } = steppedEngine();
    const queue = queueReads(engine, OPTIONS);
    const read = (cypher: string) =>
      void queue.read(cypher, {}, { client: cypher, name: 'slow' }).catch(() => undefined);
    read('first');
    await sleep(200);
    await end('first');
    for (const cypher of ['a', 'b']) read(cypher);
    expect(begun).toEqual(['first', 'a']);
    await end('a');
    expect(begun).toEqual(['first', 'a', 'b']);
    // The short run was not held up by others: it tells what the statement takes.
    for (const cypher of ['c', 'd']) read(cypher);
    expect(begun).toEqual(['first', 'a', 'b', 'c', 'd']);
  });

  it('runs half of them for one client at most, also where their callers have given up', async () => {
    const { engine, begun, end } = steppedEngine();
    const queue = queueReads(engine, { ...OPTIONS, runMs: 20 });
    const all = ['a1', 'a2', 'a3'].map((cypher) => queue.read(cypher, {}, { client: 'a' }));
    void Promise.allSettled(all);
    await expect(all[0]).rejects.toThrow(StatementTimeoutError);
    expect(begun).toEqual(['a1', 'a2']);
    void queue.read('b1', {}, { client: 'b' }).catch(() => undefined);
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    await end('a1');
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3']);
  });

  it('lets clients take turns, however many statements one of them has', async () => {
    const { engine, begun, end } = steppedEngine();
    const queue = queueReads(engine, { ...OPTIONS, statements: 1 });
    for (const cypher of ['a1', 'a2', 'a3', 'a4'])
      void queue.read(cypher, {}, { client: 'a' }).catch(() => undefined);
    for (const cypher of ['b1', 'b2'])
      void queue.read(cypher, {}, { client: 'b' }).catch(() => undefined);
    void queue.read('c1', {}, { client: 'c' }).catch(() => undefined);
    for (let turn = 0; turn < 6; turn++) await end(begun.at(-1) ?? '');
    expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
  });

  it('shares the run of an equal statement that has not begun, and never of one that has', async () => {
    const { engine, begun, end } = steppedEngine();
    const queue = queueReads(engine, OPTIONS);
    const [first, second, third] = [1, 2, 3].map(() => queue.read('a', {}));
    expect(begun).toEqual(['a']);
    await end('a');
    expect(begun).toEqual(['a', 'a']);
    expect(await first).toEqual([{ cypher: 'a' }]);
    await end('a');
    expect(await Promise.all([second, third])).toEqual([[{ cypher: 'a' }], [{ cypher: 'a' }]]);
    expect(begun).toHaveLength(2);
  });

  it('refuses what waits too long, and makes place for it', async () => {
    const { engine, begun, end } = steppedEngine();
    const queue = queueReads(engine, { ...OPTIONS, statements: 1, waitMs: 30 });
    const running = queue.read('a', {});
    await expect(queue.read('b', {})).rejects.toThrow(GraphBusyError);
    const later = queue.read('c', {});
    await end('a');
    await running;
    await end('c');
    expect(await later).toEqual([{ cypher: 'c' }]);
    expect(begun).toEqual(['a', 'c']);
  });

  it('refuses the two hundred and first statement of a client that waits', async () => {
    const { engine } = steppedEngine();
    const queue = queueReads(engine, { ...OPTIONS, statements: 1, waitMs: 100 });
    const ask = (number: number) => queue.read(String(number), {}, { client: 'a' });
    void ask(0).catch(() => undefined);
    const waiting = Array.from({ length: 200 }, (_, number) => ask(number + 1));
    await expect(ask(201)).rejects.toThrow(GraphBusyError);
    void queue.read('b', {}, { client: 'b' }).catch(() => undefined);
    expect((await Promise.allSettled(waiting)).every(({ status }) => status === 'rejected')).toBe(
      true,
    );
  });

  it('ends a statement with a timeout for its caller, and keeps its place until it has ended', async () => {
    const { engine, begun, end } = steppedEngine();
    const queue = queueReads(engine, { ...OPTIONS, statements: 1, runMs: 30 });
    await expect(queue.read('a', {})).rejects.toThrow(StatementTimeoutError);
    const next = queue.read('b', {});
    expect(begun).toEqual(['a']);
    await end('a');
    expect(begun).toEqual(['a', 'b']);
    await end('b');
    expect(await next).toEqual([{ cypher: 'b' }]);
  });

  it('forgets what waits once all its callers have left, and tells the engine where they leave what runs', async () => {
    const { engine, begun, end } = steppedEngine();
    const ended: string[] = [];
    const noting: Engine = {
      ...engine,
      read(cypher, params, about) {
        about?.signal?.addEventListener('abort', () => ended.push(cypher));
        return engine.read(cypher, params);
      },
    };
    const queue = queueReads(noting, { ...OPTIONS, statements: 2 });
    const [one, other, third] = [1, 2, 3].map(() => new AbortController());
    const read = (cypher: string, client: string, caller?: AbortController) => {
      const rows = queue.read(cypher, {}, { client, signal: caller?.signal });
      rows.catch(() => undefined);
      return rows;
    };
    read('running', 'a', one);
    read('forever', 'b');
    const waiting = [
      read('shared', 'c', one),
      read('shared', 'd', other),
      read('kept', 'e', third),
    ];
    const kept = read('kept', 'f');
    one?.abort();
    await expect(waiting[0]).rejects.toThrow(CanceledError);
    expect(ended).toEqual(['running']);
    other?.abort();
    third?.abort();
    await expect(waiting[1]).rejects.toThrow(CanceledError);
    await end('running');
    await end('forever');
    await end('kept');
    expect(begun).toEqual(['running', 'forever', 'kept']);
    expect(await kept).toEqual([{ cypher: 'kept' }]);
    await expect(read('late', 'a', one)).rejects.toThrow(CanceledError);
  });

  it('goes on after a statement that fails', async () => {
    const engine = await openEmbedded({ path: ':memory:' });
    const queue = queueReads(engine, { ...OPTIONS, statements: 1 });
    const broken = queue.read('NO CYPHER', {});
    const right = queue.read('RETURN 1 AS one', {});
    await expect(broken).rejects.toThrow();
    expect(await right).toEqual([{ one: 1 }]);
    await queue.close();
  });

  it('answers others while the engine works on what it cannot stop', async () => {
    const slow =
      'UNWIND range(1, 20000) AS one UNWIND range(1, 20000) AS other WITH one, other WHERE one * other = 7 RETURN count(*) AS number';
    const queue = queueReads(await openEmbedded({ path: ':memory:' }), { ...OPTIONS, runMs: 50 });
    await expect(queue.read(slow, {}, { isHeavy: true })).rejects.toThrow(StatementTimeoutError);
    expect(await queue.read('RETURN 1 AS one', {})).toEqual([{ one: 1 }]);
  }, 60_000);
});
