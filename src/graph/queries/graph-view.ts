import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import { PartialDate } from '../../text/partial-date.ts';
import { AttendanceRole } from '../model/attendance-role.ts';
import { AnyNode } from '../nodes/any-node.ts';
import { ANY_NODE_PROPERTIES } from '../nodes/node-kinds.ts';
import { EdgeType } from '../relationships/edge-type.ts';
import { SpanFilter } from './span-filter.ts';

/** A node of a graph view: `degree` counts its edges in the whole graph. */
export const GraphNode = z.strictObject({
  id: z.string(),
  label: z.string(),
  degree: z.int().min(0),
  /** Only of a meeting. */
  date: PartialDate.nullable(),
});
export type GraphNode = z.infer<typeof GraphNode>;

/** An edge of a graph view, in the direction of the relationship. */
export const GraphEdge = z.strictObject({
  source: z.string(),
  target: z.string(),
  type: EdgeType,
  /** Only of an attendance. */
  roles: z.array(AttendanceRole).nullable(),
  /** Only of an attendance. */
  postTitle: z.string().nullable(),
  /** Only of a tenure. */
  firstSeen: PartialDate.nullable(),
  lastSeen: PartialDate.nullable(),
  /** How many articles state it; null where it is not of articles, or is a mention. */
  articles: z.int().nullable(),
});
export type GraphEdge = z.infer<typeof GraphEdge>;

const ids = z.array(z.string());
const types = z.array(EdgeType);

/** Each of the given nodes with its display name and its degree. */
export const graphNodesByIds = readStatement('drawing/nodes', {
  params: z.strictObject({ ids }),
  row: GraphNode.extend({ node: AnyNode }),
  columns: ANY_NODE_PROPERTIES,
});

/** For each of the given nodes the edges of some kinds, in either direction, to the nodes that it is paired with. */
export const edgesOfNodes = readStatement('drawing/edges-of-nodes', {
  params: z.strictObject({
    parentIds: ids,
    pairs: z.array(z.strictObject({ from: z.string(), to: z.string() })),
    types,
    ...SpanFilter,
  }),
  row: z.strictObject({ parentId: z.string(), edges: z.array(GraphEdge) }),
});

/** The edges of some kinds that run between any two of the given nodes. */
export const edgesAmong = readStatement('drawing/edges-among', {
  params: z.strictObject({ ids, types, ...SpanFilter }),
  row: GraphEdge,
});
