import { z } from 'zod';
import { searchTextOf } from '../text/search-text.ts';
import { nodeKind } from './kind.ts';

/** A figure stated for an area and a year: 贫困人口 of 79,600 人 in 2016. */
export const Target = z.strictObject({
  id: z.string().startsWith('Target:'),
  metric: z.string().min(1),
  /** In base units: 7.96万人 is 79600; a rate is in per cent. */
  value: z.number(),
  unit: z.string().nullable(),
  year: z.int().nullable(),
});
export type Target = z.infer<typeof Target>;

/** A target as articles state one. */
export const targetKind = nodeKind('Target', {
  says: Target.omit({ id: true }),
  derive: (_id, { metric }) => ({ searchText: searchTextOf(String(metric)) }),
});
