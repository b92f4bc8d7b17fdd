import type { NodeId } from '../../graph/model/node-id.ts';
import { MAX_EDGES, type Neighborhood, neighborhoodOf } from '../../graph/queries/neighborhood.ts';
import { builder } from '../builder/builder.ts';
import { EdgeTypeRef } from '../builder/enums.ts';
import { badUserInput } from '../builder/errors.ts';
import { sizeOf } from '../builder/page-size.ts';
import { currentIds } from '../request/current-ids.ts';
import { GraphEdgeRef, GraphNodeRef } from './graph-view.ts';
import { throughOf } from './path.ts';

const MAX_DEPTH = 3;
const SIZE = { default: 100, max: 500 } as const;

const SubgraphRef = builder.objectRef<Neighborhood>('Subgraph').implement({
  description: 'A part of the graph, as it is drawn.',
  fields: (t) => ({
    nodes: t.field({
      description: 'Nodes, nearest and best connected first; the node asked for is the first.',
      type: [GraphNodeRef],
      resolve: ({ nodes }) => [...nodes],
    }),
    edges: t.field({
      description: 'All edges of the kinds asked for that run between these nodes.',
      type: [GraphEdgeRef],
      extensions: { objects: MAX_EDGES / SIZE.max },
      resolve: ({ edges }) => [...edges],
    }),
    truncated: t.exposeBoolean('truncated', {
      description: `There are more nodes within the depth than \`first\`, or than ${MAX_EDGES} edges go with.`,
    }),
  }),
});

builder.queryField('neighborhood', (t) =>
  t.field({
    description:
      'The surroundings of a node, nearest and best connected first. Null for a node that is not there, and where the answer takes too long.',
    type: SubgraphRef,
    nullable: true,
    extensions: { pageSize: SIZE },
    args: {
      id: t.arg.id({ required: true, description: 'The node in the middle.' }),
      depth: t.arg.int({
        description: `Edges from the middle at the most: 1 unless given, ${MAX_DEPTH} at most.`,
      }),
      through: t.arg({
        type: [EdgeTypeRef],
        description: 'Kinds of edge: all but MENTIONS unless given.',
      }),
      first: t.arg.int({
        description: `How many nodes: ${SIZE.default} unless given, ${SIZE.max} at most.`,
      }),
    },
    async resolve(_root, { id, depth, through, first }, context) {
      if (depth && depth < 0)
        throw badUserInput(`\`depth\` must not be negative, but is ${depth}.`);
      const around = (middle: NodeId) =>
        neighborhoodOf(context.store.read, {
          id: middle,
          depth: Math.min(depth ?? 1, MAX_DEPTH),
          through: throughOf(through),
          first: sizeOf('first', first, SIZE),
        });
      const found = await around(id);
      if (found !== undefined) return found;
      const [current = id] = await currentIds(context, [id]);
      return current === id ? null : ((await around(current)) ?? null);
    },
  }),
);
