import { useState } from 'preact/hooks';
import { useResponse } from '../../api/use-response.ts';
import { meetingFields } from '../../curate/fields.ts';
import { Chinese } from '../../parts/chinese.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { ExampleNotice } from '../../parts/example-notice.tsx';
import { FigureTable } from '../../parts/figure-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { NodeLink } from '../../parts/node-link.tsx';
import { Page } from '../../parts/page.tsx';
import { Quote } from '../../parts/quote.tsx';
import { Properties, Section } from '../../parts/section.tsx';
import { useWords } from '../../words/words.ts';
import { UnknownNode } from '../nowhere.tsx';
import { Articles } from './articles.tsx';
import { Attendees } from './attendees.tsx';
import { Differences } from './differences.tsx';
import { MEETING, type ShownMeeting } from './query.ts';

/** The page of a meeting. */
export function MeetingView({ id }: { readonly id: string }) {
  const response = useResponse(MEETING, { id });
  return (
    <Loaded response={response}>
      {({ meeting }) =>
        meeting === null ? <UnknownNode id={id} /> : <Contents meeting={meeting} />
      }
    </Loaded>
  );
}

function Contents({ meeting }: { readonly meeting: ShownMeeting }) {
  const words = useWords();
  const [pointed, setPointed] = useState<string | undefined>();
  const { id, title, type, date, lastDay, place, statedAttendance, county, articles } = meeting;
  const isLonger = lastDay !== null && lastDay !== date && date?.length === 10;
  return (
    <Page kind={words.meeting} title={title} query={{ document: MEETING, variables: { id } }}>
      <ExampleNotice urls={articles.nodes.map(({ url }) => url)} />
      <Properties
        entries={[
          [
            words.date,
            date === null ? words.unknown : isLonger ? `${date} ${words.until(lastDay)}` : date,
          ],
          [words.county, county && <NodeLink id={county.id} words={county.name} />],
          [words.type, words.types[type]],
          [words.place, place && <Chinese>{place}</Chinese>],
          [
            words.words,
            <Quote
              key="words"
              evidence={meeting.evidence}
              fields={meetingFields(words, meeting)}
            />,
          ],
        ]}
      />
      <div class="beside">
        <div>
          <Section
            heading={`${words.whoWasThere} (${meeting.attendees.totalCount})`}
            hint={words.orderNote}
          >
            {statedAttendance !== null && <p>{words.statedAttendance(statedAttendance)}</p>}
            <Attendees
              total={meeting.attendees.totalCount}
              edges={meeting.attendees.edges}
              pointed={pointed}
              onPoint={setPointed}
            />
          </Section>
          <OtherFacts meeting={meeting} />
        </div>
        <Section
          heading={
            articles.totalCount === 1
              ? words.articleBeside
              : words.articlesBeside(articles.totalCount)
          }
          hint={words.pointAt}
        >
          <Articles meeting={meeting} pointed={pointed} onPoint={setPointed} />
        </Section>
      </div>
      {articles.nodes.length > 1 && (
        <Section heading={words.toldDifferently}>
          <Differences meeting={meeting} />
        </Section>
      )}
    </Page>
  );
}

function OtherFacts({
  meeting: { policies, organizations, figures },
}: {
  readonly meeting: ShownMeeting;
}) {
  const words = useWords();
  return (
    <>
      {policies.edges.length > 0 && (
        <Section heading={words.discussed}>
          <DataTable
            label={words.discussed}
            rows={policies.edges}
            total={policies.totalCount}
            columns={[
              {
                heading: words.policy,
                cell: ({ node }) => <NodeLink id={node.id} words={node.title} />,
              },
              { heading: words.kind, cell: ({ node }) => words.policyKinds[node.kind] },
              { heading: words.words, cell: ({ evidence }) => <Quote evidence={evidence} /> },
            ]}
          />
        </Section>
      )}
      {organizations.edges.length > 0 && (
        <Section heading={words.represented}>
          <DataTable
            label={words.represented}
            rows={organizations.edges}
            total={organizations.totalCount}
            columns={[
              {
                heading: words.organization,
                cell: ({ node }) => <NodeLink id={node.id} words={node.name} />,
              },
              { heading: words.words, cell: ({ evidence }) => <Quote evidence={evidence} /> },
            ]}
          />
        </Section>
      )}
      {figures.nodes.length > 0 && (
        <Section heading={words.figures}>
          <FigureTable figures={figures.nodes} total={figures.totalCount} />
        </Section>
      )}
    </>
  );
}
