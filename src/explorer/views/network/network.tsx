import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { GraphCanvas } from '../../canvas/graph-canvas.tsx';
import { GraphFiles } from '../../canvas/graph-files.tsx';
import type { SceneEdge, SceneNode } from '../../canvas/scene.ts';
import { Choices } from '../../forms/choices.tsx';
import { NodePicker } from '../../forms/node-picker.tsx';
import { openMerged, openView } from '../../navigation.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Section } from '../../parts/section.tsx';
import { type NetworkPicture, NODE_TYPES } from '../../picture-address.ts';
import { RelationSentence, relationOf } from '../../relations/relation-sentence.tsx';
import { Trail } from '../../relations/trail.tsx';
import { useGraphWords } from '../../words/graph-words.ts';
import { UnknownNode } from '../nowhere.tsx';
import {
  type DisplayedGraph,
  displayedGraph,
  type GraphParts,
  keyOfNode,
} from './displayed-graph.ts';
import { EdgeTable } from './edge-table.tsx';
import { NodeList } from './node-list.tsx';
import { NodePanel } from './node-panel.tsx';
import { sceneOfGraph } from './picture-scene.ts';
import {
  withCurrentStart,
  withNeighbors,
  withNode,
  withoutNeighbors,
  withoutNode,
  withPinned,
} from './picture-steps.ts';
import { trailOf } from './picture-trail.tsx';
import { NEIGHBORS } from './query.ts';
import { graphDuring, monthsOf } from './time-filter.ts';
import { TimeSlider } from './time-slider.tsx';
import { type LoadingParts, useParts } from './use-parts.ts';

/** A picture of the graph around a node, which grows where the reader opens it. */
export function NetworkView({
  id,
  picture,
}: {
  readonly id: string;
  readonly picture: NetworkPicture;
}) {
  const words = useGraphWords();
  const { displayed, next } = useParts(id, picture);
  if (id === '')
    return (
      <Page title={words.network} isChinese={false}>
        <p>{words.networkHint}</p>
        <NodePicker
          label={words.beginWith}
          onChoose={(chosen) => openView({ name: 'network', id: chosen, picture })}
        />
      </Page>
    );
  if (displayed === undefined) return <Loaded response={next}>{() => null}</Loaded>;
  return <Contents id={id} picture={picture} parts={displayed} next={next} />;
}

function Contents({
  id,
  picture: given,
  parts,
  next,
}: {
  readonly id: string;
  readonly picture: NetworkPicture;
  readonly parts: GraphParts;
  readonly next: LoadingParts['next'];
}) {
  const words = useGraphWords();
  const start = parts.get(keyOfNode(id))?.nodes[0];
  const startId = start?.nodeId ?? id;
  const picture = useMemo(() => withCurrentStart(given, id, startId), [given, id, startId]);
  useEffect(() => {
    if (startId !== id) openMerged({ name: 'network', id: startId, picture }, id);
  }, [startId, id, picture]);
  const [isMost, setMost] = useState(false);
  const [selectedEdge, selectEdge] = useState<SceneEdge | undefined>();
  const [selectedId, select] = useState<string | undefined>(startId);
  const [types, setTypes] = useState<readonly string[]>(
    NODE_TYPES.filter((one) => one !== 'ARTICLE'),
  );
  const change = (next: NetworkPicture) =>
    openView({ name: 'network', id: startId, picture: next });
  const whole = useMemo(() => displayedGraph(picture, parts), [picture, parts]);
  const graph = useMemo(() => graphDuring(whole, picture, startId), [whole, picture, startId]);
  const places = useRef<ReadonlyMap<string, SceneNode>>(new Map());
  const scene = useMemo(() => {
    const made = sceneOfGraph(graph, picture.pinned, places.current);
    places.current = new Map(made.nodes.map((node) => [node.id, node]));
    return made;
  }, [graph, picture.pinned]);
  const pinned = useMemo(() => new Set(picture.pinned.map((pin) => pin.id)), [picture.pinned]);
  if (start === undefined) return <UnknownNode id={id} />;
  const title = words.networkOf(start.label);
  const open = (node: string) => {
    const next = withNeighbors(picture, node, types);
    setMost(next === picture);
    if (next !== picture) change(next);
  };
  const hide = (node: string) => {
    if (node !== startId) change(withoutNode(picture, node));
  };
  const pin = (node: string) => {
    const place = places.current.get(node);
    change(withPinned(picture, node, pinned.has(node) ? undefined : place));
  };
  const chosen = graph.nodes.find(({ nodeId }) => nodeId === selectedId);
  const counted = words.graphHas(graph.nodes.length, graph.edges.length);
  const steps = trailOf({ start: startId, picture, parts, graph: whole, words, onChange: change });
  return (
    <Page
      kind={words.network}
      title={title}
      query={{
        document: NEIGHBORS,
        variables: { id: startId, types: null, first: 25, beside: [startId] },
      }}
    >
      <p role="status">
        {counted}
        {[...parts.values()].some(({ isCut }) => isCut) && ` ${words.edgesCut}`}
        {isMost && ` ${words.mostNeighbors}`}
        {next.state === 'loading' && next.isSlow && ` ${words.loading} …`}
      </p>
      {next.state === 'failed' && <Loaded response={next}>{() => null}</Loaded>}
      <Choices
        legend={words.kindsToAdd}
        values={NODE_TYPES}
        chosen={types}
        label={(type) => words.plurals[type]}
        onChange={setTypes}
      />
      <div class="beside network">
        <div>
          <GraphCanvas
            label={`${title}: ${counted}`}
            scene={scene}
            selectedId={selectedId}
            pinned={pinned}
            onSelect={(node) => {
              select(node);
              selectEdge(undefined);
            }}
            onSelectEdge={selectEdge}
            onOpen={open}
            onPin={({ id: node, x, y }) => change(withPinned(picture, node, { x, y }))}
          />
          <TimeSlider
            months={monthsOf(whole)}
            chosen={picture}
            onChoose={({ from, to }) => change({ ...picture, from, to })}
          />
          {(picture.from ?? picture.to) !== undefined && <p class="note">{words.undatedNote}</p>}
          <GraphFiles title={title} scene={scene} />
          <p class="note">{words.networkKeys}</p>
        </div>
        <div>
          <SelectedEdge edge={selectedEdge} graph={graph} />
          {chosen !== undefined && (
            <NodePanel
              key={chosen.nodeId}
              node={chosen}
              picture={picture}
              graph={whole}
              isStart={chosen.nodeId === startId}
              isPinned={pinned.has(chosen.nodeId)}
              isWaiting={next.state === 'loading'}
              onChange={change}
              onHide={hide}
            />
          )}
          <NodeList
            graph={graph}
            selectedId={selectedId}
            onSelect={select}
            keys={{
              '+': open,
              '-': (node) => change(withoutNeighbors(picture, node)),
              p: pin,
              h: hide,
              Delete: hide,
            }}
          />
          <NodePicker
            label={words.addAnything}
            onChoose={(added) => change(withNode(picture, added))}
          />
        </div>
      </div>
      <Section heading={words.trail} hint={words.trailHint}>
        <Trail title={title} steps={steps} />
      </Section>
      <Section heading={words.relations} hint={chosen && words.relationsFirst(chosen.label)}>
        <EdgeTable graph={graph} first={selectedId} />
      </Section>
    </Page>
  );
}

/** What the edge that was pressed says, with the words that state it. */
function SelectedEdge({
  edge,
  graph,
}: {
  readonly edge: SceneEdge | undefined;
  readonly graph: DisplayedGraph;
}) {
  const found = graph.edges.find(
    ({ source, target, type }) =>
      source === edge?.source.id && target === edge.target.id && type === edge.kind,
  );
  const nodes = new Map(graph.nodes.map((node) => [node.nodeId, node]));
  const relation = found && relationOf(found, nodes);
  return (
    <div role="status" class="selected-edge">
      {relation !== undefined && <RelationSentence relation={relation} />}
    </div>
  );
}
