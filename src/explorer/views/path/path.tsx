import type { ResultOf } from 'gql.tada';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { isBackwardSpan, NO_NODE, type PathView } from '../../address.ts';
import { useResponse } from '../../api/use-response.ts';
import { GraphCanvas } from '../../canvas/graph-canvas.tsx';
import { GraphFiles } from '../../canvas/graph-files.tsx';
import { Choices } from '../../forms/choices.tsx';
import { DateSpanFields } from '../../forms/date-span-fields.tsx';
import { NodePicker } from '../../forms/node-picker.tsx';
import { openView } from '../../navigation.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { MeetingTable } from '../../parts/meeting-table.tsx';
import { Page } from '../../parts/page.tsx';
import { Section } from '../../parts/section.tsx';
import { EMPTY_PICTURE } from '../../picture-address.ts';
import { relationOf } from '../../relations/relation-sentence.tsx';
import { relationStep, Trail } from '../../relations/trail.tsx';
import { type GraphWords, useGraphWords } from '../../words/graph-words.ts';
import { meetingKinds } from '../../words/words.ts';
import { sceneOfPaths } from './path-scene.ts';
import { ENDS, type FoundPath, PATHS } from './query.ts';

type EdgeType = keyof GraphWords['edges'];

/** The kinds of edge that a path may pass. */
const EDGE_TYPES: readonly EdgeType[] = [
  'ATTENDED',
  'HOLDS',
  'IN',
  'HELD_IN',
  'DISCUSSED',
  'ISSUED',
  'REPRESENTED',
  'STATES',
  'PART_OF',
  'MENTIONS',
];

/** Without a choice a path passes all but mentions, as the API has it. */
const DEFAULT_TYPES = EDGE_TYPES.filter((type) => type !== 'MENTIONS');

/** The shortest paths between two nodes: what to ask, and each as sentences with their words. */
export function PathsView({ view }: { readonly view: PathView }) {
  const words = useGraphWords();
  const isAsked = view.from !== '' && view.to !== '';
  const variables = variablesOf(view);
  const response = useResponse(ENDS, {
    from: view.from || NO_NODE,
    to: view.to || NO_NODE,
    area: view.area || NO_NODE,
  });
  const ends = response.state === 'loaded' ? response.data : undefined;
  const from = labelOf(view.from, ends?.start);
  const to = labelOf(view.to, ends?.end);
  const title = isAsked ? words.pathBetween(from, to) : words.path;
  return (
    <Page
      kind={words.path}
      title={title}
      isChinese={false}
      query={isAsked ? { document: PATHS, variables } : undefined}
    >
      {!isAsked && <p>{words.pathHint}</p>}
      <Form view={view} from={from} to={to} />
      <Loaded response={response}>
        {({ start, end }) => {
          const problem = problemOf(view, start !== null, end !== null, words);
          if (problem !== undefined) return <Nothing>{problem}</Nothing>;
          return isAsked && <Found view={view} title={title} area={ends?.area?.name} />;
        }}
      </Loaded>
    </Page>
  );
}

type PathEnd = ResultOf<typeof ENDS>['start'];

/** What an end is called, a person with the area, since others may have the name; its id, while nothing else is known. */
function labelOf(id: string, end: PathEnd | undefined): string {
  if (id === '') return '';
  if (!end) return id;
  const { label, node } = end;
  const [area] = node !== null && 'counties' in node ? node.counties : [];
  return area === undefined ? label : `${label}（${area.name}）`;
}

/** Why there can be no path; undefined where there can. */
function problemOf(
  view: PathView,
  hasStart: boolean,
  hasEnd: boolean,
  words: GraphWords,
): string | undefined {
  const { from, to } = view;
  if (isBackwardSpan(view)) return words.wrongSpan;
  if (from !== '' && !hasStart) return words.unknownIdOf(from);
  if (to !== '' && !hasEnd) return words.unknownIdOf(to);
  return from !== '' && from === to ? words.samePlace : undefined;
}

const variablesOf = (view: PathView) => {
  const through = EDGE_TYPES.filter((type) => view.through.includes(type));
  const isOfPeople = [view.from, view.to].every((id) => id.startsWith('Official:'));
  return {
    from: view.from,
    to: view.to,
    through: through.length > 0 ? through : null,
    since: view.since || null,
    until: view.until || null,
    shared: {
      attendedByAll: isOfPeople ? [view.from, view.to] : [],
      from: view.since || null,
      to: view.until || null,
      within: view.area || null,
      types: meetingKinds(view.types),
    },
    isOfPeople,
  };
};

function Form({
  view,
  from,
  to,
}: {
  readonly view: PathView;
  readonly from: string;
  readonly to: string;
}) {
  const words = useGraphWords();
  const change = (part: Partial<PathView>) => openView({ ...view, ...part });
  const given = EDGE_TYPES.filter((type) => view.through.includes(type));
  const through = given.length > 0 ? given : DEFAULT_TYPES;
  return (
    <>
      <div class="columns">
        <NodePicker label={words.from_} initial={from} onChoose={(id) => change({ from: id })} />
        <NodePicker label={words.to_} initial={to} onChoose={(id) => change({ to: id })} />
      </div>
      <Choices
        legend={words.throughEdges}
        values={EDGE_TYPES}
        chosen={through}
        label={(type) => words.edges[type]}
        onChange={(chosen) => change({ through: chosen })}
      />
      <DateSpanFields
        since={view.since}
        until={view.until}
        onChoose={(since, until) => change({ since, until })}
      />
    </>
  );
}

function Found({
  view,
  title,
  area,
}: {
  readonly view: PathView;
  readonly title: string;
  readonly area: string | undefined;
}) {
  const words = useGraphWords();
  const response = useResponse(PATHS, variablesOf(view));
  return (
    <Loaded response={response}>
      {({ shared, paths }) => (
        <>
          {(view.since || view.until) && <p class="note">{words.undatedNote}</p>}
          {shared && <SharedMeetings view={view} area={area} shared={shared} />}
          {paths === null && <Nothing>{words.tooLong}</Nothing>}
          {paths?.paths.length === 0 && <Nothing>{words.noPath}</Nothing>}
          {paths !== null && paths.paths.length > 0 && (
            <Results paths={paths.paths} isCut={paths.truncated} title={title} />
          )}
        </>
      )}
    </Loaded>
  );
}

type Shared = NonNullable<ResultOf<typeof PATHS>['shared']>;

function SharedMeetings({
  view,
  area,
  shared,
}: {
  readonly view: PathView;
  readonly area: string | undefined;
  readonly shared: Shared;
}) {
  const words = useGraphWords();
  const kinds = meetingKinds(view.types).map((kind) => words.types[kind]);
  const narrowed = [...(area === undefined ? [] : [area]), ...kinds];
  return (
    <Section
      heading={`${words.meetingsOfBoth} (${shared.totalCount})`}
      hint={narrowed.length > 0 ? words.onlyOf(narrowed.join('、')) : undefined}
    >
      <MeetingTable
        label={words.meetingsOfBoth}
        meetings={shared.nodes}
        total={shared.totalCount}
      />
    </Section>
  );
}

function Nothing({ children }: { readonly children: ComponentChildren }) {
  return <p role="status">{children}</p>;
}

function Results({
  paths,
  isCut,
  title,
}: {
  readonly paths: readonly FoundPath[];
  readonly isCut: boolean;
  readonly title: string;
}) {
  const words = useGraphWords();
  const [selectedId, select] = useState<string | undefined>();
  const scene = useMemo(() => sceneOfPaths(paths), [paths]);
  return (
    <>
      <p role="status">
        {words.pathsFound(paths.length, paths[0]?.length ?? 0)}
        {isCut && ` ${words.morePaths}`}
      </p>
      {paths.map((path, index) => (
        <Section key={index} heading={words.pathNumber(index + 1)}>
          <Trail title={`${title} ${index + 1}`} steps={stepsOf(path, words)} />
        </Section>
      ))}
      <Section heading={words.asPicture}>
        <GraphCanvas
          label={title}
          scene={scene}
          selectedId={selectedId}
          isStill
          onSelect={select}
          onOpen={(id) =>
            openView({
              name: 'network',
              id,
              picture: EMPTY_PICTURE,
            })
          }
        />
        <GraphFiles title={title} scene={scene} />
      </Section>
    </>
  );
}

function stepsOf({ nodes, edges }: FoundPath, words: GraphWords) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  return edges.flatMap((edge) => {
    const relation = relationOf(edge, byId);
    return relation === undefined ? [] : [relationStep(relation, words)];
  });
}
