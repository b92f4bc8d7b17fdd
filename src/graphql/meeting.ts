import {
  type Meeting,
  meetingPage,
  meetingsOfCounties,
  meetingsOfOrganizations,
  meetingsOfPolicies,
} from '../graph/meeting.ts';
import { builder } from './builder.ts';
import { connectionOf, rootConnectionOf } from './connection.ts';
import { countyOfNode } from './county-of-node.ts';
import { type StatedEdge, statedFields } from './edge.ts';
import { MeetingTypeRef } from './enums.ts';
import { EvidenceRef, evidenceOfNode } from './evidence.ts';
import { MeetingFilterRef, MeetingOrderRef, meetingFilter, meetingOrder } from './meeting-list.ts';
import { CountyRef, MeetingRef, OrganizationRef, PolicyRef } from './refs.ts';

MeetingRef.implement({
  description: 'A meeting, ceremony or inspection that an article reports as held.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The fullest name that the article gives it.' }),
    type: t.expose('type', { type: MeetingTypeRef, description: 'What kind of meeting it was.' }),
    date: t.expose('date', {
      type: 'PartialDate',
      nullable: true,
      description: 'The day on which it began; null where no article tells.',
    }),
    place: t.exposeString('place', {
      nullable: true,
      description: 'Where it was held; null where no article tells.',
    }),
    county: t.field({
      description: 'The county that held it; null where no article tells.',
      type: CountyRef,
      nullable: true,
      resolve: ({ id }, _args, context) => countyOfNode(context, id),
    }),
    statedAttendance: t.exposeInt('statedAttendance', {
      nullable: true,
      description:
        'The head count that the article states, which is larger than the number of people named.',
    }),
    evidence: t.field({
      description: 'The words that tell of it, by article and place.',
      type: [EvidenceRef],
      args: { first: t.arg.int({ description: 'How many: 20 unless given, 100 at most.' }) },
      resolve: ({ id }, { first }, context) => evidenceOfNode(context, id, first),
    }),
  }),
});

builder.queryFields((t) => ({
  meeting: t.field({
    description: 'One meeting; null for an id that none has.',
    type: MeetingRef,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }) => id,
  }),
  meetings: t.connection({
    description: 'Meetings, newest first unless asked otherwise.',
    type: MeetingRef,
    args: {
      filter: t.arg({ type: MeetingFilterRef, description: 'Which meetings.' }),
      orderBy: t.arg({ type: MeetingOrderRef, description: 'In which order.' }),
    },
    resolve: async (_root, { filter, orderBy, ...args }, context) =>
      rootConnectionOf(context, meetingPage, {
        filter: await meetingFilter(context, filter),
        order: meetingOrder(orderBy),
        args,
        toEdge: ({ node }) => ({ node }),
      }),
  }),
}));

builder.objectField(CountyRef, 'meetings', (t) =>
  t.connection({
    description: 'The meetings that the county held, newest first unless asked otherwise.',
    type: MeetingRef,
    args: {
      filter: t.arg({ type: MeetingFilterRef, description: 'Which meetings.' }),
      orderBy: t.arg({ type: MeetingOrderRef, description: 'In which order.' }),
    },
    resolve: async ({ id }, { filter, orderBy, ...args }, context) =>
      connectionOf(context, meetingsOfCounties, id, {
        filter: await meetingFilter(context, filter),
        order: meetingOrder(orderBy),
        args,
        toEdge: ({ node }) => ({ node }),
      }),
  }),
);

const PolicyMeetingEdgeRef = builder
  .objectRef<StatedEdge & { node: Meeting }>('PolicyMeetingsConnectionEdge')
  .implement({
    description: 'A meeting that discussed the policy.',
    fields: (t) => ({
      ...statedFields(t, 'DISCUSSED'),
      node: t.expose('node', { type: MeetingRef, description: 'The meeting.' }),
    }),
  });

builder.objectField(PolicyRef, 'meetings', (t) =>
  t.connection(
    {
      description: 'The meetings that discussed it, newest first unless asked otherwise.',
      type: MeetingRef,
      args: {
        filter: t.arg({ type: MeetingFilterRef, description: 'Which meetings.' }),
        orderBy: t.arg({ type: MeetingOrderRef, description: 'In which order.' }),
      },
      resolve: async ({ id }, { filter, orderBy, ...args }, context) =>
        connectionOf(context, meetingsOfPolicies, id, {
          filter: await meetingFilter(context, filter),
          order: meetingOrder(orderBy),
          args,
          toEdge: ({ node }) => ({ node, from: node.id, to: id }),
        }),
    },
    {},
    PolicyMeetingEdgeRef,
  ),
);

const OrganizationMeetingEdgeRef = builder
  .objectRef<StatedEdge & { node: Meeting }>('OrganizationMeetingsConnectionEdge')
  .implement({
    description: 'A meeting at which the organization was represented.',
    fields: (t) => ({
      ...statedFields(t, 'REPRESENTED'),
      node: t.expose('node', { type: MeetingRef, description: 'The meeting.' }),
    }),
  });

builder.objectField(OrganizationRef, 'meetings', (t) =>
  t.connection(
    {
      description: 'The meetings at which it was represented, newest first unless asked otherwise.',
      type: MeetingRef,
      args: {
        filter: t.arg({ type: MeetingFilterRef, description: 'Which meetings.' }),
        orderBy: t.arg({ type: MeetingOrderRef, description: 'In which order.' }),
      },
      resolve: async ({ id }, { filter, orderBy, ...args }, context) =>
        connectionOf(context, meetingsOfOrganizations, id, {
          filter: await meetingFilter(context, filter),
          order: meetingOrder(orderBy),
          args,
          toEdge: ({ node }) => ({ node, from: id, to: node.id }),
        }),
    },
    {},
    OrganizationMeetingEdgeRef,
  ),
);
