import { z } from 'zod';
import { searchTextOf } from '../../text/search/search-text.ts';
import { nodeKind } from '../model/kind.ts';
import { byIds, connection, rootConnection, SortKey } from '../model/page.ts';

/** A figure stated for an area and a year: 贫困人口 of 79,600 人 in 2016. */
export const Figure = z.strictObject({
  id: z.string().startsWith('Figure:'),
  metric: z.string().min(1),
  /** In base units: 7.96万人 is 79600; a rate is in per cent. */
  value: z.number(),
  unit: z.string().nullable(),
  year: z.int().nullable(),
  /** Whether it is to be reached: 力争, 目标, 年底要达到. */
  isGoal: z.boolean(),
  /** The other end of 由A降到B, and its year. */
  formerValue: z.number().nullable(),
  formerYear: z.int().nullable(),
});
export type Figure = z.infer<typeof Figure>;

/** A figure as articles claim one. */
export const figureKind = nodeKind('Figure', {
  shape: Figure,
  properties: Figure.omit({ id: true }),
  derive: (_id, { metric }) => ({ searchText: searchTextOf(String(metric)) }),
});

/** The filter of a list of figures; null and an empty list are no condition. */
export const FigureFilter = {
  county: z.string().nullable(),
  within: z.string().nullable(),
  metricWords: z.array(z.array(z.string())),
  year: z.int().nullable(),
  isGoal: z.boolean().nullable(),
};

/** The figures with the given ids, in no particular order. */
export const figuresByIds = byIds('Figure', Figure);

/** `missing` is the sort key of a figure without a year. */
const ordered = {
  ...FigureFilter,
  orderBy: z.enum(['METRIC', 'YEAR', 'VALUE']),
  missing: SortKey,
};

/** A page of all figures that match the filter, by metric, year or value, then by id. */
export const figurePage = rootConnection('figure', {
  params: ordered,
  counted: FigureFilter,
  node: Figure,
});

/** For each of the given counties a page of its figures, in the same orders. */
export const figuresOfCounties = connection('figure', 'of-counties', {
  page: figurePage.page,
  params: ordered,
  counted: FigureFilter,
  node: Figure,
});

/** For each of the given meetings a page of the figures that it stated, in the same orders. */
export const figuresOfMeetings = connection('figure', 'of-meetings', {
  page: figurePage.page,
  params: ordered,
  counted: FigureFilter,
  node: Figure,
});
