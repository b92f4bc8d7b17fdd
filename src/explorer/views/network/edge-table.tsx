import { DataTable } from '../../parts/data-table.tsx';
import { NodeLink } from '../../parts/node-link.tsx';
import { Quote } from '../../parts/quote.tsx';
import { Roles } from '../../parts/roles.tsx';
import { relationOf } from '../../relations/relation-sentence.tsx';
import { dated, type RelatedNode } from '../../relations/relation-text.ts';
import { useGraphWords } from '../../words/graph-words.ts';
import type { DisplayedGraph } from './displayed-graph.ts';
import { distinctionsOf } from './distinctions.ts';

/** The edges of a picture with roles, weight and words: the same as the picture, and those of one node first. */
export function EdgeTable({
  graph,
  first,
}: {
  readonly graph: DisplayedGraph;
  readonly first: string | undefined;
}) {
  const words = useGraphWords();
  const nodes = new Map(graph.nodes.map((node) => [node.nodeId, node]));
  const distinctions = distinctionsOf(graph.nodes);
  const labelOf = (node: RelatedNode) =>
    node.date === null
      ? [node.label, distinctions.get(node.nodeId)].filter(Boolean).join(' ')
      : dated(node);
  const isFirst = ({ source, target }: { source: string; target: string }) =>
    Number(source === first || target === first);
  const rows = graph.edges
    .toSorted((one, other) => isFirst(other) - isFirst(one))
    .flatMap((edge) => {
      const relation = relationOf(edge, nodes);
      return relation === undefined ? [] : [{ ...relation, weight: edge.weight }];
    });
  return (
    <DataTable
      key={first}
      label={words.relations}
      rows={rows}
      columns={[
        {
          heading: words.from_,
          cell: ({ source }) => <NodeLink id={source.nodeId} words={labelOf(source)} />,
        },
        { heading: words.relation, cell: ({ type }) => words.edges[type] },
        {
          heading: words.to_,
          cell: ({ target }) => <NodeLink id={target.nodeId} words={labelOf(target)} />,
        },
        { heading: words.role, cell: ({ roles }) => <Roles roles={roles ?? []} /> },
        { heading: words.timesStated, cell: ({ weight }) => weight, isNumber: true },
        { heading: words.words, cell: ({ evidence }) => <Quote evidence={evidence} /> },
      ]}
    />
  );
}
