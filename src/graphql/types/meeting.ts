import { completeValue } from '@pothos/core';
import { isAbsent } from '../../cypher/transform/prune.ts';
import {
  type Meeting,
  meetingAnchors,
  meetingPage,
  meetingPageByDate,
  meetingsByIds,
  meetingsOfCounties,
  meetingsOfOrganizations,
  meetingsOfPolicies,
} from '../../graph/nodes/meeting.ts';
import { dateSpans } from '../../graph/queries/date-spans.ts';
import { builder, type Context } from '../builder/builder.ts';
import { MeetingTypeRef } from '../builder/enums.ts';
import { checkId } from '../builder/id-argument.ts';
import { CountyRef, MeetingRef, OrganizationRef, PolicyRef } from '../builder/node-refs.ts';
import {
  connectionOptions,
  EdgeRef,
  MeetingConnectionRef,
} from '../connection/connection-types.ts';
import type { PageParameters } from '../connection/list-query.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { rootNodesOf } from '../connection/root-connection.ts';
import { loadNodeWithSelection } from '../lookahead/load-node.ts';
import { countiesPlan, countyOfNode } from './county-field.ts';
import { edgeEvidence, type RelationshipEdge } from './edge-evidence.ts';
import { evidenceField } from './evidence.ts';
import {
  type MeetingArgs,
  type MeetingFilterParameters,
  MeetingFilterRef,
  MeetingOrderRef,
  meetingFilter,
  meetingOrder,
  optimisticFilter,
} from './meeting-filter.ts';

MeetingRef.implement({
  description: 'A meeting, ceremony or inspection that an article reports as held.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The fullest title that articles give it.' }),
    type: t.expose('type', { type: MeetingTypeRef, description: 'What kind of meeting it was.' }),
    date: t.expose('date', {
      type: 'PartialDate',
      nullable: true,
      description: 'The day on which it began; null if no article states it.',
    }),
    lastDay: t.expose('lastDay', {
      type: 'PartialDate',
      nullable: true,
      description:
        'The last day on which it may have been held: of a meeting of several days the last of them, of `2017-09` its 30th. Filters by date use it.',
    }),
    place: t.exposeString('place', {
      nullable: true,
      description: 'Where it was held; null if no article states it.',
    }),
    county: t.field({
      description: 'The county that held it; null if no article states it.',
      type: CountyRef,
      nullable: true,
      extensions: { plan: countiesPlan },
      resolve: ({ id }, _args, context, info) => countyOfNode(context, info, id),
    }),
    statedAttendance: t.exposeInt('statedAttendance', {
      nullable: true,
      description:
        'The head count that the article states, where it is larger than the number of people named.',
    }),
    evidence: evidenceField(t, 'The words that report it, by article and place.', ({ id }) => id),
  }),
});

/**
 * All meetings by date are read along the order of dates, unless there is a better place to start, or
 * the engine has no such order: the embedded one looks at every meeting for each span.
 */
function usesDateIndex(
  { store }: Context,
  filter: MeetingFilterParameters,
  orderBy: string,
): boolean {
  return store.engine === 'neo4j' && orderBy === 'DATE' && hasNoAnchor(filter);
}

function dateIndexPath({ from, to }: MeetingFilterParameters) {
  return {
    page: meetingPageByDate,
    params: ({ orderBy: _date, ...page }: PageParameters) => ({
      ...page,
      spans: dateSpans({ from, to, ...page }),
    }),
  };
}

function hasNoAnchor(filter: MeetingFilterParameters): boolean {
  return meetingAnchors.every(({ parameter }) =>
    isAbsent(filter[parameter as keyof MeetingFilterParameters]),
  );
}

builder.queryFields((t) => ({
  meeting: t.field({
    description: 'One meeting; null if there is none with this id.',
    type: MeetingRef,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context, info) =>
      loadNodeWithSelection(context, info, meetingsByIds, checkId('id', id, 'Meeting')),
  }),
  meetings: t.connection(
    {
      description: 'Meetings, newest first by default.',
      type: MeetingRef,
      args: {
        filter: t.arg({ type: MeetingFilterRef, description: 'Which meetings.' }),
        orderBy: t.arg({ type: MeetingOrderRef, description: 'The order of the list.' }),
      },
      resolve: async (_root, { filter: given, orderBy, ...args }, context, info) => {
        const tried = optimisticFilter(context, given);
        const filter = tried?.filter ?? (await meetingFilter(context, given));
        const order = meetingOrder(orderBy);
        return rootNodesOf(context, info, meetingPage, {
          ...tried,
          filter,
          order,
          args,
          ...(usesDateIndex(context, filter, order.orderBy) && {
            accessPath: dateIndexPath(filter),
          }),
        });
      },
    },
    MeetingConnectionRef,
  ),
}));

/** The meetings of a parent, with the given filter and order. */
function meetingsOf<Edge>(
  statements: typeof meetingsOfCounties,
  toEdge: (row: { readonly node: Meeting }, parent: { readonly id: string }) => Edge,
) {
  return relatedConnection(
    statements,
    ({ filter, orderBy }: MeetingArgs, context) =>
      completeValue(meetingFilter(context, filter), (parameters) => ({
        filter: parameters,
        order: meetingOrder(orderBy),
        toEdge,
      })),
    {},
  );
}

const ofCounty = meetingsOf(meetingsOfCounties, ({ node }) => ({ node }));
const ofPolicy = meetingsOf(meetingsOfPolicies, ({ node }, policy) => ({
  node,
  from: node.id,
  to: policy.id,
}));
const ofOrganization = meetingsOf(meetingsOfOrganizations, ({ node }, organization) => ({
  node,
  from: organization.id,
  to: node.id,
}));

builder.objectField(CountyRef, 'meetings', (t) =>
  t.connection(
    {
      description: 'The meetings that the county held, newest first by default.',
      type: MeetingRef,
      args: {
        filter: t.arg({ type: MeetingFilterRef, description: 'Which meetings.' }),
        orderBy: t.arg({ type: MeetingOrderRef, description: 'The order of the list.' }),
      },
      ...ofCounty,
    },
    MeetingConnectionRef,
  ),
);

const DiscussionEdgeRef = builder
  .objectRef<RelationshipEdge & { node: Meeting }>('DiscussionEdge')
  .implement({
    description: 'A meeting that discussed the policy.',
    interfaces: [EdgeRef],
    fields: (t) => ({
      evidence: edgeEvidence(t, 'DISCUSSED'),
      node: t.expose('node', { type: MeetingRef, description: 'The meeting.' }),
    }),
  });

builder.objectField(PolicyRef, 'meetings', (t) =>
  t.connection(
    {
      description: 'The meetings that discussed it, newest first by default.',
      type: MeetingRef,
      args: {
        filter: t.arg({ type: MeetingFilterRef, description: 'Which meetings.' }),
        orderBy: t.arg({ type: MeetingOrderRef, description: 'The order of the list.' }),
      },
      ...ofPolicy,
    },
    connectionOptions('Discussion', 'meetings that discussed a policy'),
    DiscussionEdgeRef,
  ),
);

const RepresentationEdgeRef = builder
  .objectRef<RelationshipEdge & { node: Meeting }>('RepresentationEdge')
  .implement({
    description: 'A meeting at which the organization was represented.',
    interfaces: [EdgeRef],
    fields: (t) => ({
      evidence: edgeEvidence(t, 'REPRESENTED'),
      node: t.expose('node', { type: MeetingRef, description: 'The meeting.' }),
    }),
  });

builder.objectField(OrganizationRef, 'meetings', (t) =>
  t.connection(
    {
      description: 'The meetings at which it was represented, newest first by default.',
      type: MeetingRef,
      args: {
        filter: t.arg({ type: MeetingFilterRef, description: 'Which meetings.' }),
        orderBy: t.arg({ type: MeetingOrderRef, description: 'The order of the list.' }),
      },
      ...ofOrganization,
    },
    connectionOptions('Representation', 'meetings at which an organization was represented'),
    RepresentationEdgeRef,
  ),
);
