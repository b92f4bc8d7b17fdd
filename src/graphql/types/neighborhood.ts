import type { NodeId } from '../../graph/model/node-id.ts';
import { MAX_EDGES, type Neighborhood, neighborhoodOf } from '../../graph/queries/neighborhood.ts';
import { builder } from '../builder/builder.ts';
import { EdgeTypeRef } from '../builder/enums.ts';
import { checkId } from '../builder/id-argument.ts';
import { boundedOf } from '../builder/page-size.ts';
import { currentIds } from '../request/current-ids.ts';
import { DateSpanRef, DURING, spanOf } from './date-span.ts';
import { GraphEdgeRef, GraphNodeRef } from './graph-view.ts';
import { throughOf } from './path.ts';

const DEPTH = { default: 1, max: 3 } as const;
const SIZE = { default: 100, max: 500 } as const;

const SubgraphRef = builder.objectRef<Neighborhood>('Subgraph').implement({
  description: 'A part of the graph, for display.',
  fields: (t) => ({
    nodes: t.field({
      description: 'Nodes, nearest first, then by degree; the requested node is the first.',
      type: [GraphNodeRef],
      resolve: ({ nodes }) => [...nodes],
    }),
    edges: t.field({
      description: 'All edges of the requested types between these nodes.',
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
      'The neighborhood of a node: nearest nodes first, then by degree. Null if there is no such node, and if it takes too long.',
    type: SubgraphRef,
    nullable: true,
    extensions: { pageSize: SIZE },
    args: {
      id: t.arg.id({ required: true, description: 'The node at the center.' }),
      depth: t.arg.int({
        description: `Maximum distance in edges: ${DEPTH.default} by default, at most ${DEPTH.max}.`,
      }),
      through: t.arg({
        type: [EdgeTypeRef],
        description: 'Edge types: all but MENTIONS by default.',
      }),
      during: t.arg({ type: DateSpanRef, description: DURING }),
      first: t.arg.int({
        description: `Number of nodes: ${SIZE.default} by default, at most ${SIZE.max}.`,
      }),
    },
    async resolve(_root, { id, depth, through, during, first }, context) {
      checkId('id', id);
      const asked = {
        depth: boundedOf('depth', depth, DEPTH),
        through: throughOf(through),
        span: spanOf(during),
        first: boundedOf('first', first, SIZE),
      };
      const around = (middle: NodeId) =>
        neighborhoodOf(context.store.read, { id: middle, ...asked });
      const found = await around(id);
      if (found !== undefined) return found;
      const [current = id] = await currentIds(context, [id]);
      return current === id ? null : ((await around(current)) ?? null);
    },
  }),
);
