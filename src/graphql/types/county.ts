import {
  childrenOfCounties,
  countiesByNames,
  countyPage,
  parentsOfCounties,
} from '../../graph/nodes/county.ts';
import { builder } from '../builder/builder.ts';
import { containedWords } from '../builder/contained-words.ts';
import { CountyLevelRef } from '../builder/enums.ts';
import { badUserInput } from '../builder/errors.ts';
import { CountyRef } from '../builder/node-refs.ts';
import { orderInput } from '../builder/order-input.ts';
import { isGiven } from '../builder/page-size.ts';
import { CountyConnectionRef } from '../connection/connection-types.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { rootNodesOf } from '../connection/root-connection.ts';
import { createLoader } from '../request/request-cache.ts';
import { IssuerRef } from './issuer.ts';

const parentLoader = createLoader(async ({ store }, ids) => {
  const rows = await store.read(parentsOfCounties, { ids: [...ids] });
  return new Map(rows.map(({ nodeId, ...county }) => [nodeId, county]));
});

/** The counties that have a name or a code. */
const countiesByNameLoader = createLoader(async ({ store }, names) => {
  const rows = await store.read(countiesByNames, { names: [...names] });
  return new Map(names.map((name) => [name, rows.filter(({ asked }) => asked === name)]));
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
    within: t.id({ description: 'This area or one that lies in it: its id, code or full name.' }),
  }),
});

const CountyOrderRef = orderInput('County', 'counties', {
  CODE: { description: 'The GB/T 2260 code; townships, which have none, come last.' },
  NAME: { description: 'The name, by its characters.' },
  MEETING_COUNT: { description: 'Number of reported meetings that it held.' },
});

builder.queryFields((t) => ({
  county: t.field({
    description:
      'One county by exactly one of: its id, its GB/T 2260 code, its full name. A name of several counties is an error that lists their codes.',
    type: CountyRef,
    nullable: true,
    args: {
      id: t.arg.id({ description: 'Its id.' }),
      code: t.arg.string({ description: 'Its GB/T 2260 code, six digits.' }),
      name: t.arg.string({ description: 'Its full name.' }),
    },
    async resolve(_root, { id, code, name }, context) {
      const given = [id, code, name].filter(isGiven);
      const [key] = given;
      if (key === undefined || given.length > 1)
        throw badUserInput('Give exactly one of `id`, `code` and `name`.');
      if (key === id) return id;
      const found = (await countiesByNameLoader.load(context, key)) ?? [];
      const counties = found.filter((county) =>
        key === code ? county.code === code : county.name === name,
      );
      if (counties.length > 1) {
        const codes = counties.map((county) => county.code ?? county.id).join(', ');
        throw badUserInput(
          `\`name\`: several counties are called ${key}; give one of their codes: ${codes}.`,
        );
      }
      const [county = null] = counties;
      if (county !== null) CountyRef.getDataloader(context).prime(county.id, county);
      return county;
    },
  }),
  counties: t.connection(
    {
      description: 'Counties in the graph, by name by default.',
      type: CountyRef,
      args: {
        filter: t.arg({ type: CountyFilterRef, description: 'Which counties.' }),
        orderBy: t.arg({ type: CountyOrderRef, description: 'The order of the list.' }),
      },
      resolve: (_root, { filter, orderBy, ...args }, context, info) =>
        rootNodesOf(context, info, countyPage, {
          filter: {
            codes: filter?.codes ?? [],
            nameWords: containedWords('nameContains', filter?.nameContains),
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
    },
    CountyConnectionRef,
  ),
}));
