import { useResponse } from '../../api/use-response.ts';
import { policyFields } from '../../curate/fields.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { NodeLinks } from '../../parts/node-link.tsx';
import { Page } from '../../parts/page.tsx';
import { Quote } from '../../parts/quote.tsx';
import { QuotedMeetings } from '../../parts/quoted-meetings.tsx';
import { Properties, Section } from '../../parts/section.tsx';
import { useWords } from '../../words/words.ts';
import { UnknownNode } from '../nowhere.tsx';
import { POLICY } from './query.ts';

/** The page of a document. */
export function PolicyView({ id }: { readonly id: string }) {
  const words = useWords();
  const response = useResponse(POLICY, { id });
  return (
    <Loaded response={response}>
      {({ policy }) => {
        if (policy === null) return <UnknownNode id={id} />;
        const { title, kind, issuers, meetings, evidence } = policy;
        return (
          <Page
            kind={words.policy}
            title={title}
            query={{ document: POLICY, variables: { id: policy.id } }}
          >
            <Properties
              entries={[
                [words.kind, words.policyKinds[kind]],
                [
                  words.issuedBy,
                  issuers.length > 0 && (
                    <NodeLinks
                      nodes={issuers.map(({ id: issuer, name }) => ({ id: issuer, words: name }))}
                    />
                  ),
                ],
                [
                  words.words,
                  <Quote key="words" evidence={evidence} fields={policyFields(words, policy)} />,
                ],
              ]}
            />
            <Section heading={`${words.meetingsAbout} (${meetings.totalCount})`}>
              <QuotedMeetings
                label={words.meetingsAbout}
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
