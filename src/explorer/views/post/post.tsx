import { useResponse } from '../../api/use-response.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { NodeLink } from '../../parts/node-link.tsx';
import { Page } from '../../parts/page.tsx';
import { Quote } from '../../parts/quote.tsx';
import { Properties, Section } from '../../parts/section.tsx';
import { useWords } from '../../words/words.ts';
import { UnknownNode } from '../nowhere.tsx';
import { POST } from './query.ts';

/** The page of a post. */
export function PostView({ id }: { readonly id: string }) {
  const words = useWords();
  const response = useResponse(POST, { id });
  return (
    <Loaded response={response}>
      {({ post }) => {
        if (post === null) return <UnknownNode id={id} />;
        const { title, county, organization, holders } = post;
        return (
          <Page
            kind={words.post}
            title={title}
            query={{ document: POST, variables: { id: post.id } }}
          >
            <Properties
              entries={[
                [words.county, county && <NodeLink id={county.id} words={county.name} />],
                [
                  words.organization,
                  organization && <NodeLink id={organization.id} words={organization.name} />,
                ],
              ]}
            />
            <Section heading={`${words.heldBy} (${holders.totalCount})`}>
              <DataTable
                label={words.heldBy}
                rows={holders.nodes}
                total={holders.totalCount}
                columns={[
                  {
                    heading: words.holder,
                    cell: ({ official }) => <NodeLink id={official.id} words={official.name} />,
                  },
                  { heading: words.from, isDate: true, cell: ({ firstSeen }) => firstSeen },
                  { heading: words.to, isDate: true, cell: ({ lastSeen }) => lastSeen },
                  { heading: words.words, cell: ({ evidence }) => <Quote evidence={evidence} /> },
                ]}
              />
            </Section>
          </Page>
        );
      }}
    </Loaded>
  );
}
