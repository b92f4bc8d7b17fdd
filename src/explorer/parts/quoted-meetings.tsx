import { useWords } from '../words/words.ts';
import { DataTable } from './data-table.tsx';
import { NodeLink } from './node-link.tsx';
import { Quote, type QuoteOf } from './quote.tsx';

interface MeetingEdge {
  readonly evidence: readonly QuoteOf[];
  readonly node: {
    readonly id: string;
    readonly title: string;
    readonly date: string | null;
    readonly county: { readonly id: string; readonly name: string } | null;
  };
}

/** Meetings that something is related to, with the words that say so. */
export function QuotedMeetings({
  label,
  edges,
  count,
}: {
  readonly label: string;
  readonly edges: readonly MeetingEdge[];
  readonly count: number;
}) {
  const words = useWords();
  return (
    <DataTable
      label={label}
      rows={edges}
      total={count}
      columns={[
        { heading: words.date, isDate: true, cell: ({ node }) => node.date ?? words.unknown },
        {
          heading: words.meeting,
          cell: ({ node }) => <NodeLink id={node.id} words={node.title} />,
        },
        {
          heading: words.county,
          cell: ({ node: { county } }) => county && <NodeLink id={county.id} words={county.name} />,
        },
        { heading: words.words, cell: ({ evidence }) => <Quote evidence={evidence} /> },
      ]}
    />
  );
}
