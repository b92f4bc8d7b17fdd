import type { GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';
import type { Asked } from '../../cypher/compile.ts';
import type { NodeId } from '../../graph/model/node-id.ts';
import { propertiesOfKinds } from '../../graph/nodes/any-node.ts';
import { type DrawnEdge, drawnNodes, edgesOfNodes } from '../../graph/queries/graph-view.ts';
import type { EdgeType } from '../../graph/relationships/edge-type.ts';
import type { Context } from '../builder/builder.ts';
import { asksFor, ofSelection } from '../lookahead/collect-fields.ts';
import { quotesBelow } from '../lookahead/plan.ts';
import { noteClaims } from '../request/claims.ts';
import { noteDrawn } from './graph-view.ts';

/** A path with the nodes that it passes, and the edges that join each to the next. */
export interface DrawnPath {
  readonly nodes: readonly NodeId[];
  readonly edges: readonly DrawnEdge[];
}

/**
 * All that a request shows of some paths, read at once: their nodes, the edges between them, what
 * articles say of these, and those articles. Nothing is read where only their length is shown.
 */
export async function drawnPaths(
  context: Context,
  info: GraphQLResolveInfo,
  paths: readonly (readonly NodeId[])[],
  through: readonly EdgeType[],
): Promise<DrawnPath[]> {
  const { withNodes, withEdges, withClaims } = selectionOf(info);
  if (paths.length === 0 || !(withNodes || withEdges))
    return paths.map((nodes) => ({ nodes, edges: [] }));
  const found = new Map<string, DrawnEdge>();
  const quotes = quotesBelow(context, info, ['paths', 'edges', 'evidence']);
  const claims: Asked = { claimsBeside: 'roles' };
  const edges: Asked = {
    node: 'id',
    statement: edgesOfNodes,
    params: { pairs: pairsOf(paths), types: [...through] },
    asked: withClaims ? [claims, ...quotes.asked] : [],
  };
  const ids = [...new Set(paths.flat())];
  const properties = propertiesOfKinds(ids).map((name) => `node.${name}`);
  const rows = await context.store.read(
    drawnNodes,
    { ids },
    {
      members: ['label', 'degree', ...properties].join(' '),
      asked: withEdges ? [edges] : [],
      hear(asked, parentId, row) {
        if (asked === edges) noteEdges(found, row as z.output<typeof edgesOfNodes.row>);
        else if (asked === claims) noteStated(context, row as DrawnEdge & Claimed);
        else quotes.hear(asked, parentId, row);
      },
    },
  );
  for (const row of rows) noteDrawn(context, row);
  return paths.map((nodes) => ({ nodes, edges: withEdges ? edgesAlong(nodes, found) : [] }));
}

const selectionOf = ofSelection((info) => ({
  withNodes: asksFor(info, ['paths', 'nodes']),
  withEdges: asksFor(info, ['paths', 'edges']),
  withClaims: asksFor(info, ['paths', 'edges', 'evidence']),
}));

interface Claimed {
  readonly claims: readonly string[] | null;
}

function noteStated(context: Context, { source, type, target, claims }: DrawnEdge & Claimed) {
  if (claims !== null && type !== 'PART_OF' && type !== 'MENTIONS')
    noteClaims(context, { from: source, type, to: target }, claims);
}

/** Two nodes may be tied in two ways: the first by type is taken, so it is set down last. */
function noteEdges(
  found: Map<string, DrawnEdge>,
  { edges }: { readonly edges: readonly DrawnEdge[] },
): void {
  for (const edge of edges.toReversed()) {
    found.set(`${edge.source}\t${edge.target}`, edge);
    found.set(`${edge.target}\t${edge.source}`, edge);
  }
}

function edgesAlong(nodes: readonly NodeId[], found: ReadonlyMap<string, DrawnEdge>): DrawnEdge[] {
  return stepsOf(nodes).map(({ from, to }) => {
    const edge = found.get(`${from}\t${to}`);
    if (edge === undefined) throw new Error(`no edge between ${from} and ${to} any more`);
    return edge;
  });
}

/** Each two nodes that follow each other on a way, once. */
function pairsOf(paths: readonly (readonly NodeId[])[]) {
  const all = paths.flatMap(stepsOf);
  return [...new Map(all.map((pair) => [`${pair.from}\t${pair.to}`, pair])).values()];
}

function stepsOf(nodes: readonly NodeId[]) {
  return nodes.slice(1).map((to, at) => ({ from: nodes[at] ?? '', to }));
}
