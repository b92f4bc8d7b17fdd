import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import { NodeLabel } from '../model/node-id.ts';
import { connection } from '../model/page.ts';
import { EdgeType } from '../relationships/edge-type.ts';
import { GraphEdge, GraphNode } from './graph-view.ts';
import { SpanFilter } from './span-filter.ts';

const through = { types: z.array(EdgeType), ...SpanFilter };

/** For each of the given nodes a page of those one edge away, the best connected first, then by id. */
export const neighborsOfNodes = connection('neighbor', 'of-nodes', {
  params: { ...through, labels: z.array(z.string()) },
  counted: { ...through, labels: z.array(z.string()) },
  node: GraphNode,
});

/** For each of the given nodes how many of each type are one edge away. */
export const neighborTypesOfNodes = readStatement('neighbor/types-of-nodes', {
  params: z.strictObject({ ...through, parentIds: z.array(z.string()) }),
  row: z.strictObject({
    parentId: z.string(),
    types: z.array(z.strictObject({ type: NodeLabel, total: z.int() })),
  }),
});

/** For each of some groups of nodes the edges of some kinds to its own nodes, and to those of a common list. */
export const edgesBeside = readStatement('drawing/edges-beside', {
  params: z.strictObject({
    ...through,
    groups: z.array(
      z.strictObject({ key: z.string(), ids: z.array(z.string()), own: z.array(z.string()) }),
    ),
    beside: z.array(z.string()),
    limit: z.int(),
  }),
  row: GraphEdge.extend({ key: z.string() }),
});
