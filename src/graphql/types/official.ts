import { completeValue } from '@pothos/core';
import { officialPage, officialsByIds, officialsOfCounties } from '../../graph/nodes/official.ts';
import { builder } from '../builder/builder.ts';
import { badUserInput } from '../builder/errors.ts';
import { checkId } from '../builder/id-argument.ts';
import { CountyRef, type OfficialOrSurvivor, OfficialRef } from '../builder/node-refs.ts';
import { isGiven } from '../builder/page-size.ts';
import { OfficialConnectionRef } from '../connection/connection-types.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { rootNodesOf } from '../connection/root-connection.ts';
import { loadNodeWithSelection } from '../lookahead/load-node.ts';
import { areaId } from '../request/area-argument.ts';
import { officialNamed } from '../request/official-argument.ts';
import { countiesOfNode, countiesPlan } from './county-field.ts';
import { evidenceField } from './evidence.ts';
import {
  type OfficialArgs,
  OfficialFilterRef,
  OfficialOrderRef,
  officialFilter,
  officialOrder,
} from './official-filter.ts';

OfficialRef.implement({
  description: 'A person to whom an article gives a public post, or whom it places among leaders.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name in simplified script.' }),
    pinyin: t.exposeString('pinyin', {
      description: 'The name in pinyin, without tones, surname first: Cheng Jiangfen.',
    }),
    counties: t.field({
      description: 'The counties that articles place the official in, by name.',
      type: [CountyRef],
      extensions: { plan: countiesPlan },
      resolve: ({ id }, _args, context, info) => countiesOfNode(context, info, id),
    }),
    evidence: evidenceField(
      t,
      'Where articles name the official, by article and place.',
      ({ id }) => id,
    ),
  }),
});

builder.queryFields((t) => ({
  official: t.field({
    description:
      'One official by id or by name; null if there is none with this id. A name of nobody, or of several, is an error that lists the ids.',
    type: OfficialRef,
    nullable: true,
    args: {
      id: t.arg.id({ description: 'Its id.' }),
      name: t.arg.string({ description: 'The full name, in place of the id.' }),
      county: t.arg.id({
        description: 'The county of the named official: its id, code, name or pinyin.',
      }),
    },
    async resolve(_root, { id, name, county }, context, info) {
      if (isGiven(id) === isGiven(name) || (isGiven(id) && isGiven(county)))
        throw badUserInput('Give `id`, or `name` with or without `county`.');
      const found = isGiven(id)
        ? checkId('id', id, 'Official')
        : (await officialNamed(context, name ?? '', await areaId(context, 'county', county))).id;
      return loadNodeWithSelection(context, info, officialsByIds, found);
    },
  }),
  officials: t.connection(
    {
      description: 'Officials, by name by default.',
      type: OfficialRef,
      args: {
        filter: t.arg({ type: OfficialFilterRef, description: 'Which officials.' }),
        orderBy: t.arg({ type: OfficialOrderRef, description: 'The order of the list.' }),
      },
      resolve: (_root, { filter, orderBy, ...args }, context, info) =>
        completeValue(officialFilter(context, filter), (parameters) =>
          rootNodesOf(context, info, officialPage, {
            filter: parameters,
            order: officialOrder(orderBy),
            args,
          }),
        ),
    },
    OfficialConnectionRef,
  ),
}));

const officialsOfCounty = relatedConnection(
  officialsOfCounties,
  ({ filter, orderBy }: OfficialArgs, context) =>
    completeValue(officialFilter(context, filter), (parameters) => ({
      filter: parameters,
      order: officialOrder(orderBy),
      toEdge: ({ node }: { readonly node: OfficialOrSurvivor }) => ({ node }),
    })),
  {},
);

builder.objectField(CountyRef, 'officials', (t) =>
  t.connection(
    {
      description: 'The officials of the county, by name by default.',
      type: OfficialRef,
      args: {
        filter: t.arg({ type: OfficialFilterRef, description: 'Which officials.' }),
        orderBy: t.arg({ type: OfficialOrderRef, description: 'The order of the list.' }),
      },
      ...officialsOfCounty,
    },
    OfficialConnectionRef,
  ),
);
