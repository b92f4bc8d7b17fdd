import { completeValue } from '@pothos/core';
import { labelOf } from '../../graph/model/node-id.ts';
import { type GraphEdge, type GraphNode, graphNodesByIds } from '../../graph/queries/graph-view.ts';
import { builder } from '../builder/builder.ts';
import { AttendanceRoleRef, EdgeTypeRef, NodeTypeRef } from '../builder/enums.ts';
import { createLoader } from '../request/request-cache.ts';
import { evidenceField } from './evidence.ts';

/** A node of a graph view; its label, its degree and the node itself are loaded where only the id is known. */
export type GraphNodeShape = Pick<GraphNode, 'id'> & Partial<GraphNode>;

/** Loads nodes of a graph view by their ids. */
export const graphNodeLoader = createLoader(async ({ store }, ids) => {
  const rows = await store.read(graphNodesByIds, { ids: [...ids] });
  return new Map(rows.map((row) => [row.id, row]));
});

/** The GraphQL type `GraphNode`. */
export const GraphNodeRef = builder.objectRef<GraphNodeShape>('GraphNode').implement({
  description: 'A node for display.',
  fields: (t) => ({
    nodeId: t.id({ description: 'The id of `node`.', resolve: ({ id }) => id }),
    type: t.field({
      description: 'The type of the node.',
      type: NodeTypeRef,
      resolve: ({ id }) => labelOf(id) ?? 'Article',
    }),
    label: t.string({
      description: 'Its name, title or metric, for display.',
      resolve: (node, _args, context) =>
        node.label ??
        completeValue(graphNodeLoader.load(context, node.id), (row) => row?.label ?? ''),
    }),
    degree: t.int({
      description: 'Number of its edges in the whole graph, including mentions.',
      resolve: (node, _args, context) =>
        node.degree ??
        completeValue(graphNodeLoader.load(context, node.id), (row) => row?.degree ?? 0),
    }),
    date: t.field({
      description: 'The day of a meeting; null of all else.',
      type: 'PartialDate',
      nullable: true,
      resolve: (node, _args, context) =>
        node.date !== undefined
          ? node.date
          : completeValue(graphNodeLoader.load(context, node.id), (row) => row?.date ?? null),
    }),
    node: t.field({
      description: 'The node itself.',
      type: builder.nodeInterfaceRef(),
      nullable: true,
      resolve: (node, _args, context) =>
        completeValue(graphNodeLoader.load(context, node.id), (row) => row?.node),
    }),
  }),
});

/** The GraphQL type `GraphEdge`. */
export const GraphEdgeRef = builder.objectRef<GraphEdge>('GraphEdge').implement({
  description: 'An edge for display; source, type and target together are unique.',
  fields: (t) => ({
    source: t.exposeID('source', { description: 'The `nodeId` where the relationship starts.' }),
    target: t.exposeID('target', { description: 'The `nodeId` where it ends.' }),
    type: t.expose('type', { type: EdgeTypeRef, description: 'The type of the edge.' }),
    roles: t.expose('roles', {
      type: [AttendanceRoleRef],
      nullable: true,
      description: 'The roles of the official there; null if `type` is not ATTENDED.',
    }),
    postTitle: t.exposeString('postTitle', {
      nullable: true,
      description: 'The post of the official there, as printed; null if `type` is not ATTENDED.',
    }),
    firstSeen: t.expose('firstSeen', {
      type: 'PartialDate',
      nullable: true,
      description: 'When articles first saw the official in the post; null if `type` is not HOLDS.',
    }),
    lastSeen: t.expose('lastSeen', {
      type: 'PartialDate',
      nullable: true,
      description: 'When they last did; null if `type` is not HOLDS.',
    }),
    weight: t.int({
      description: 'How many articles state it: none PART_OF, which comes from the gazetteer.',
      resolve: ({ type, articles }) => articles ?? (type === 'MENTIONS' ? 1 : 0),
    }),
    evidence: evidenceField(
      t,
      'The words that state it, by article and place; none for PART_OF, which comes from the gazetteer.',
      ({ source, target, type }) => {
        if (type === 'PART_OF') return undefined;
        if (type === 'MENTIONS') return { nodeId: target, articleId: source };
        return { from: source, type, to: target };
      },
    ),
  }),
});
