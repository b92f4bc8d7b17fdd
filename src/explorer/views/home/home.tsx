import type { ResultOf } from 'gql.tada';
import { useResponse } from '../../api/use-response.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { MeetingTable } from '../../parts/meeting-table.tsx';
import { NodeLink, NodeLinks } from '../../parts/node-link.tsx';
import { Page } from '../../parts/page.tsx';
import { Section } from '../../parts/section.tsx';
import { SearchBox } from '../../search/search-box.tsx';
import { useWords } from '../../words/words.ts';
import { HOME } from './query.ts';
import { Tiles } from './tiles.tsx';

type Home = ResultOf<typeof HOME>;

/** The first page: search, what the graph holds, and how to read it. */
export function HomeView() {
  const words = useWords();
  const response = useResponse(HOME, {});
  return (
    <Page title={words.tagline} isChinese={false} query={{ document: HOME, variables: {} }}>
      <SearchBox />
      <Loaded response={response}>{(data) => <Contents data={data} />}</Loaded>
      <HowToRead />
    </Page>
  );
}

function Contents({ data }: { readonly data: Home }) {
  const words = useWords();
  const { stats, posts, figures, meetings, officials, counties } = data;
  return (
    <>
      <Section heading={words.stats}>
        <ul class="numbers">
          {(
            [
              [stats.articles, words.articles],
              [stats.meetings, words.meetings],
              [stats.officials, words.people],
              [stats.attendances, words.attendances],
              [counties.totalCount, words.counties],
              [stats.policies, words.documents],
              [stats.organizations, words.organizations],
              [posts.totalCount, words.posts],
              [figures.totalCount, words.figures],
            ] as const
          ).map(([count, name]) => (
            <li key={name}>
              <b>{count.toLocaleString('en-US')}</b> {name}
            </li>
          ))}
        </ul>
      </Section>
      <div class="columns">
        <Section heading={words.newestMeetings}>
          <MeetingTable label={words.newestMeetings} meetings={meetings.nodes} />
        </Section>
        <Section heading={words.mostMeetings}>
          <DataTable
            label={words.mostMeetings}
            rows={officials.nodes}
            columns={[
              { heading: words.person, cell: ({ id, name }) => <NodeLink id={id} words={name} /> },
              {
                heading: words.county,
                cell: ({ counties: areas }) => (
                  <NodeLinks nodes={areas.map(({ id, name }) => ({ id, words: name }))} />
                ),
              },
              {
                heading: words.meetings,
                cell: ({ meetings: { totalCount } }) => totalCount,
                isNumber: true,
              },
            ]}
          />
        </Section>
      </div>
      <Section heading={words.areas} hint={words.areasNote}>
        <Tiles counties={counties.nodes} />
        {counties.totalCount > counties.nodes.length && (
          <p class="note">{words.cutOff(counties.nodes.length, counties.totalCount)}</p>
        )}
      </Section>
    </>
  );
}

function HowToRead() {
  const words = useWords();
  return (
    <Section heading={words.howToRead}>
      <dl class="explained">
        <dt>{words.howCounty}</dt>
        <dd>{words.howCountyText}</dd>
        <dt>{words.howRank}</dt>
        <dd>{words.howRankText}</dd>
        <dt>{words.howFacts}</dt>
        <dd>
          {words.howFactsText} {words.noCount}
        </dd>
        <dt>{words.howWrong}</dt>
        <dd>{words.howWrongText}</dd>
      </dl>
    </Section>
  );
}
