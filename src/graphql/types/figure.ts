import { completeValue } from '@pothos/core';
import {
  type Figure,
  figurePage,
  figuresByIds,
  figuresOfCounties,
  figuresOfMeetings,
} from '../../graph/nodes/figure.ts';
import { statersOfFigures } from '../../graph/relationships/stating.ts';
import { grouped } from '../../grouped.ts';
import { builder, type Context } from '../builder/builder.ts';
import { containedWords } from '../builder/contained-words.ts';
import { checkId } from '../builder/id-argument.ts';
import { CountyRef, FigureRef, MeetingRef } from '../builder/node-refs.ts';
import { orderInput } from '../builder/order-input.ts';
import { FIRST, sizeOf } from '../builder/page-size.ts';
import { FigureConnectionRef } from '../connection/connection-types.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { rootNodesOf } from '../connection/root-connection.ts';
import { loadNodeWithSelection } from '../lookahead/load-node.ts';
import { areaIds } from '../request/area-argument.ts';
import { createLoader } from '../request/request-cache.ts';
import { countiesPlan, countyOfNode } from './county-field.ts';
import { evidenceField } from './evidence.ts';

const statersLoader = createLoader(async ({ store }, ids) =>
  grouped(await store.read(statersOfFigures, { ids: [...ids] }), ({ figureId }) => figureId),
);

FigureRef.implement({
  description: 'A figure stated for an area and a year: 贫困人口 of 79,600 人 in 2016.',
  fields: (t) => ({
    metric: t.exposeString('metric', { description: 'What is counted: 贫困人口.' }),
    value: t.exposeFloat('value', {
      description: 'In base units: 7.96万人 is 79600; a rate is in per cent.',
    }),
    isGoal: t.exposeBoolean('isGoal', {
      description:
        'Whether it is to be reached, and not what was counted: 年底要达到, 目标, 力争. A goal is a figure of its own.',
    }),
    formerValue: t.exposeFloat('formerValue', {
      nullable: true,
      description:
        'What it was before: 23.61 of 由23.61%下降到14.31%; null if no article states it.',
    }),
    formerYear: t.exposeInt('formerYear', {
      nullable: true,
      description: 'The year of the former value; null if no article states it.',
    }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'The unit of the value: 人, 个, %.',
    }),
    year: t.exposeInt('year', {
      nullable: true,
      description: 'The year that it is for; null if no article states it.',
    }),
    county: t.field({
      description: 'The area that it is for; null if no article states it.',
      type: CountyRef,
      nullable: true,
      extensions: { plan: countiesPlan },
      resolve: ({ id }, _args, context, info) => countyOfNode(context, info, id),
    }),
    statedBy: t.field({
      description: 'The meetings and policies that state it, by title.',
      type: [builder.nodeInterfaceRef()],
      nullable: { list: false, items: true },
      args: { first: t.arg.int({ description: FIRST }) },
      async resolve({ id }, { first }, context) {
        const rows = (await statersLoader.load(context, id)) ?? [];
        return rows.slice(0, sizeOf('first', first)).map(({ stater }) => stater);
      },
    }),
    evidence: evidenceField(t, 'The words that state it, by article and place.', ({ id }) => id),
  }),
});

const FigureFilterRef = builder.inputType('FigureFilter', {
  description: 'All conditions must hold. A condition that is absent or null is ignored.',
  fields: (t) => ({
    county: t.id({ description: 'For this county alone: its id, code, name or pinyin.' }),
    within: t.id({
      description: 'For this area or one that lies in it: its id, code, name or pinyin.',
    }),
    metricContains: t.string({
      description: 'Words that the metric contains, simplified or traditional.',
    }),
    year: t.int({ description: 'For this year.' }),
    isGoal: t.boolean({ description: 'Only goals, or only what was counted.' }),
  }),
});

const figureOrders = orderInput(
  'Figure',
  'figures',
  {
    METRIC: { description: 'What is counted.' },
    YEAR: {
      description: 'The year; those without one come last.',
      isDescending: true,
      isNumeric: true,
    },
    VALUE: { description: 'The value, whatever its unit.', isDescending: true, isNumeric: true },
  },
  'METRIC',
);

/** The arguments of a list of figures. */
interface FigureArgs {
  readonly filter?: typeof FigureFilterRef.$inferInput | null | undefined;
  readonly orderBy?: typeof figureOrders.ref.$inferInput | null | undefined;
}

/** The filter and the order of a list of figures as its statement takes them. */
function figureQuery(context: Context, { filter, orderBy }: FigureArgs) {
  return completeValue(areaIds(context, filter), (areas) => ({
    filter: {
      ...areas,
      metricWords: containedWords('metricContains', filter?.metricContains),
      year: filter?.year ?? null,
      isGoal: filter?.isGoal ?? null,
    },
    order: { ...figureOrders.parse(orderBy), hasMissing: true },
  }));
}

builder.queryFields((t) => ({
  figure: t.field({
    description: 'One figure; null if there is none with this id.',
    type: FigureRef,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context, info) =>
      loadNodeWithSelection(context, info, figuresByIds, checkId('id', id, 'Figure')),
  }),
  figures: t.connection(
    {
      description: 'Figures, by metric by default.',
      type: FigureRef,
      args: {
        filter: t.arg({ type: FigureFilterRef, description: 'Which figures.' }),
        orderBy: t.arg({ type: figureOrders.ref, description: 'The order of the list.' }),
      },
      resolve: (_root, { filter, orderBy, ...args }, context, info) =>
        completeValue(figureQuery(context, { filter, orderBy }), (query) =>
          rootNodesOf(context, info, figurePage, { ...query, args }),
        ),
    },
    FigureConnectionRef,
  ),
}));

/** The figures of each of many parents. */
const figuresOf = (statements: typeof figuresOfCounties) =>
  relatedConnection(statements, (args: FigureArgs, context) =>
    completeValue(figureQuery(context, args), (query) => ({
      ...query,
      toEdge: ({ node }: { readonly node: Figure }) => ({ node }),
    })),
  );

builder.objectField(CountyRef, 'figures', (t) =>
  t.connection(
    {
      description: 'The figures stated for the county, by metric by default.',
      type: FigureRef,
      args: {
        filter: t.arg({ type: FigureFilterRef, description: 'Which figures.' }),
        orderBy: t.arg({ type: figureOrders.ref, description: 'The order of the list.' }),
      },
      ...figuresOf(figuresOfCounties),
    },
    FigureConnectionRef,
  ),
);

builder.objectField(MeetingRef, 'figures', (t) =>
  t.connection(
    {
      description: 'The figures that the meeting stated, by metric by default.',
      type: FigureRef,
      args: {
        filter: t.arg({ type: FigureFilterRef, description: 'Which figures.' }),
        orderBy: t.arg({ type: figureOrders.ref, description: 'The order of the list.' }),
      },
      ...figuresOf(figuresOfMeetings),
    },
    FigureConnectionRef,
  ),
);
