import { useResponse } from '../../api/use-response.ts';
import { nameField } from '../../curate/fields.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { NodeLink } from '../../parts/node-link.tsx';
import { Page } from '../../parts/page.tsx';
import { Quote } from '../../parts/quote.tsx';
import { QuotedMeetings } from '../../parts/quoted-meetings.tsx';
import { Properties, Section } from '../../parts/section.tsx';
import { useWords } from '../../words/words.ts';
import { UnknownNode } from '../nowhere.tsx';
import { ORGANIZATION } from './query.ts';

/** The page of an organization. */
export function OrganizationView({ id }: { readonly id: string }) {
  const words = useWords();
  const response = useResponse(ORGANIZATION, { id });
  return (
    <Loaded response={response}>
      {({ organization }) => {
        if (organization === null) return <UnknownNode id={id} />;
        const { name, county, meetings, evidence } = organization;
        return (
          <Page
            kind={words.organization}
            title={name}
            query={{ document: ORGANIZATION, variables: { id: organization.id } }}
          >
            <Properties
              entries={[
                [words.county, county && <NodeLink id={county.id} words={county.name} />],
                [
                  words.words,
                  <Quote key="words" evidence={evidence} fields={nameField(words, name)} />,
                ],
              ]}
            />
            <Section heading={`${words.attendedBy} (${meetings.totalCount})`}>
              <QuotedMeetings
                label={words.attendedBy}
                edges={meetings.edges}
                count={meetings.totalCount}
              />
            </Section>
          </Page>
        );
      }}
    </Loaded>
  );
}
