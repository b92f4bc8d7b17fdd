import { completeValue } from '@pothos/core';
import { areaByCode } from '../../gazetteer/gazetteer.ts';
import { childrenOfCounties, countyPage, parentsOfCounties } from '../../graph/nodes/county.ts';
import { builder } from '../builder/builder.ts';
import { containedWords } from '../builder/contained-words.ts';
import { CountyLevelRef } from '../builder/enums.ts';
import { badUserInput } from '../builder/errors.ts';
import { checkId } from '../builder/id-argument.ts';
import { CountyRef } from '../builder/node-refs.ts';
import { orderInput } from '../builder/order-input.ts';
import { isGiven } from '../builder/page-size.ts';
import { CountyConnectionRef } from '../connection/connection-types.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { rootNodesOf } from '../connection/root-connection.ts';
import { areaId } from '../request/area-argument.ts';
import { createLoader } from '../request/request-cache.ts';
import { IssuerRef } from './issuer.ts';

const parentLoader = createLoader(async ({ store }, ids) => {
  const rows = await store.read(parentsOfCounties, { ids: [...ids] });
  return new Map(rows.map(({ nodeId, ...county }) => [nodeId, county]));
});

CountyRef.implement({
  description:
    'An area of any level, from a province to a township; its code, level and parent come from the gazetteer.',
  interfaces: [IssuerRef],
  fields: (t) => ({
    code: t.exposeString('code', {
      nullable: true,
      description: 'GB/T 2260 code, six digits; null for a township.',
    }),
    level: t.expose('level', {
      type: CountyLevelRef,
      description: 'Administrative level, from province to township.',
    }),
    parent: t.field({
      description: 'The area that it lies in; null for a province.',
      type: CountyRef,
      nullable: true,
      resolve: async ({ id }, _args, context) => (await parentLoader.load(context, id)) ?? null,
    }),
    children: t.connection(
      {
        description: 'The areas in the graph that lie in it, by name.',
        type: CountyRef,
        ...relatedConnection(childrenOfCounties, (_args: object) => ({
          filter: {},
          order: { descending: false },
          toEdge: ({ node }) => ({ node }),
        })),
      },
      CountyConnectionRef,
    ),
  }),
});

const CountyFilterRef = builder.inputType('CountyFilter', {
  description:
    'All conditions must hold. A condition that is absent, null or an empty list is ignored.',
  fields: (t) => ({
    codes: t.stringList({ description: 'One of these GB/T 2260 codes.' }),
    nameContains: t.string({
      description: 'Words that the name contains, simplified or traditional.',
    }),
    level: t.field({ type: CountyLevelRef, description: 'Of this level.' }),
    within: t.id({
      description: 'This area or one that lies in it: its id, code, name or pinyin.',
    }),
  }),
});

const countyOrders = orderInput(
  'County',
  'counties',
  {
    CODE: { description: 'The GB/T 2260 code; townships, which have none, come last.' },
    NAME: { description: 'The name, by its characters.' },
    MEETING_COUNT: { description: 'Number of reported meetings that it held.', isDescending: true },
  },
  'NAME',
);

builder.queryFields((t) => ({
  county: t.field({
    description:
      'One county by exactly one of: its id, its GB/T 2260 code, its name or pinyin. Null if no article names it. A name of no area, or of several, is an error that lists what may be meant.',
    type: CountyRef,
    nullable: true,
    args: {
      id: t.arg.id({ description: 'Its id.' }),
      code: t.arg.string({ description: 'Its GB/T 2260 code, six digits.' }),
      name: t.arg.string({ description: 'Its full name, or its short name or pinyin.' }),
    },
    resolve(_root, { id, code, name }, context) {
      const given = Object.entries({ id, code, name }).filter(([, value]) => isGiven(value));
      const [[argument, value] = []] = given;
      if (argument === undefined || given.length > 1)
        throw badUserInput('Give exactly one of `id`, `code` and `name`.');
      if (argument === 'id') return checkId('id', String(value), 'County');
      return areaId(context, argument, value);
    },
  }),
  counties: t.connection(
    {
      description: 'Counties in the graph, by name by default.',
      type: CountyRef,
      args: {
        filter: t.arg({ type: CountyFilterRef, description: 'Which counties.' }),
        orderBy: t.arg({ type: countyOrders.ref, description: 'The order of the list.' }),
      },
      resolve: (_root, { filter, orderBy, ...args }, context, info) =>
        completeValue(areaId(context, 'within', filter?.within), (within) =>
          rootNodesOf(context, info, countyPage, {
            filter: {
              codes: codesOf(filter?.codes),
              nameWords: containedWords('nameContains', filter?.nameContains),
              level: filter?.level ?? null,
              within,
            },
            order: { ...countyOrders.parse(orderBy), hasMissing: true },
            args,
          }),
        ),
    },
    CountyConnectionRef,
  ),
}));

/** The codes of a filter; one that no area has is an error. */
function codesOf(codes: readonly string[] | null | undefined): string[] {
  const unknown = codes?.find((code) => areaByCode(code) === undefined);
  if (unknown !== undefined) throw badUserInput(`\`codes\`: no area has the code ${unknown}.`);
  return [...(codes ?? [])];
}
