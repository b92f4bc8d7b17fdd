import type { GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';
import type { NestedRead } from '../../cypher/nested-read.ts';
import { labelOf, type NodeId } from '../../graph/model/node-id.ts';
import { propertiesOf } from '../../graph/nodes/node-kinds.ts';
import { edgesOfNodes, type GraphEdge, graphNodesByIds } from '../../graph/queries/graph-view.ts';
import type { TimeSpan } from '../../graph/queries/span-filter.ts';
import type { EdgeType } from '../../graph/relationships/edge-type.ts';
import type { Context } from '../builder/builder.ts';
import { isPathSelected, memoizeBySelection } from '../lookahead/collect-fields.ts';
import { quotedArticlesBelow } from '../lookahead/quoted-articles.ts';
import { primeClaims } from '../request/claims.ts';
import { graphNodeLoader } from './graph-view.ts';

/** A path with the nodes that it passes, and the edges that join each to the next. */
export interface PathShape {
  readonly nodes: readonly NodeId[];
  readonly edges: readonly GraphEdge[];
}

/**
 * What a request selects of some paths, in one statement: their nodes, the edges between them, the claims
 * of these, and the articles that are quoted. Nothing is read where only the length is selected.
 */
export async function loadPaths(
  context: Context,
  info: GraphQLResolveInfo,
  paths: readonly (readonly NodeId[])[],
  { through, span }: { readonly through: readonly EdgeType[]; readonly span: TimeSpan },
): Promise<PathShape[]> {
  const { withNodes, withEdges, withClaims } = selectionOf(info);
  if (paths.length === 0 || !(withNodes || withEdges))
    return paths.map((nodes) => ({ nodes, edges: [] }));
  const found = new Map<string, GraphEdge>();
  const quotes = quotedArticlesBelow(context, info, ['paths', 'edges', 'evidence']);
  const claims: NestedRead = { kind: 'claims', column: 'roles' };
  const edges: NestedRead = {
    kind: 'perNode',
    idColumn: 'id',
    statement: edgesOfNodes,
    params: { pairs: pairsOf(paths), types: [...through], ...span },
    nested: withClaims ? [claims, ...quotes.nested] : [],
  };
  const ids = [...new Set(paths.flat())];
  const labels = ids.map((id) => labelOf(id) ?? 'Article');
  const properties = propertiesOf(labels).map((name) => `node.${name}`);
  const rows = await context.store.read(
    graphNodesByIds,
    { ids },
    {
      columns: ['label', 'degree', 'date', ...properties].join(' '),
      nested: withEdges ? [edges] : [],
      onRow(read, parentId, row) {
        if (read === edges) indexEdges(found, row as z.output<typeof edgesOfNodes.row>);
        else if (read === claims) primeEdgeClaims(context, row as GraphEdge & Claimed);
        else quotes.onRow(read, parentId, row);
      },
    },
  );
  for (const row of rows) graphNodeLoader.prime(context, row.id, row);
  return paths.map((nodes) => ({ nodes, edges: withEdges ? edgesAlong(nodes, found) : [] }));
}

const selectionOf = memoizeBySelection((info) => ({
  withNodes: isPathSelected(info, ['paths', 'nodes']),
  withEdges: isPathSelected(info, ['paths', 'edges']),
  withClaims: isPathSelected(info, ['paths', 'edges', 'evidence']),
}));

interface Claimed {
  readonly claims: readonly string[] | null;
}

function primeEdgeClaims(context: Context, { source, type, target, claims }: GraphEdge & Claimed) {
  if (claims !== null && type !== 'PART_OF' && type !== 'MENTIONS')
    primeClaims(context, { from: source, type, to: target }, claims);
}

/** Two nodes may have several relationships: the first by type is taken, so it is set last. */
function indexEdges(
  found: Map<string, GraphEdge>,
  { edges }: { readonly edges: readonly GraphEdge[] },
): void {
  for (const edge of edges.toReversed()) {
    found.set(`${edge.source}\t${edge.target}`, edge);
    found.set(`${edge.target}\t${edge.source}`, edge);
  }
}

function edgesAlong(nodes: readonly NodeId[], found: ReadonlyMap<string, GraphEdge>): GraphEdge[] {
  return stepsOf(nodes).map(({ from, to }) => {
    const edge = found.get(`${from}\t${to}`);
    if (edge === undefined) throw new Error(`no edge between ${from} and ${to} any more`);
    return edge;
  });
}

/** Each two nodes that follow each other on a path, once. */
function pairsOf(paths: readonly (readonly NodeId[])[]) {
  const all = paths.flatMap(stepsOf);
  return [...new Map(all.map((pair) => [`${pair.from}\t${pair.to}`, pair])).values()];
}

function stepsOf(nodes: readonly NodeId[]) {
  return nodes.slice(1).map((to, at) => ({ from: nodes[at] ?? '', to }));
}
