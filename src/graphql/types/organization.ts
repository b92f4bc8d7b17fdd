import { completeValue } from '@pothos/core';
import {
  type Organization,
  organizationPage,
  organizationsOfMeetings,
} from '../../graph/nodes/organization.ts';
import { builder } from '../builder/builder.ts';
import { containedWords } from '../builder/contained-words.ts';
import { CountyRef, MeetingRef, OrganizationRef } from '../builder/node-refs.ts';
import {
  connectionOptions,
  EdgeRef,
  OrganizationConnectionRef,
} from '../connection/connection-types.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { rootNodesOf } from '../connection/root-connection.ts';
import { areaId } from '../request/area-argument.ts';
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
  }),
});

builder.queryField('organizations', (t) =>
  t.connection(
    {
      description: 'Organizations, by name.',
      type: OrganizationRef,
      args: { filter: t.arg({ type: OrganizationFilterRef, description: 'Which organizations.' }) },
      resolve: (_root, { filter, ...args }, context, info) =>
        completeValue(areaId(context, 'county', filter?.county), (county) =>
          rootNodesOf(context, info, organizationPage, {
            filter: {
              nameWords: containedWords('nameContains', filter?.nameContains),
              county,
            },
            order: { descending: false },
            args,
          }),
        ),
    },
    OrganizationConnectionRef,
  ),
);

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
      description: 'The organizations represented at the meeting, by name.',
      type: OrganizationRef,
      ...relatedConnection(organizationsOfMeetings, (_args: object) => ({
        filter: {},
        order: { descending: false },
        toEdge: ({ node }, meeting) => ({ node, from: node.id, to: meeting.id }),
      })),
    },
    connectionOptions('RepresentedOrganization', 'organizations represented at a meeting'),
    RepresentedOrganizationEdgeRef,
  ),
);
