import type { ResultOf } from 'gql.tada';
import { useMemo, useState } from 'preact/hooks';
import {
  addressOf,
  type CoAttendanceView,
  isBackwardSpan,
  NO_NODE,
  pathBetween,
} from '../../address.ts';
import { request } from '../../api/request.ts';
import { usePages } from '../../api/use-pages.ts';
import { useResponse } from '../../api/use-response.ts';
import { GraphCanvas } from '../../canvas/graph-canvas.tsx';
import { GraphFiles } from '../../canvas/graph-files.tsx';
import { Choices } from '../../forms/choices.tsx';
import { DateSpanFields } from '../../forms/date-span-fields.tsx';
import { NodePicker } from '../../forms/node-picker.tsx';
import { openView } from '../../navigation.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { NodeLink, NodeLinks } from '../../parts/node-link.tsx';
import { Page } from '../../parts/page.tsx';
import { Section } from '../../parts/section.tsx';
import { EMPTY_PICTURE } from '../../picture-address.ts';
import { useGraphWords } from '../../words/graph-words.ts';
import { MEETING_KINDS, meetingKinds } from '../../words/words.ts';
import { Matrix } from './matrix.tsx';
import { sceneOfPairs } from './pairs-scene.ts';
import { AREA, CO_ATTENDANCE, type Pair } from './query.ts';

const variablesOf = ({ area, since, until, types, least }: CoAttendanceView) => ({
  area: area || NO_NODE,
  filter: {
    within: area || null,
    from: since || null,
    to: until || null,
    types: meetingKinds(types),
  },
  least,
  after: null,
});

const withoutArea = ({ area: _, ...variables }: ReturnType<typeof variablesOf>) => variables;

/** Who met whom, and how often: of an area, a time, kinds of meeting. */
export function CoAttendancePage({ view }: { readonly view: CoAttendanceView }) {
  const words = useGraphWords();
  const variables = variablesOf(view);
  const isBackward = isBackwardSpan(view);
  const response = useResponse(AREA, { area: variables.area });
  const area = response.state === 'loaded' ? response.data.area : undefined;
  const name = area?.name ?? '';
  const title = name === '' ? words.whoMeetsWhom : words.whoMeetsWhomIn(name);
  return (
    <Page
      kind={words.whoMeetsWhom}
      title={title}
      isChinese={false}
      query={{ document: CO_ATTENDANCE, variables: withoutArea(variables) }}
    >
      <Form view={view} area={name} />
      {isBackward && <p role="alert">{words.wrongSpan}</p>}
      <Loaded response={response}>
        {() =>
          view.area !== '' && area === null ? (
            <p role="status">{words.unknownIdOf(view.area)}</p>
          ) : (
            !isBackward && <Counted view={view} title={title} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Counted({ view, title }: { readonly view: CoAttendanceView; readonly title: string }) {
  const words = useGraphWords();
  const variables = withoutArea(variablesOf(view));
  const response = useResponse(CO_ATTENDANCE, variables);
  return (
    <Loaded response={response}>
      {({ coAttendance }) =>
        coAttendance === null ? (
          <p role="status">{words.tooManyPairs}</p>
        ) : (
          <Pairs key={JSON.stringify(variables)} view={view} first={coAttendance} title={title} />
        )
      }
    </Loaded>
  );
}

function Form({ view, area }: { readonly view: CoAttendanceView; readonly area: string }) {
  const words = useGraphWords();
  const change = (part: Partial<CoAttendanceView>) => openView({ ...view, ...part });
  const given = meetingKinds(view.types);
  return (
    <>
      <NodePicker
        label={words.area}
        initial={area}
        types={COUNTY_ALONE}
        onChoose={(id) => change({ area: id })}
      />
      {view.area !== '' && (
        <p class="only-screen">
          <a href={addressOf({ ...view, area: '' })}>{words.allAreas}</a>
        </p>
      )}
      <DateSpanFields
        since={view.since}
        until={view.until}
        onChoose={(since, until) => change({ since, until })}
      />
      <Choices
        legend={words.kindsOfMeeting}
        values={MEETING_KINDS}
        chosen={given.length > 0 ? given : MEETING_KINDS}
        label={(type) => words.types[type]}
        onChange={(types) => change({ types: types.length === MEETING_KINDS.length ? [] : types })}
      />
      <label class="span">
        {words.leastMeetings}{' '}
        <input
          type="number"
          min={1}
          max={999}
          value={view.least}
          onChange={({ currentTarget }) =>
            change({ least: Math.min(999, Math.max(1, Math.floor(Number(currentTarget.value)))) })
          }
        />
      </label>
    </>
  );
}

const COUNTY_ALONE = ['COUNTY'] as const;

type FirstPage = NonNullable<ResultOf<typeof CO_ATTENDANCE>['coAttendance']>;

function Pairs({
  view,
  first,
  title,
}: {
  readonly view: CoAttendanceView;
  readonly first: FirstPage;
  readonly title: string;
}) {
  const words = useGraphWords();
  const paging = usePages<Pair>({ rows: first.nodes, pageInfo: first.pageInfo }, async (after) => {
    const variables = { ...withoutArea(variablesOf(view)), after };
    const { coAttendance } = await request(CO_ATTENDANCE, variables);
    return coAttendance === null
      ? undefined
      : { rows: coAttendance.nodes, pageInfo: coAttendance.pageInfo };
  });
  const pairs = paging.rows;
  const [selectedId, select] = useState<string | undefined>();
  const scene = useMemo(() => sceneOfPairs(pairs), [pairs]);
  if (pairs.length === 0) return <p role="status">{words.nobodyMet}</p>;
  const chosen = pairs.filter(({ officials }) => officials.some(({ id }) => id === selectedId));
  const listed =
    chosen.length > 0 ? [...chosen, ...pairs.filter((one) => !chosen.includes(one))] : pairs;
  return (
    <>
      <p role="status">
        {words.pairsFound(first.totalCount)}
        {pairs.length < first.totalCount && ` ${words.cutOff(pairs.length, first.totalCount)}`}
      </p>
      <Section heading={words.matrix}>
        <Matrix pairs={pairs} total={first.totalCount} />
      </Section>
      <Section heading={words.asPicture} hint={words.widthIsMeetings}>
        <GraphCanvas
          label={title}
          scene={scene}
          selectedId={selectedId}
          onSelect={select}
          onOpen={(id) => openView({ name: 'network', id, picture: EMPTY_PICTURE })}
        />
        <GraphFiles title={title} scene={scene} />
      </Section>
      <Section heading={words.pairs}>
        <DataTable
          label={words.pairs}
          rows={listed}
          paging={paging}
          total={first.totalCount}
          columns={[
            ...([0, 1] as const).map((place) => ({
              heading: place === 0 ? words.person : words.otherPerson,
              cell: ({ officials }: Pair) => {
                const { id = '', name = '', counties = [] } = officials[place] ?? {};
                return (
                  <>
                    <NodeLink id={id} words={name} />{' '}
                    <span class="faint">
                      <NodeLinks nodes={counties.map((one) => ({ id: one.id, words: one.name }))} />
                    </span>
                  </>
                );
              },
            })),
            {
              heading: words.timesMet,
              isNumber: true,
              cell: ({ sharedMeetings, officials }) => (
                <a
                  href={addressOf({
                    ...pathBetween(officials[0]?.id ?? '', officials[1]?.id ?? ''),
                    since: view.since,
                    until: view.until,
                    area: view.area,
                    types: view.types,
                  })}
                >
                  {sharedMeetings}
                </a>
              ),
            },
            { heading: words.firstMet, isDate: true, cell: ({ firstShared }) => firstShared },
            { heading: words.lastMet, isDate: true, cell: ({ lastShared }) => lastShared },
          ]}
        />
      </Section>
    </>
  );
}
