import { z } from 'zod';
import { readStatement, writeStatement } from '../../cypher/statement.ts';

/** Makes every load wait for the one before it, and sets the format of the graph. */
export const lockStore = writeStatement('store/lock', z.strictObject({ format: z.int() }));

/** Records when the graph was last written. */
export const touchStore = writeStatement('store/touch', z.strictObject({ at: z.iso.datetime() }));

/** The format of the graph and when it was last written; no row for an empty graph. */
export const storeState = readStatement('store/state', {
  params: z.strictObject({}),
  row: z.strictObject({ format: z.int(), lastIngestedAt: z.iso.datetime().nullable() }),
});
