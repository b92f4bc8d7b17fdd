import { officialPage, officialsByIds, officialsOfCounties } from '../../graph/nodes/official.ts';
import { builder } from '../builder/builder.ts';
import { CountyRef, type OfficialOrSurvivor, OfficialRef } from '../builder/node-refs.ts';
import { OfficialConnectionRef } from '../connection/connection-types.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { rootNodesOf } from '../connection/root-connection.ts';
import { loadNodeWithSelection } from '../lookahead/load-node.ts';
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
    description: 'One official; null if there is none with this id.',
    type: OfficialRef,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context, info) =>
      loadNodeWithSelection(context, info, officialsByIds, id),
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
        rootNodesOf(context, info, officialPage, {
          filter: officialFilter(filter),
          order: officialOrder(orderBy),
          args,
        }),
    },
    OfficialConnectionRef,
  ),
}));

const officialsOfCounty = relatedConnection(
  officialsOfCounties,
  ({ filter, orderBy }: OfficialArgs) => ({
    filter: officialFilter(filter),
    order: officialOrder(orderBy),
    toEdge: ({ node }): { readonly node: OfficialOrSurvivor } => ({ node }),
  }),
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
