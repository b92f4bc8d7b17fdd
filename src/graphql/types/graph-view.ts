import { completeValue, type MaybePromise } from '@pothos/core';
import type { z } from 'zod';
import { labelOf } from '../../graph/model/node-id.ts';
import { type DrawnEdge, type DrawnNode, drawnNodes } from '../../graph/queries/graph-view.ts';
import { builder, type Context } from '../builder/builder.ts';
import { AttendanceRoleRef, EdgeTypeRef, NodeTypeRef } from '../builder/enums.ts';
import { evidenceInArticle, evidenceOfRelationship } from '../request/claims.ts';
import { batched, note } from '../request/request-cache.ts';
import { EvidenceRef } from './evidence.ts';

/** A node of a drawing; what it is, what it is called and how many edges it has is read where it is not known yet. */
export type DrawnNodeShape = Pick<DrawnNode, 'id'> & Partial<DrawnNode>;

/** What a statement has of a node that is drawn. */
type Drawn = z.output<typeof drawnNodes.row>;

const DRAWN = 'drawn nodes';

/** Notes what was read of a node together with what is around it. */
export function noteDrawn(context: Context, row: Drawn): void {
  note(context, DRAWN, row.id, row);
}

function drawn(context: Context, { id }: DrawnNodeShape): MaybePromise<Drawn | undefined> {
  return batched(context, DRAWN, id, async (ids) => {
    const rows = await context.store.read(drawnNodes, { ids: [...ids] });
    return new Map(rows.map((row) => [row.id, row]));
  });
}

/** The GraphQL type `GraphNode`. */
export const GraphNodeRef = builder.objectRef<DrawnNodeShape>('GraphNode').implement({
  description: 'A node as it is drawn.',
  fields: (t) => ({
    nodeId: t.id({ description: 'The id of `node`.', resolve: ({ id }) => id }),
    type: t.field({
      description: 'What kind of node it is.',
      type: NodeTypeRef,
      resolve: ({ id }) => labelOf(id) ?? 'Article',
    }),
    label: t.string({
      description: 'Its name, title or metric.',
      resolve: (node, _args, context) =>
        node.label ?? completeValue(drawn(context, node), (row) => row?.label ?? ''),
    }),
    degree: t.int({
      description:
        'How many edges it has in the whole graph, those of articles that mention it too.',
      resolve: (node, _args, context) =>
        node.degree ?? completeValue(drawn(context, node), (row) => row?.degree ?? 0),
    }),
    node: t.field({
      description: 'The node itself.',
      type: builder.nodeInterfaceRef(),
      nullable: true,
      resolve: (node, _args, context) => completeValue(drawn(context, node), (row) => row?.node),
    }),
  }),
});

/** The GraphQL type `GraphEdge`. */
export const GraphEdgeRef = builder.objectRef<DrawnEdge>('GraphEdge').implement({
  description: 'An edge as it is drawn; source, type and target together are unique.',
  fields: (t) => ({
    source: t.exposeID('source', { description: 'The `nodeId` where the relationship starts.' }),
    target: t.exposeID('target', { description: 'The `nodeId` where it ends.' }),
    type: t.expose('type', { type: EdgeTypeRef, description: 'What kind of edge it is.' }),
    roles: t.expose('roles', {
      type: [AttendanceRoleRef],
      nullable: true,
      description: 'What the official did there; null where `type` is not ATTENDED.',
    }),
    evidence: t.field({
      description:
        'The words that say so, by article and place; none for PART_OF, which the gazetteer says.',
      type: [EvidenceRef],
      args: { first: t.arg.int({ description: 'How many: 20 unless given, 100 at most.' }) },
      resolve({ source, target, type }, { first }, context) {
        if (type === 'PART_OF') return [];
        if (type === 'MENTIONS') return evidenceInArticle(context, target, source, first);
        return evidenceOfRelationship(context, { from: source, type, to: target }, first);
      },
    }),
  }),
});
