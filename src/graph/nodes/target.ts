import { z } from 'zod';
import { searchTextOf } from '../../text/search-text.ts';
import { nodeKind } from '../model/kind.ts';
import { byIds, connection, rootConnection } from '../model/page.ts';

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

/** A page of all targets that match the filter, by metric, then by id. */
export const targetPage = rootConnection('target', {
  params: TargetFilter,
  counted: TargetFilter,
  node: Target,
});

const ofYear = { year: z.int().nullable() };

/** For each of the given counties a page of its targets, by metric, then by id. */
export const targetsOfCounties = connection('target', 'of-counties', {
  params: ofYear,
  counted: ofYear,
  node: Target,
});

/** For each of the given meetings a page of the targets that it set, by metric, then by id. */
export const targetsOfMeetings = connection('target', 'of-meetings', {
  params: {},
  counted: {},
  node: Target,
});
