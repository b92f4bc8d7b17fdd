import { completeValue } from '@pothos/core';
import {
  type Organization,
  organizationPage,
  organizationsByIds,
  organizationsOfMeetings,
} from '../../graph/nodes/organization.ts';
import { builder, type Context } from '../builder/builder.ts';
import { containedWords } from '../builder/contained-words.ts';
import { checkId } from '../builder/id-argument.ts';
import { CountyRef, MeetingRef, OrganizationRef } from '../builder/node-refs.ts';
import { orderInput } from '../builder/order-input.ts';
import {
  connectionOptions,
  EdgeRef,
  OrganizationConnectionRef,
} from '../connection/connection-types.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { rootNodesOf } from '../connection/root-connection.ts';
import { loadNodeWithSelection } from '../lookahead/load-node.ts';
import { areaIds } from '../request/area-argument.ts';
import { countiesPlan, countyOfNode } from './county-field.ts';
import { edgeEvidence, type RelationshipEdge } from './edge-evidence.ts';
import { evidenceField } from './evidence.ts';
import { IssuerRef } from './issuer.ts';

OrganizationRef.implement({
  description: 'A body that attends, reports or employs: 县扶贫办.',
  interfaces: [IssuerRef],
  fields: (t) => ({
    county: t.field({
      description:
        'The county that it belongs to; null for a central body, or if no article states it.',
      type: CountyRef,
      nullable: true,
      extensions: { plan: countiesPlan },
      resolve: ({ id }, _args, context, info) => countyOfNode(context, info, id),
    }),
    evidence: evidenceField(t, 'Where articles name it, by article and place.', ({ id }) => id),
  }),
});

const OrganizationFilterRef = builder.inputType('OrganizationFilter', {
  description: 'All conditions must hold. A condition that is absent or null is ignored.',
  fields: (t) => ({
    nameContains: t.string({
      description: 'Words that the name contains, simplified or traditional.',
    }),
    county: t.id({ description: 'Of this county alone: its id, code, name or pinyin.' }),
    within: t.id({
      description: 'Of this area or one that lies in it: its id, code, name or pinyin.',
    }),
  }),
});

const organizationOrders = orderInput(
  'Organization',
  'organizations',
  {
    NAME: { description: 'The name, by its characters.' },
    MEETING_COUNT: {
      description: 'Number of reported meetings at which it was represented.',
      isDescending: true,
    },
  },
  'NAME',
);

/** The arguments of a list of organizations. */
interface OrganizationArgs {
  readonly filter?: typeof OrganizationFilterRef.$inferInput | null | undefined;
  readonly orderBy?: typeof organizationOrders.ref.$inferInput | null | undefined;
}

function organizationFilter(context: Context, filter: OrganizationArgs['filter']) {
  return completeValue(areaIds(context, filter), (areas) => ({
    nameWords: containedWords('nameContains', filter?.nameContains),
    ...areas,
  }));
}

builder.queryFields((t) => ({
  organization: t.field({
    description: 'One organization; null if there is none with this id.',
    type: OrganizationRef,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context, info) =>
      loadNodeWithSelection(context, info, organizationsByIds, checkId('id', id, 'Organization')),
  }),
  organizations: t.connection(
    {
      description: 'Organizations, by name by default.',
      type: OrganizationRef,
      args: {
        filter: t.arg({ type: OrganizationFilterRef, description: 'Which organizations.' }),
        orderBy: t.arg({ type: organizationOrders.ref, description: 'The order of the list.' }),
      },
      resolve: (_root, { filter, orderBy, ...args }, context, info) =>
        completeValue(organizationFilter(context, filter), (parameters) =>
          rootNodesOf(context, info, organizationPage, {
            filter: parameters,
            order: organizationOrders.parse(orderBy),
            args,
          }),
        ),
    },
    OrganizationConnectionRef,
  ),
}));

const RepresentedOrganizationEdgeRef = builder
  .objectRef<RelationshipEdge & { node: Organization }>('RepresentedOrganizationEdge')
  .implement({
    description: 'An organization that was represented at the meeting.',
    interfaces: [EdgeRef],
    fields: (t) => ({
      evidence: edgeEvidence(t, 'REPRESENTED'),
      node: t.expose('node', { type: OrganizationRef, description: 'The organization.' }),
    }),
  });

builder.objectField(MeetingRef, 'organizations', (t) =>
  t.connection(
    {
      description: 'The organizations represented at the meeting, by name by default.',
      type: OrganizationRef,
      args: {
        filter: t.arg({ type: OrganizationFilterRef, description: 'Which organizations.' }),
        orderBy: t.arg({ type: organizationOrders.ref, description: 'The order of the list.' }),
      },
      ...relatedConnection(
        organizationsOfMeetings,
        ({ filter, orderBy }: OrganizationArgs, context) =>
          completeValue(organizationFilter(context, filter), (parameters) => ({
            filter: parameters,
            order: organizationOrders.parse(orderBy),
            toEdge: (
              { node }: { readonly node: Organization },
              meeting: { readonly id: string },
            ) => ({ node, from: node.id, to: meeting.id }),
          })),
      ),
    },
    connectionOptions('RepresentedOrganization', 'organizations represented at a meeting'),
    RepresentedOrganizationEdgeRef,
  ),
);
