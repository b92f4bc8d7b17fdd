import { countiesOfNodes } from '../graph/county.ts';
import { officialPage, officialsOfCounties } from '../graph/official.ts';
import { grouped } from '../grouped.ts';
import { batched } from './batch.ts';
import { builder } from './builder.ts';
import { connectionOf, rootConnectionOf } from './connection.ts';
import { EvidenceRef, evidenceOfNode } from './evidence.ts';
import {
  OfficialFilterRef,
  OfficialOrderRef,
  officialFilter,
  officialOrder,
} from './official-list.ts';
import { CountyRef, OfficialRef } from './refs.ts';

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
      resolve: async ({ id }, _args, context) =>
        (await batched(context, 'counties', id, async (ids) =>
          grouped(
            await context.store.read(countiesOfNodes, { ids: [...ids] }),
            ({ nodeId }) => nodeId,
          ),
        )) ?? [],
    }),
    evidence: t.field({
      description: 'Where articles name the official, by article and place.',
      type: [EvidenceRef],
      args: { first: t.arg.int({ description: 'How many: 20 unless given, 100 at most.' }) },
      resolve: ({ id }, { first }, context) => evidenceOfNode(context, id, first),
    }),
  }),
});

builder.queryFields((t) => ({
  official: t.field({
    description: 'One official; null for an id that none has.',
    type: OfficialRef,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }) => id,
  }),
  officials: t.connection({
    description: 'Officials, by name unless asked otherwise.',
    type: OfficialRef,
    args: {
      filter: t.arg({ type: OfficialFilterRef, description: 'Which officials.' }),
      orderBy: t.arg({ type: OfficialOrderRef, description: 'In which order.' }),
    },
    resolve: (_root, { filter, orderBy, ...args }, context) =>
      rootConnectionOf(context, officialPage, {
        filter: officialFilter(filter),
        order: officialOrder(orderBy),
        args,
        toEdge: ({ node }) => ({ node }),
      }),
  }),
}));

builder.objectField(CountyRef, 'officials', (t) =>
  t.connection({
    description: 'The officials of the county, by name unless asked otherwise.',
    type: OfficialRef,
    args: {
      filter: t.arg({ type: OfficialFilterRef, description: 'Which officials.' }),
      orderBy: t.arg({ type: OfficialOrderRef, description: 'In which order.' }),
    },
    resolve: ({ id }, { filter, orderBy, ...args }, context) =>
      connectionOf(context, officialsOfCounties, id, {
        filter: officialFilter(filter),
        order: officialOrder(orderBy),
        args,
        toEdge: ({ node }) => ({ node }),
      }),
  }),
);
