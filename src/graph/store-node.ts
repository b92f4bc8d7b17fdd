import { z } from 'zod';
import { readStatement, writeStatement } from '../store/statement.ts';

/** The format of the graph that this version reads and writes. */
export const FORMAT = 1;

export const lockStore = writeStatement('store/lock', z.strictObject({ format: z.int() }));

export const touchStore = writeStatement('store/touch', z.strictObject({ at: z.iso.datetime() }));

export const storeState = readStatement('store/state', {
  params: z.strictObject({}),
  row: z.strictObject({ format: z.int(), lastIngestedAt: z.iso.datetime().nullable() }),
});
