import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';

const count = z.int().min(0);

/** How much the graph holds; counties are those that an article names. */
export const GraphCounts = z.strictObject({
  officials: count,
  counties: count,
  meetings: count,
  policies: count,
  organizations: count,
  articles: count,
  attendances: count,
});
export type GraphCounts = z.infer<typeof GraphCounts>;

/**
 * How many nodes of each kind there are, and how many attendances; only counties that an article
 * names are counted.
 */
export const graphCounts = readStatement('stats/graph', {
  params: z.strictObject({}),
  row: GraphCounts,
});
