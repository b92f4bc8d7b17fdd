import { z } from 'zod';
import { searchTextOf } from '../../text/search-text.ts';
import { nodeKind } from '../model/kind.ts';
import { byIds, connection, rootConnection, SortKey } from '../model/page.ts';

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

/** A target as articles claim one. */
export const targetKind = nodeKind('Target', {
  shape: Target,
  properties: Target.omit({ id: true }),
  derive: (_id, { metric }) => ({ searchText: searchTextOf(String(metric)) }),
});

/** The filter of a list of targets; null and an empty list are no condition. */
export const TargetFilter = {
  county: z.string().nullable(),
  within: z.string().nullable(),
  metricWords: z.array(z.string()),
  year: z.int().nullable(),
};

/** The targets with the given ids, in no particular order. */
export const targetsByIds = byIds('Target', Target);

/** `missing` is the sort key of a target without a year. */
const ordered = {
  ...TargetFilter,
  orderBy: z.enum(['METRIC', 'YEAR', 'VALUE']),
  missing: SortKey,
};

/** A page of all targets that match the filter, by metric, year or value, then by id. */
export const targetPage = rootConnection('target', {
  params: ordered,
  counted: TargetFilter,
  node: Target,
});

/** For each of the given counties a page of its targets, in the same orders. */
export const targetsOfCounties = connection('target', 'of-counties', {
  page: targetPage.page,
  params: ordered,
  counted: TargetFilter,
  node: Target,
});

/** For each of the given meetings a page of the targets that it set, in the same orders. */
export const targetsOfMeetings = connection('target', 'of-meetings', {
  page: targetPage.page,
  params: ordered,
  counted: TargetFilter,
  node: Target,
});
