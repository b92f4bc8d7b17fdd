import {
  childrenOfCounties,
  countiesByNames,
  countyPage,
  parentsOfCounties,
} from '../../graph/nodes/county.ts';
import { filterWords } from '../../text/search-text.ts';
import { builder } from '../builder/builder.ts';
import { CountyLevelRef, SortDirectionRef } from '../builder/enums.ts';
import { badInput } from '../builder/errors.ts';
import { CountyRef } from '../builder/node-refs.ts';
import { connectionOf } from '../connection/child-connection.ts';
import { rootNodesOf } from '../connection/root-connection.ts';
import { batched } from '../request/request-cache.ts';
import { IssuerRef } from './issuer.ts';

CountyRef.implement({
  description:
    'An area of any level, from a province to a township; its code, level and parent are the gazetteer’s.',
  interfaces: [IssuerRef],
  fields: (t) => ({
    code: t.exposeString('code', {
      nullable: true,
      description: 'GB/T 2260 code, six digits; null for a township.',
    }),
    level: t.expose('level', { type: CountyLevelRef, description: 'How high it stands.' }),
    parent: t.field({
      description: 'The area that it lies in; null for a province.',
      type: CountyRef,
      nullable: true,
      resolve: async ({ id }, _args, context) =>
        (await batched(context, 'parents', id, async (ids) => {
          const rows = await context.store.read(parentsOfCounties, { ids: [...ids] });
          return new Map(rows.map(({ nodeId, ...county }) => [nodeId, county]));
        })) ?? null,
    }),
    children: t.connection({
      description: 'The areas in the graph that lie in it, by name.',
      type: CountyRef,
      resolve: ({ id }, args, context, info) =>
        connectionOf(context, info, childrenOfCounties, id, {
          filter: {},
          order: { descending: false },
          args,
          toEdge: ({ node }) => ({ node }),
        }),
    }),
  }),
});

const CountyFilterRef = builder.inputType('CountyFilter', {
  description:
    'All conditions must hold; one that is absent, null or an empty list is no condition.',
  fields: (t) => ({
    codes: t.stringList({ description: 'One of these GB/T 2260 codes.' }),
    nameContains: t.string({ description: 'Words that the name has, simplified or traditional.' }),
    level: t.field({ type: CountyLevelRef, description: 'Of this level.' }),
    within: t.id({ description: 'This area or one that lies in it: its id, code or full name.' }),
  }),
});

const CountyOrderFieldRef = builder.enumType('CountyOrderField', {
  description: 'What counties can be sorted by.',
  values: {
    CODE: { description: 'The GB/T 2260 code; townships, which have none, come last.' },
    NAME: { description: 'The name, by its characters.' },
    MEETING_COUNT: { description: 'How many meetings it is known to have held.' },
  },
});

const CountyOrderRef = builder.inputType('CountyOrder', {
  description: 'How counties are sorted; those alike come by id.',
  fields: (t) => ({
    field: t.field({ type: CountyOrderFieldRef, required: true, description: 'What by.' }),
    direction: t.field({
      type: SortDirectionRef,
      defaultValue: 'ASC',
      description: 'Which end first.',
    }),
  }),
});

builder.queryFields((t) => ({
  county: t.field({
    description:
      'One county by exactly one of: its id, its GB/T 2260 code, its full name. A name that several bear is an error that lists their codes.',
    type: CountyRef,
    nullable: true,
    args: {
      id: t.arg.id({ description: 'Its id.' }),
      code: t.arg.string({ description: 'Its GB/T 2260 code, six digits.' }),
      name: t.arg.string({ description: 'Its full name.' }),
    },
    async resolve(_root, { id, code, name }, context) {
      const given = [id, code, name].filter((one) => one !== null && one !== undefined);
      const [asked] = given;
      if (asked === undefined || given.length > 1)
        throw badInput('Give exactly one of `id`, `code` and `name`.');
      if (asked === id) return id;
      const found = await batched(context, 'county names', asked, async (names) => {
        const rows = await context.store.read(countiesByNames, { names: [...names] });
        return new Map(names.map((one) => [one, rows.filter((row) => row.asked === one)]));
      });
      const counties = (found ?? []).filter((county) =>
        asked === code ? county.code === code : county.name === name,
      );
      if (counties.length > 1) {
        const bearers = counties.map((county) => county.code ?? county.id).join(', ');
        throw badInput(
          `\`name\`: several counties are called ${asked}; give one of their codes: ${bearers}.`,
        );
      }
      const [county = null] = counties;
      if (county !== null) CountyRef.getDataloader(context).prime(county.id, county);
      return county;
    },
  }),
  counties: t.connection({
    description: 'Counties in the graph, by name unless asked otherwise.',
    type: CountyRef,
    args: {
      filter: t.arg({ type: CountyFilterRef, description: 'Which counties.' }),
      orderBy: t.arg({ type: CountyOrderRef, description: 'In which order.' }),
    },
    resolve: (_root, { filter, orderBy, ...args }, context, info) =>
      rootNodesOf(context, info, countyPage, {
        filter: {
          codes: filter?.codes ?? [],
          nameWords: filterWords(filter?.nameContains ?? ''),
          level: filter?.level ?? null,
          within: filter?.within ?? null,
        },
        order: {
          orderBy: orderBy?.field ?? 'NAME',
          descending: orderBy?.direction === 'DESC',
          hasMissing: true,
        },
        args,
      }),
  }),
}));
