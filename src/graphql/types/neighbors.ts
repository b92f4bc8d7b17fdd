import { completeValue } from '@pothos/core';
import type { NodeId, NodeLabel } from '../../graph/model/node-id.ts';
import type { GraphEdge, GraphNode } from '../../graph/queries/graph-view.ts';
import {
  edgesBeside,
  neighborsOfNodes,
  neighborTypesOfNodes,
} from '../../graph/queries/neighbors.ts';
import type { TimeSpan } from '../../graph/queries/span-filter.ts';
import type { EdgeType } from '../../graph/relationships/edge-type.ts';
import { grouped } from '../../grouped.ts';
import { builder, type Context } from '../builder/builder.ts';
import { EdgeTypeRef, NodeTypeRef } from '../builder/enums.ts';
import { badUserInput } from '../builder/errors.ts';
import { checkId } from '../builder/id-argument.ts';
import type { Page } from '../connection/lazy-page.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { currentIds } from '../request/current-ids.ts';
import { batchRead, createLoader, memoize } from '../request/request-cache.ts';
import { DateSpanRef, DURING, spanOf } from './date-span.ts';
import { GraphEdgeRef, GraphNodeRef, graphNodeLoader } from './graph-view.ts';
import { throughOf } from './path.ts';

/** Edges that `links` has at most for each neighbor of its page, on average. */
const LINKS_PER_NEIGHBOR = 40;

/** Edges that one statement reads. */
const MAX_LINKS = 20_000;

/** Nodes that `beside` takes: as many as a list of the variables may have. */
const MAX_BESIDE = 1_000;

const BESIDE = `Nodes that are displayed already: at most ${MAX_BESIDE.toLocaleString('en')}; an official who was merged into another is none.`;

/** Edges that \`links\` of one node has at most, in parts of \`LINKS_PER_NEIGHBOR\`. */
const LINK_PARTS = 25;

const THROUGH = 'Edge types: all but MENTIONS by default.';

interface Through {
  readonly types: EdgeType[];
  readonly firstDay: TimeSpan['firstDay'];
  readonly lastDay: TimeSpan['lastDay'];
}

interface ThroughArgs {
  readonly through?: readonly EdgeType[] | null | undefined;
  readonly during?: typeof DateSpanRef.$inferInput | null | undefined;
}

interface NeighborArgs extends ThroughArgs {
  readonly types?: readonly NodeLabel[] | null | undefined;
}

const filterOf = ({ through, during }: ThroughArgs): Through => ({
  types: throughOf(through),
  ...spanOf(during),
});

interface NeighborEdge {
  readonly cursor: string;
  readonly node: GraphNode;
}

/** A page of neighbors, and whose they are. */
interface NeighborPage extends Page<NeighborEdge> {
  readonly centerId: NodeId;
  readonly filter: Through;
}

interface Links {
  readonly edges: readonly GraphEdge[];
  readonly truncated: boolean;
}

const LinkResultRef = builder.objectRef<Links>('LinkResult').implement({
  description: 'The edges between some nodes.',
  fields: (t) => ({
    edges: t.field({
      description: 'The edges, by source, type and target.',
      type: [GraphEdgeRef],
      extensions: { objects: LINKS_PER_NEIGHBOR },
      resolve: ({ edges }) => [...edges],
    }),
    truncated: t.exposeBoolean('truncated', {
      description: `Whether there are more: ${LINKS_PER_NEIGHBOR} for each neighbor of a page are read, and ${LINKS_PER_NEIGHBOR * LINK_PARTS} of one node.`,
    }),
  }),
});

const NeighborEdgeRef = builder.objectRef<NeighborEdge>('NeighborEdge').implement({
  description: 'One entry of a list of neighbors.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description: 'The place of this edge in the list, for `after` and `before`.',
    }),
    node: t.field({
      description: 'The neighbor.',
      type: GraphNodeRef,
      resolve: ({ node }) => node,
    }),
  }),
});

const NeighborConnectionRef = builder.connectionObject(
  {
    type: GraphNodeRef,
    name: 'NeighborConnection',
    description: 'A page of a list of neighbors.',
    fields: (t) => ({
      links: t.field({
        description:
          'All edges of the requested types among the node and the neighbors of this page, and from these neighbors to the nodes of `beside`.',
        type: LinkResultRef,
        args: {
          beside: t.arg.idList({ description: BESIDE }),
        },
        resolve: async (page, { beside }, context) => {
          const { centerId, filter, edges } = page as unknown as NeighborPage;
          const ids = (await edges).map(({ node }) => node.id);
          const group = { ids, own: [...ids, centerId] };
          return linksOf(context, filter, besideOf(beside), group, LINKS_PER_NEIGHBOR * ids.length);
        },
      }),
    }),
  },
  NeighborEdgeRef,
);

/** Nodes whose edges are asked for, and nodes that these may lead to beside those that are displayed. */
interface LinkGroup {
  readonly ids: readonly NodeId[];
  readonly own: readonly NodeId[];
}

/** The edges of a group; one statement reads them for all groups of a level. */
async function linksOf(
  context: Context,
  filter: Through,
  beside: readonly NodeId[],
  group: LinkGroup,
  most: number,
): Promise<Links> {
  if (group.ids.length === 0) return { edges: [], truncated: false };
  const loader = memoize(context, `links ${JSON.stringify([filter, beside])}`, () =>
    createLoader<Links>((loading, keys) => readLinks(loading, filter, beside, keys)),
  );
  const found = await loader.load(context, JSON.stringify(group));
  const { edges = [], truncated = false } = found ?? {};
  return { edges: edges.slice(0, most), truncated: truncated || edges.length > most };
}

async function readLinks(
  { store }: Context,
  filter: Through,
  beside: readonly NodeId[],
  keys: readonly string[],
): Promise<Map<string, Links>> {
  const groups = keys.map((key) => ({
    key,
    ...(JSON.parse(key) as { ids: string[]; own: string[] }),
  }));
  const rows = await store.read(edgesBeside, {
    ...filter,
    groups,
    beside: [...beside],
    limit: MAX_LINKS + 1,
  });
  const truncated = rows.length > MAX_LINKS;
  const byKey = grouped(rows, ({ key }) => key);
  return new Map(keys.map((key) => [key, { edges: byKey.get(key) ?? [], truncated }]));
}

function besideOf(beside: readonly string[] | null | undefined): readonly NodeId[] {
  const ids = beside ?? [];
  if (ids.length > MAX_BESIDE)
    throw badUserInput(`\`beside\` must be at most ${MAX_BESIDE}, but are ${ids.length}.`);
  for (const id of ids) checkId('beside', id);
  return ids;
}

const neighbors = relatedConnection(neighborsOfNodes, (args: NeighborArgs) => ({
  filter: { ...filterOf(args), labels: [...new Set(args.types)] },
  order: { descending: true, isNumeric: true },
  toEdge: ({ node }) => ({ node }),
}));

builder.objectField(GraphNodeRef, 'neighbors', (t) =>
  t.connection(
    {
      description: 'The nodes one edge away, the best connected first, then by id.',
      type: GraphNodeRef,
      args: {
        types: t.arg({ type: [NodeTypeRef], description: 'Only nodes of these types.' }),
        through: t.arg({ type: [EdgeTypeRef], description: THROUGH }),
        during: t.arg({ type: DateSpanRef, description: DURING }),
      },
      resolve: (parent, args, context, info) =>
        completeValue(neighbors.resolve(parent, args, context, info), (page) =>
          Object.assign(page, { centerId: parent.id, filter: filterOf(args) }),
        ),
    },
    NeighborConnectionRef,
    NeighborEdgeRef,
  ),
);

const NeighborTypeRef = builder
  .objectRef<{ readonly type: NodeLabel; readonly total: number }>('NeighborType')
  .implement({
    description: 'How many neighbors of one type a node has.',
    fields: (t) => ({
      type: t.expose('type', { type: NodeTypeRef, description: 'The type of the neighbors.' }),
      count: t.exposeInt('total', { description: 'How many there are.' }),
    }),
  });

builder.objectField(GraphNodeRef, 'neighborTypes', (t) =>
  t.field({
    description: 'How many neighbors of each type there are; a type without any is left out.',
    type: [NeighborTypeRef],
    args: {
      through: t.arg({ type: [EdgeTypeRef], description: THROUGH }),
      during: t.arg({ type: DateSpanRef, description: DURING }),
    },
    extensions: { objects: 8 },
    resolve(parent, args, context) {
      const filter = filterOf(args);
      const read = memoize(context, `neighbor types ${JSON.stringify(filter)}`, () =>
        batchRead(neighborTypesOfNodes, { ...filter }),
      );
      return completeValue(read.load(context, parent.id), (row) => row?.types ?? []);
    },
  }),
);

builder.objectField(GraphNodeRef, 'links', (t) =>
  t.field({
    description: 'The edges between the node and the nodes of `beside`.',
    type: LinkResultRef,
    args: {
      beside: t.arg.idList({ required: true, description: BESIDE }),
      through: t.arg({ type: [EdgeTypeRef], description: THROUGH }),
      during: t.arg({ type: DateSpanRef, description: DURING }),
    },
    extensions: { objects: LINK_PARTS },
    resolve: ({ id }, { beside, ...args }, context) =>
      linksOf(
        context,
        filterOf(args),
        besideOf(beside),
        { ids: [id], own: [] },
        LINKS_PER_NEIGHBOR * LINK_PARTS,
      ),
  }),
);

builder.queryField('graphNode', (t) =>
  t.field({
    description:
      'A node for display, with its neighbors; that into which it was merged, for an id that was. Null if there is none with this id.',
    type: GraphNodeRef,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    async resolve(_root, { id }, context) {
      checkId('id', id);
      const found = await graphNodeLoader.load(context, id);
      if (found !== undefined) return found;
      const [current = id] = await currentIds(context, [id]);
      return current === id ? null : ((await graphNodeLoader.load(context, current)) ?? null);
    },
  }),
);
