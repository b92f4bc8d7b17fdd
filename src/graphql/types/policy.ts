import { completeValue } from '@pothos/core';
import {
  type Policy,
  policiesOfCounties,
  policiesOfMeetings,
  policyPage,
} from '../../graph/nodes/policy.ts';
import { builder } from '../builder/builder.ts';
import { PolicyKindRef } from '../builder/enums.ts';
import { checkId } from '../builder/id-argument.ts';
import { CountyRef, MeetingRef, PolicyRef } from '../builder/node-refs.ts';
import { connectionOptions, EdgeRef, PolicyConnectionRef } from '../connection/connection-types.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { rootNodesOf } from '../connection/root-connection.ts';
import { edgeEvidence, type RelationshipEdge } from './edge-evidence.ts';
import { evidenceField } from './evidence.ts';
import {
  type PolicyArgs,
  PolicyFilterRef,
  PolicyOrderRef,
  policyFilter,
  policyOrder,
} from './policy-filter.ts';

PolicyRef.implement({
  description: 'An official document, or a numbered set of them such as 1+17.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The title without its marks.' }),
    kind: t.expose('kind', { type: PolicyKindRef, description: 'The kind of document.' }),
    evidence: evidenceField(t, 'Where articles name it, by article and place.', ({ id }) => id),
  }),
});

builder.queryFields((t) => ({
  policy: t.field({
    description: 'One policy; null if there is none with this id.',
    type: PolicyRef,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }) => checkId('id', id, 'Policy'),
  }),
  policies: t.connection(
    {
      description: 'Policies, by title by default.',
      type: PolicyRef,
      args: {
        filter: t.arg({ type: PolicyFilterRef, description: 'Which policies.' }),
        orderBy: t.arg({ type: PolicyOrderRef, description: 'The order of the list.' }),
      },
      resolve: (_root, { filter, orderBy, ...args }, context, info) =>
        completeValue(policyFilter(context, filter), (parameters) =>
          rootNodesOf(context, info, policyPage, {
            filter: parameters,
            order: policyOrder(orderBy),
            args,
          }),
        ),
    },
    PolicyConnectionRef,
  ),
}));

builder.objectField(CountyRef, 'policies', (t) =>
  t.connection(
    {
      description:
        'Policies that the county issued or its meetings discussed, by title by default.',
      type: PolicyRef,
      args: {
        filter: t.arg({ type: PolicyFilterRef, description: 'Which policies.' }),
        orderBy: t.arg({ type: PolicyOrderRef, description: 'The order of the list.' }),
      },
      ...relatedConnection(policiesOfCounties, ({ filter, orderBy }: PolicyArgs, context) =>
        completeValue(policyFilter(context, filter), (parameters) => ({
          filter: parameters,
          order: policyOrder(orderBy),
          toEdge: ({ node }: { readonly node: Policy }) => ({ node }),
        })),
      ),
    },
    PolicyConnectionRef,
  ),
);

const DiscussedPolicyEdgeRef = builder
  .objectRef<RelationshipEdge & { node: Policy }>('DiscussedPolicyEdge')
  .implement({
    description: 'A policy that the meeting discussed.',
    interfaces: [EdgeRef],
    fields: (t) => ({
      evidence: edgeEvidence(t, 'DISCUSSED'),
      node: t.expose('node', { type: PolicyRef, description: 'The policy.' }),
    }),
  });

builder.objectField(MeetingRef, 'policies', (t) =>
  t.connection(
    {
      description: 'The policies that the meeting discussed, by title by default.',
      type: PolicyRef,
      args: {
        filter: t.arg({ type: PolicyFilterRef, description: 'Which policies.' }),
        orderBy: t.arg({ type: PolicyOrderRef, description: 'The order of the list.' }),
      },
      ...relatedConnection(policiesOfMeetings, ({ filter, orderBy }: PolicyArgs, context) =>
        completeValue(policyFilter(context, filter), (parameters) => ({
          filter: parameters,
          order: policyOrder(orderBy),
          toEdge: ({ node }: { readonly node: Policy }, meeting: { readonly id: string }) => ({
            node,
            from: meeting.id,
            to: node.id,
          }),
        })),
      ),
    },
    connectionOptions('DiscussedPolicy', 'policies that a meeting discussed'),
    DiscussedPolicyEdgeRef,
  ),
);
