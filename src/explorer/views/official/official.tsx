import type { ResultOf } from 'gql.tada';
import { useEffect } from 'preact/hooks';
import { addressOf, pathBetween } from '../../address.ts';
import { useResponse } from '../../api/use-response.ts';
import { Bands } from '../../charts/bands.tsx';
import { nameField } from '../../curate/fields.ts';
import { MergeOfficial, SplitOfficials } from '../../curate/merge.tsx';
import { mergedIdOfView, openMerged } from '../../navigation.ts';
import { Chinese } from '../../parts/chinese.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { ExampleNotice } from '../../parts/example-notice.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { NodeLink, NodeLinks } from '../../parts/node-link.tsx';
import { Page } from '../../parts/page.tsx';
import { Quote } from '../../parts/quote.tsx';
import { Properties, Section } from '../../parts/section.tsx';
import { type Role, SHAPES } from '../../words/roles.ts';
import { useWords } from '../../words/words.ts';
import { UnknownNode } from '../nowhere.tsx';
import { Meetings } from './meetings.tsx';
import { OFFICIAL } from './query.ts';

type Official = NonNullable<ResultOf<typeof OFFICIAL>['official']>;

/** The page of a person. */
export function OfficialView({ id }: { readonly id: string }) {
  const response = useResponse(OFFICIAL, { id });
  return (
    <Loaded response={response}>
      {({ official }) =>
        official === null ? <UnknownNode id={id} /> : <Contents official={official} asked={id} />
      }
    </Loaded>
  );
}

function Contents({ official, asked }: { readonly official: Official; readonly asked: string }) {
  const words = useWords();
  const { id, name, pinyin, otherNames, mergedIds, counties, tenures, evidence } = official;
  const { meetings, coAttendees, possibleDuplicates } = official;
  const isMerged = id !== asked;
  useEffect(() => {
    if (isMerged) openMerged({ name: 'official', id }, asked);
  }, [isMerged, id, asked]);
  const mergedId = mergedIdOfView();
  const duplicates = (possibleDuplicates ?? []).filter(({ score }) => score > 0);
  const areas = counties.map((area) => ({ id: area.id, words: area.name }));
  return (
    <Page kind={words.official} title={name} query={{ document: OFFICIAL, variables: { id } }}>
      {mergedId !== undefined && (
        <p role="status">
          {words.mergedInto(name)} <span class="id">{mergedId}</span>
        </p>
      )}
      <ExampleNotice
        urls={meetings.edges.flatMap(({ evidence }) => evidence.map(({ article }) => article.url))}
      />
      <Properties
        entries={[
          [words.pinyin, pinyin],
          [words.ofAreas, <NodeLinks key="areas" nodes={areas} />],
          [words.otherNames, otherNames.length > 0 && <Chinese>{otherNames.join('、')}</Chinese>],
          [words.words, <Quote key="words" evidence={evidence} fields={nameField(words, name)} />],
        ]}
      />
      <SplitOfficials mergedIds={mergedIds} />
      {tenures.length > 0 && (
        <Section
          heading={words.postsOverTime}
          hint={
            meetings.pageInfo.hasNextPage
              ? `${words.postsOverTimeNote} ${words.cutOff(meetings.edges.length, meetings.totalCount)}`
              : words.postsOverTimeNote
          }
        >
          <Career official={official} />
          <Tenures tenures={tenures} />
        </Section>
      )}
      <Section heading={`${words.attended} (${meetings.totalCount})`}>
        <Meetings id={id} first={meetings} total={meetings.totalCount} />
      </Section>
      <Section heading={words.metMost}>
        {coAttendees === null ? <p>{words.tooLong}</p> : <Met id={id} edges={coAttendees.edges} />}
      </Section>
      {duplicates.length > 0 && (
        <Section heading={words.duplicates} hint={words.duplicatesNote}>
          <DataTable
            label={words.duplicates}
            rows={duplicates}
            columns={[
              {
                heading: words.person,
                cell: ({ official: other }) => (
                  <>
                    <NodeLink id={other.id} words={other.name} />
                    <MergeOfficial keep={id} duplicate={other.id} />
                  </>
                ),
              },
              {
                heading: words.county,
                cell: ({ official: { counties: areas } }) => (
                  <NodeLinks nodes={areas.map((one) => ({ id: one.id, words: one.name }))} />
                ),
              },
              { heading: words.score, cell: ({ score }) => score, isNumber: true },
              {
                heading: words.reasons,
                cell: ({ reasons }) => <span lang="en">{reasons.join(' ')}</span>,
              },
            ]}
          />
        </Section>
      )}
    </Page>
  );
}

function Career({ official: { name, tenures, meetings } }: { readonly official: Official }) {
  const words = useWords();
  return (
    <Bands
      title={words.postsAndMeetings(name)}
      headings={[words.post, words.from, words.to]}
      marksLabel={words.meetings}
      legend={(Object.keys(SHAPES) as Role[])
        .map((role) => `${SHAPES[role]} ${words.roles[role]}`)
        .join('   ')}
      bands={tenures.flatMap(({ post, firstSeen, lastSeen }) =>
        firstSeen === null
          ? []
          : [{ label: post.title, from: firstSeen, to: lastSeen ?? firstSeen }],
      )}
      marks={meetings.edges.flatMap(({ node: { id, title, date }, roles }) =>
        date === null ? [] : [{ id, label: title, date, roles }],
      )}
    />
  );
}

function Tenures({ tenures }: { readonly tenures: Official['tenures'] }) {
  const words = useWords();
  return (
    <DataTable
      label={words.posts}
      rows={tenures}
      columns={[
        { heading: words.post, cell: ({ post }) => <NodeLink id={post.id} words={post.title} /> },
        {
          heading: words.county,
          cell: ({ post: { county } }) => county && <NodeLink id={county.id} words={county.name} />,
        },
        { heading: words.from, isDate: true, cell: ({ firstSeen }) => firstSeen },
        { heading: words.to, isDate: true, cell: ({ lastSeen }) => lastSeen },
      ]}
    />
  );
}

type MetEdges = NonNullable<Official['coAttendees']>['edges'];

function Met({ id, edges }: { readonly id: string; readonly edges: MetEdges }) {
  const words = useWords();
  return (
    <DataTable
      label={words.metMost}
      rows={edges}
      columns={[
        { heading: words.person, cell: ({ node }) => <NodeLink id={node.id} words={node.name} /> },
        {
          heading: words.timesMet,
          isNumber: true,
          cell: ({ node, sharedMeetings }) => (
            <a href={addressOf(pathBetween(id, node.id))}>{sharedMeetings}</a>
          ),
        },
        { heading: words.firstMet, isDate: true, cell: ({ firstShared }) => firstShared },
        { heading: words.lastMet, isDate: true, cell: ({ lastShared }) => lastShared },
      ]}
    />
  );
}
