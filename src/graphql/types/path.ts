import type { NodeId } from '../../graph/model/node-id.ts';
import { graphNodesByIds } from '../../graph/queries/graph-view.ts';
import { type Paths, shortestPaths } from '../../graph/queries/shortest-paths.ts';
import { type EdgeType, FACT_EDGE_TYPES } from '../../graph/relationships/edge-type.ts';
import { builder, type Context } from '../builder/builder.ts';
import { EdgeTypeRef } from '../builder/enums.ts';
import { checkId } from '../builder/id-argument.ts';
import { boundedOf, FIRST, sizeOf } from '../builder/page-size.ts';
import { currentIds } from '../request/current-ids.ts';
import { DateSpanRef, DURING, spanOf } from './date-span.ts';
import { GraphEdgeRef, GraphNodeRef } from './graph-view.ts';
import { loadPaths, type PathShape } from './load-paths.ts';

const LENGTH = { default: 6, max: 8 } as const;

const PathRef = builder.objectRef<PathShape>('Path').implement({
  description: 'A path from one node to another; `edges[i]` joins `nodes[i]` and `nodes[i + 1]`.',
  fields: (t) => ({
    length: t.int({
      description: 'Number of edges.',
      resolve: ({ nodes }) => nodes.length - 1,
    }),
    nodes: t.field({
      description: 'The nodes of the path, with both ends.',
      type: [GraphNodeRef],
      extensions: { objects: LENGTH.max + 1 },
      resolve: ({ nodes }) => nodes.map((id) => ({ id })),
    }),
    edges: t.field({
      description: 'The edges of the path, in either direction.',
      type: [GraphEdgeRef],
      extensions: { objects: LENGTH.max },
      resolve: ({ edges }) => [...edges],
    }),
  }),
});

const PathResultRef = builder
  .objectRef<Pick<Paths, 'truncated'> & { readonly paths: readonly PathShape[] }>('PathResult')
  .implement({
    description: 'The shortest paths from one node to another.',
    fields: (t) => ({
      paths: t.field({
        description: 'Paths, all of the same length, ordered by the ids of their nodes.',
        type: [PathRef],
        resolve: ({ paths }) => [...paths],
      }),
      truncated: t.exposeBoolean('truncated', {
        description:
          'Whether paths may be missing: there are more of this length than `first`, or the search stopped because one step reached more than 10,000 nodes.',
      }),
    }),
  });

builder.queryField('paths', (t) =>
  t.field({
    description:
      'The shortest paths from one node to another, along edges in either direction; none from a node to itself. Null if there is no such node, and if it takes too long.',
    type: PathResultRef,
    nullable: true,
    args: {
      from: t.arg.id({ required: true, description: 'The first node.' }),
      to: t.arg.id({ required: true, description: 'The last node.' }),
      maxLength: t.arg.int({
        description: `Maximum number of edges: ${LENGTH.default} by default, at most ${LENGTH.max}.`,
      }),
      through: t.arg({
        type: [EdgeTypeRef],
        description: 'Edge types: all but MENTIONS by default.',
      }),
      during: t.arg({ type: DateSpanRef, description: DURING }),
      first: t.arg.int({ description: FIRST }),
    },
    async resolve(_root, { from, to, maxLength, through, during, first }, context, info) {
      const asked = {
        maxLength: boundedOf('maxLength', maxLength, LENGTH),
        through: throughOf(through),
        span: spanOf(during),
        first: sizeOf('first', first),
      };
      for (const [argument, id] of Object.entries({ from, to })) checkId(argument, id);
      const between = async (start: NodeId, end: NodeId) => {
        const query = { from: start, to: end, ...asked };
        const { paths, truncated } = await shortestPaths(context.store.read, query);
        return { paths: await loadPaths(context, info, paths, asked), truncated };
      };
      const found = await between(from, to);
      if (found.paths.length > 0) return found;
      // Only where nothing is found may one of them be gone, or merged into another.
      const [start = from, end = to] = await Promise.all(
        [from, to].map(async (id) => (await currentIds(context, [id]))[0]),
      );
      if (!(await areThere(context, [start, end]))) return null;
      return start === from && end === to ? found : between(start, end);
    },
  }),
);

/** The requested edge types, each once and always in the same order. */
export function throughOf(through: readonly EdgeType[] | null | undefined): EdgeType[] {
  return [...new Set(through && through.length > 0 ? through : FACT_EDGE_TYPES)].sort();
}

async function areThere(context: Context, ids: readonly NodeId[]): Promise<boolean> {
  const asked = [...new Set(ids)];
  return (await context.store.read(graphNodesByIds, { ids: asked })).length === asked.length;
}
