import { useResponse } from '../../api/use-response.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { MeetingTable } from '../../parts/meeting-table.tsx';
import { NodeLink, NodeLinks } from '../../parts/node-link.tsx';
import { Page } from '../../parts/page.tsx';
import { Properties, Section } from '../../parts/section.tsx';
import { useWords } from '../../words/words.ts';
import { UnknownNode } from '../nowhere.tsx';
import { Changes } from './changes.tsx';
import { Counts } from './counts.tsx';
import { Figures } from './figures.tsx';
import { People, Policies } from './lists.tsx';
import { Posts } from './posts.tsx';
import { COUNTY, type CountyData } from './query.ts';

type County = NonNullable<CountyData['county']>;

/** The page of an area. */
export function CountyView({ id }: { readonly id: string }) {
  const response = useResponse(COUNTY, { id });
  return (
    <Loaded response={response}>
      {({ county, ...counts }) =>
        county === null ? <UnknownNode id={id} /> : <Contents county={county} counts={counts} />
      }
    </Loaded>
  );
}

function Contents({
  county,
  counts,
}: {
  readonly county: County;
  readonly counts: Omit<CountyData, 'county'>;
}) {
  const words = useWords();
  const { id, name, code, level, parent, children, posts, figures, policies } = county;
  const { meetings, people } = counts;
  return (
    <Page kind={words.county} title={name} query={{ document: COUNTY, variables: { id } }}>
      <Properties
        entries={[
          [words.type, words.levels[level]],
          [words.code, code],
          [words.above, parent && <NodeLink id={parent.id} words={parent.name} />],
          [
            words.below,
            children.totalCount > 0 && (
              <NodeLinks nodes={children.nodes.map((one) => ({ id: one.id, words: one.name }))} />
            ),
          ],
        ]}
      />
      {meetings.totalCount > 0 && <Counts name={name} counts={counts} />}
      <Section heading={`${words.newestMeetings} (${meetings.totalCount})`}>
        <MeetingTable
          label={words.newestMeetings}
          meetings={meetings.nodes}
          total={meetings.totalCount}
        />
      </Section>
      {posts.totalCount > 0 && (
        <Section heading={words.whoHolds} hint={words.whoHoldsHint}>
          <Posts posts={posts.nodes} />
          {posts.totalCount > posts.nodes.length && (
            <p class="note">{words.cutOff(posts.nodes.length, posts.totalCount)}</p>
          )}
        </Section>
      )}
      {people.totalCount > 0 && (
        <Section heading={`${words.people} (${people.totalCount})`}>
          <People id={id} first={people} />
        </Section>
      )}
      {figures.totalCount > 0 && (
        <Section heading={words.figuresByYear}>
          <Figures figures={figures.nodes} total={figures.totalCount} />
        </Section>
      )}
      {policies.totalCount > 0 && (
        <Section heading={`${words.documents} (${policies.totalCount})`}>
          <Policies id={id} first={policies} />
        </Section>
      )}
      <Section heading={words.newest}>
        <Changes id={id} />
      </Section>
    </Page>
  );
}
