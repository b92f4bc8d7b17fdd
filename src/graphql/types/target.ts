import { completeValue } from '@pothos/core';
import { targetPage, targetsOfCounties, targetsOfMeetings } from '../../graph/nodes/target.ts';
import { settersOfTargets } from '../../graph/relationships/setting.ts';
import { grouped } from '../../grouped.ts';
import { builder } from '../builder/builder.ts';
import { containedWords } from '../builder/contained-words.ts';
import { CountyRef, MeetingRef, TargetRef } from '../builder/node-refs.ts';
import { FIRST, sizeOf } from '../builder/page-size.ts';
import { TargetConnectionRef } from '../connection/connection-types.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { rootNodesOf } from '../connection/root-connection.ts';
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

builder.queryField('targets', (t) =>
  t.connection(
    {
      description: 'Targets, by metric.',
      type: TargetRef,
      args: { filter: t.arg({ type: TargetFilterRef, description: 'Which targets.' }) },
      resolve: (_root, { filter, ...args }, context, info) =>
        completeValue(areaIds(context, filter), (areas) =>
          rootNodesOf(context, info, targetPage, {
            filter: {
              ...areas,
              metricWords: containedWords('metricContains', filter?.metricContains),
              year: filter?.year ?? null,
            },
            order: { descending: false },
            args,
          }),
        ),
    },
    TargetConnectionRef,
  ),
);

builder.objectField(CountyRef, 'targets', (t) =>
  t.connection(
    {
      description: 'The targets stated for the county, by metric.',
      type: TargetRef,
      args: { year: t.arg.int({ description: 'For this year.' }) },
      ...relatedConnection(targetsOfCounties, ({ year }: { year?: number | null | undefined }) => ({
        filter: { year: year ?? null },
        order: { descending: false },
        toEdge: ({ node }) => ({ node }),
      })),
    },
    TargetConnectionRef,
  ),
);

builder.objectField(MeetingRef, 'targets', (t) =>
  t.connection(
    {
      description: 'The targets that the meeting set, by metric.',
      type: TargetRef,
      ...relatedConnection(targetsOfMeetings, (_args: object) => ({
        filter: {},
        order: { descending: false },
        toEdge: ({ node }) => ({ node }),
      })),
    },
    TargetConnectionRef,
  ),
);
