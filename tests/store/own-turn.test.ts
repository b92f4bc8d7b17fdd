import { expect, it } from 'vitest';
import { ownTurn } from '../../src/store/own-turn.ts';

it('gives clients turns one after the other, and newcomers the next one', async () => {
  const order: string[] = [];
  const wait = async (client: string, name: string) => {
    await ownTurn(client);
    order.push(name);
    if (name === 'a2') await wait('c', 'c1');
  };
  await Promise.all([
    ...['a1', 'a2', 'a3', 'a4'].map((name) => wait('a', name)),
    ...['b1', 'b2'].map((name) => wait('b', name)),
  ]);
  expect(order).toEqual(['a1', 'b1', 'a2', 'c1', 'b2', 'a3', 'a4']);
});

it('lets timers and requests through between two turns', async () => {
  const order: string[] = [];
  const turns = [1, 2, 3, 4].map((number) => ownTurn('a').then(() => order.push(`turn ${number}`)));
  setImmediate(() => order.push('another'));
  await Promise.all(turns);
  expect(order.indexOf('another')).toBeLessThan(2);
});
