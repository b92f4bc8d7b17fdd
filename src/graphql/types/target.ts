import { completeValue } from '@pothos/core';
import {
  type Target,
  targetPage,
  targetsByIds,
  targetsOfCounties,
  targetsOfMeetings,
} from '../../graph/nodes/target.ts';
import { settersOfTargets } from '../../graph/relationships/setting.ts';
import { grouped } from '../../grouped.ts';
import { builder, type Context } from '../builder/builder.ts';
import { containedWords } from '../builder/contained-words.ts';
import { checkId } from '../builder/id-argument.ts';
import { CountyRef, MeetingRef, TargetRef } from '../builder/node-refs.ts';
import { orderInput } from '../builder/order-input.ts';
import { FIRST, sizeOf } from '../builder/page-size.ts';
import { TargetConnectionRef } from '../connection/connection-types.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { rootNodesOf } from '../connection/root-connection.ts';
import { loadNodeWithSelection } from '../lookahead/load-node.ts';
import { areaIds } from '../request/area-argument.ts';
import { createLoader } from '../request/request-cache.ts';
import { countiesPlan, countyOfNode } from './county-field.ts';
import { evidenceField } from './evidence.ts';

const settersLoader = createLoader(async ({ store }, ids) =>
  grouped(await store.read(settersOfTargets, { ids: [...ids] }), ({ targetId }) => targetId),
);

TargetRef.implement({
  description: 'A figure stated for an area and a year: 贫困人口 of 79,600 人 in 2016.',
  fields: (t) => ({
    metric: t.exposeString('metric', { description: 'What is counted: 贫困人口.' }),
    value: t.exposeFloat('value', {
      description: 'In base units: 7.96万人 is 79600; a rate is in per cent.',
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
    setBy: t.field({
      description: 'The meetings and policies that set it, by title.',
      type: [builder.nodeInterfaceRef()],
      nullable: { list: false, items: true },
      args: { first: t.arg.int({ description: FIRST }) },
      async resolve({ id }, { first }, context) {
        const rows = (await settersLoader.load(context, id)) ?? [];
        return rows.slice(0, sizeOf('first', first)).map(({ setter }) => setter);
      },
    }),
    evidence: evidenceField(t, 'The words that state it, by article and place.', ({ id }) => id),
  }),
});

const TargetFilterRef = builder.inputType('TargetFilter', {
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
  }),
});

const targetOrders = orderInput(
  'Target',
  'targets',
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

/** The arguments of a list of targets. */
interface TargetArgs {
  readonly filter?: typeof TargetFilterRef.$inferInput | null | undefined;
  readonly orderBy?: typeof targetOrders.ref.$inferInput | null | undefined;
}

/** The filter and the order of a list of targets as its statement takes them. */
function targetQuery(context: Context, { filter, orderBy }: TargetArgs) {
  return completeValue(areaIds(context, filter), (areas) => ({
    filter: {
      ...areas,
      metricWords: containedWords('metricContains', filter?.metricContains),
      year: filter?.year ?? null,
    },
    order: { ...targetOrders.parse(orderBy), hasMissing: true },
  }));
}

builder.queryFields((t) => ({
  target: t.field({
    description: 'One target; null if there is none with this id.',
    type: TargetRef,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context, info) =>
      loadNodeWithSelection(context, info, targetsByIds, checkId('id', id, 'Target')),
  }),
  targets: t.connection(
    {
      description: 'Targets, by metric by default.',
      type: TargetRef,
      args: {
        filter: t.arg({ type: TargetFilterRef, description: 'Which targets.' }),
        orderBy: t.arg({ type: targetOrders.ref, description: 'The order of the list.' }),
      },
      resolve: (_root, { filter, orderBy, ...args }, context, info) =>
        completeValue(targetQuery(context, { filter, orderBy }), (query) =>
          rootNodesOf(context, info, targetPage, { ...query, args }),
        ),
    },
    TargetConnectionRef,
  ),
}));

/** The targets of each of many parents. */
const targetsOf = (statements: typeof targetsOfCounties) =>
  relatedConnection(statements, (args: TargetArgs, context) =>
    completeValue(targetQuery(context, args), (query) => ({
      ...query,
      toEdge: ({ node }: { readonly node: Target }) => ({ node }),
    })),
  );

builder.objectField(CountyRef, 'targets', (t) =>
  t.connection(
    {
      description: 'The targets stated for the county, by metric by default.',
      type: TargetRef,
      args: {
        filter: t.arg({ type: TargetFilterRef, description: 'Which targets.' }),
        orderBy: t.arg({ type: targetOrders.ref, description: 'The order of the list.' }),
      },
      ...targetsOf(targetsOfCounties),
    },
    TargetConnectionRef,
  ),
);

builder.objectField(MeetingRef, 'targets', (t) =>
  t.connection(
    {
      description: 'The targets that the meeting set, by metric by default.',
      type: TargetRef,
      args: {
        filter: t.arg({ type: TargetFilterRef, description: 'Which targets.' }),
        orderBy: t.arg({ type: targetOrders.ref, description: 'The order of the list.' }),
      },
      ...targetsOf(targetsOfMeetings),
    },
    TargetConnectionRef,
  ),
);
