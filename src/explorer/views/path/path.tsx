import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { PathView } from '../../address.ts';
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
import { relationStep, Trail } from '../../relations/trail.tsx';
import { useWords, type Words } from '../../words/words.ts';
import { sceneOfPaths } from './path-scene.ts';
import { type FoundPath, NODE_LABEL, PATHS } from './query.ts';

type EdgeType = keyof Words['edges'];

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
  const words = useWords();
  const isAsked = view.from !== '' && view.to !== '';
  if (isAsked) return <Found view={view} />;
  const known = view.from || view.to;
  return (
    <Page title={words.path} isChinese={false}>
      <p>{words.pathHint}</p>
      {known === '' ? <Form view={view} from="" to="" /> : <HalfForm view={view} id={known} />}
    </Page>
  );
}

/** The form where one end is known. */
function HalfForm({ view, id }: { readonly view: PathView; readonly id: string }) {
  const response = useResponse(NODE_LABEL, { id });
  return (
    <Loaded response={response}>
      {({ graphNode }) => {
        const label = graphNode?.label ?? id;
        return (
          <Form view={view} from={view.from ? label : ''} to={view.to && !view.from ? label : ''} />
        );
      }}
    </Loaded>
  );
}

function Form({
  view,
  from,
  to,
}: {
  readonly view: PathView;
  readonly from: string;
  readonly to: string;
}) {
  const words = useWords();
  const change = (part: Partial<PathView>) => openView({ ...view, ...part });
  const through = view.through.length > 0 ? view.through : DEFAULT_TYPES;
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

function Found({ view }: { readonly view: PathView }) {
  const words = useWords();
  const isOfPeople = [view.from, view.to].every((id) => id.startsWith('Official:'));
  const variables = {
    from: view.from,
    to: view.to,
    through: view.through.length > 0 ? (view.through as EdgeType[]) : null,
    since: view.since || null,
    until: view.until || null,
    people: isOfPeople ? [view.from, view.to] : null,
    isOfPeople,
  };
  const response = useResponse(PATHS, variables);
  return (
    <Loaded response={response}>
      {({ start, end, shared, paths }) => {
        const [from, to] = [start?.label ?? view.from, end?.label ?? view.to];
        return (
          <Page
            kind={words.path}
            title={words.pathBetween(from, to)}
            query={{ document: PATHS, variables }}
          >
            <Form view={view} from={from} to={to} />
            {start === null && <Nothing>{words.unknownIdOf(view.from)}</Nothing>}
            {end === null && <Nothing>{words.unknownIdOf(view.to)}</Nothing>}
            {start !== null && end !== null && paths === null && <Nothing>{words.tooLong}</Nothing>}
            {paths?.paths.length === 0 && <Nothing>{words.noPath}</Nothing>}
            {shared && shared.totalCount > 0 && (
              <Section heading={`${words.meetingsOfBoth} (${shared.totalCount})`}>
                <MeetingTable
                  label={words.meetingsOfBoth}
                  meetings={shared.nodes}
                  total={shared.totalCount}
                />
              </Section>
            )}
            {paths !== null && paths.paths.length > 0 && (
              <Results
                paths={paths.paths}
                isCut={paths.truncated}
                title={words.pathBetween(from, to)}
              />
            )}
          </Page>
        );
      }}
    </Loaded>
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
  const words = useWords();
  const [selectedId, select] = useState<string | undefined>();
  const scene = useMemo(() => sceneOfPaths(paths), [paths]);
  const pinned = useMemo(() => new Set<string>(), []);
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
          pinned={pinned}
          isStill
          onSelect={select}
          onOpen={(id) =>
            openView({
              name: 'network',
              id,
              picture: EMPTY_PICTURE,
            })
          }
          onPin={() => undefined}
        />
        <GraphFiles title={title} scene={scene} />
      </Section>
    </>
  );
}

function stepsOf({ nodes, edges }: FoundPath, words: Words) {
  const labelled = new Map(nodes.map((node) => [node.nodeId, node]));
  return edges.flatMap((edge) => {
    const [source, target] = [labelled.get(edge.source), labelled.get(edge.target)];
    if (source === undefined || target === undefined) return [];
    return [relationStep({ ...edge, source, target }, words)];
  });
}
