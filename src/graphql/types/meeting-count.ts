import {
  isSummarized,
  meetingCountOfSummary,
  meetingCountPageOfSummary,
  meetingCountPageOfSummaryByDate,
} from '../../graph/claims/meeting-summary.ts';
import {
  type MeetingDimension,
  type MeetingGroup,
  meetingCountPage,
} from '../../graph/queries/meeting-count.ts';
import { builder } from '../builder/builder.ts';
import { MeetingDimensionRef } from '../builder/enums.ts';
import { badUserInput } from '../builder/errors.ts';
import { orderInput, type ParsedOrder } from '../builder/order-input.ts';
import type { PageParameters } from '../connection/list-query.ts';
import { rootConnectionOf } from '../connection/root-connection.ts';
import { isPathSelected } from '../lookahead/collect-fields.ts';
import { hasNoCondition, MeetingFilterRef, meetingFilter } from './meeting-filter.ts';

interface CountKey {
  readonly dimension: MeetingDimension;
  readonly value: string | null;
  readonly label: string;
}

interface CountShape extends Pick<MeetingGroup, 'attendances' | 'officials'> {
  readonly keys: readonly CountKey[];
  readonly meetings: number;
}

const MeetingCountKeyRef = builder.objectRef<CountKey>('MeetingCountKey').implement({
  description: 'The value of one dimension of a group.',
  fields: (t) => ({
    dimension: t.expose('dimension', {
      type: MeetingDimensionRef,
      description: 'The dimension they are grouped by.',
    }),
    value: t.exposeString('value', {
      nullable: true,
      description:
        'The id of the county or the host, the type, 2017 or 2017-09; null for meetings that have none.',
    }),
    label: t.exposeString('label', {
      description:
        'Human-readable label, such as 秦安县, Standing committee, 2017, 程江芬 or without a host.',
    }),
  }),
});

const MeetingCountRef = builder.objectRef<CountShape>('MeetingCount').implement({
  description: 'A group of meetings with its counts.',
  fields: (t) => ({
    keys: t.field({
      description: 'The values of the dimensions, in the order of `groupBy`.',
      type: [MeetingCountKeyRef],
      resolve: ({ keys }) => [...keys],
    }),
    meetings: t.exposeInt('meetings', {
      description: 'Number of meetings; by HOST, a meeting with two hosts counts for each of them.',
    }),
    attendances: t.exposeInt('attendances', {
      description: 'Attendances at these meetings: pairs of official and meeting.',
    }),
    officials: t.exposeInt('officials', {
      description: 'Number of different officials who attended at least one of them.',
    }),
  }),
});

const countOrders = orderInput(
  'MeetingCount',
  'groups of meetings',
  {
    MEETING_COUNT: { description: 'Number of meetings.', isDescending: true },
    DATE: { description: 'The month or the year; groups without one come last.' },
  },
  'MEETING_COUNT',
);

builder.queryField('meetingCounts', (t) =>
  t.connection(
    {
      description:
        'Counts of meetings that match the filter, one row per group: by year or month in the order of time, else most meetings first. Meetings without a date, a county or a host have a group of their own. Null if it takes too long.',
      type: MeetingCountRef,
      nullable: true,
      args: {
        filter: t.arg({ type: MeetingFilterRef, description: 'Which meetings; all by default.' }),
        groupBy: t.arg({
          type: [MeetingDimensionRef],
          required: true,
          description: 'The dimensions to group by; none for one count of all.',
        }),
        orderBy: t.arg({
          type: countOrders.ref,
          description: 'The order of the list; by DATE where it is grouped by year or month.',
        }),
      },
      async resolve(_root, { filter, groupBy, orderBy, ...args }, context, info) {
        const twice = groupBy.find((dimension, at) => groupBy.indexOf(dimension) !== at);
        if (twice !== undefined) throw badUserInput(`\`groupBy\` names ${twice} twice.`);
        const isAsked = (field: string) =>
          [['edges', 'node'], ['nodes']].some((path) => isPathSelected(info, [...path, field]));
        const countsPeople = isAsked('attendances') || isAsked('officials');
        const condition = await meetingFilter(context, filter);
        const dimensions = [...groupBy].sort();
        const of = dimensions.join();
        const hasDate = groupBy.includes('YEAR') || groupBy.includes('MONTH');
        const order = countOrders.parse(orderBy ?? (hasDate ? { field: 'DATE' } : undefined));
        if (order.orderBy === 'DATE' && !hasDate)
          throw badUserInput('`orderBy`: DATE needs YEAR or MONTH in `groupBy`.');
        const isKept = !countsPeople && isSummarized(groupBy) && hasNoCondition(condition);
        return rootConnectionOf(context, info, meetingCountPage, {
          filter: { ...condition, groupBy: dimensions },
          ranking: { countsPeople },
          ...(isKept && { accessPath: summaryPath(of, order) }),
          order: { ...order, of: `${of} ${order.orderBy}`, hasMissing: true },
          args,
          toEdge: ({ node }) => ({
            node: {
              keys: groupBy.map((dimension) => groupKeyOf(dimension, node)),
              meetings: node.meetings,
              attendances: node.attendances,
              officials: node.officials,
            },
          }),
        });
      },
    },
    { name: 'MeetingCountConnection', description: 'A page of a list of groups.' },
    { name: 'MeetingCountEdge', description: 'One entry of a list of groups.' },
  ),
);

/** What loads keep count of is read, and not counted again. */
function summaryPath(tallied: string, { orderBy }: ParsedOrder) {
  const count = { statement: meetingCountOfSummary, params: { tallied } };
  if (orderBy === 'DATE')
    return {
      page: meetingCountPageOfSummaryByDate,
      params: ({ keyDown, idDown, afterKey, afterId, limit, missing }: PageParameters) => ({
        ...{ tallied, keyDown, idDown, afterKey, afterId, limit, missing },
      }),
      count,
    };
  return {
    page: meetingCountPageOfSummary,
    params: ({ keyDown, idDown, afterKey, afterId, limit }: PageParameters) => {
      const afterRank = afterKey === null ? null : -Number(afterKey);
      const [least, greatest] = keyDown
        ? [afterRank ?? -Number.MAX_SAFE_INTEGER, 0]
        : [-Number.MAX_SAFE_INTEGER, afterRank ?? 0];
      return { tallied, keyDown, idDown, afterId, limit, afterRank, least, greatest };
    },
    count,
  };
}

function groupKeyOf(dimension: MeetingDimension, group: MeetingGroup): CountKey {
  const { county, countyName, host, hostName, type, year, month } = group;
  const keys: Record<MeetingDimension, { value: string | null; label: string | null }> = {
    COUNTY: { value: county, label: countyName },
    HOST: { value: host, label: hostName },
    TYPE: { value: type, label: type && capitalized(type) },
    YEAR: { value: year, label: year },
    MONTH: { value: month, label: month },
  };
  const { value, label } = keys[dimension];
  return { dimension, value, label: label ?? `without a ${dimension.toLowerCase()}` };
}

/** STANDING_COMMITTEE → Standing committee. */
function capitalized(value: string): string {
  return value.slice(0, 1) + value.slice(1).toLowerCase().replaceAll('_', ' ');
}
