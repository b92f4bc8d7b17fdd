import { NodeLink } from '../../parts/node-link.tsx';
import type { NetworkPicture, OpenedNeighbors } from '../../picture-address.ts';
import { relationOf } from '../../relations/relation-sentence.tsx';
import { relationStep, type TrailStep } from '../../relations/trail.tsx';
import type { GraphWords } from '../../words/graph-words.ts';
import { type DisplayedGraph, type GraphParts, keyOfOpened } from './displayed-graph.ts';
import { withNodeAgain, withoutNeighbors } from './picture-steps.ts';
import type { PictureNode } from './query.ts';

interface TrailOptions {
  readonly start: string;
  readonly picture: NetworkPicture;
  readonly parts: GraphParts;
  readonly graph: DisplayedGraph;
  readonly words: GraphWords;
  readonly onChange: (picture: NetworkPicture) => void;
}

/** How a picture was made, step by step: each node that was opened or added is tied to what was there by a sentence with its words. */
export function trailOf(options: TrailOptions): readonly TrailStep[] {
  const { start, picture, parts, graph, words, onChange } = options;
  const nodes = new Map(graph.nodes.map((node) => [node.nodeId, node]));
  const passed = new Set([start]);
  const steps = [startStep(nodes.get(start), start)];
  const pass = (id: string) => {
    if (passed.has(id)) return;
    const edge = graph.edges.find(
      ({ source, target }) =>
        (source === id && passed.has(target)) || (target === id && passed.has(source)),
    );
    const relation = edge && relationOf(edge, nodes);
    const node = nodes.get(id);
    if (relation !== undefined) steps.push(relationStep(relation, words));
    else if (node !== undefined) steps.push(nodeStep(node));
    passed.add(id);
  };
  for (const id of picture.added) pass(id);
  for (const opened of picture.opened) {
    pass(opened.id);
    if (nodes.has(opened.id)) steps.push(openedStep(opened, nodes, options));
  }
  const labels = labelsOf(parts);
  for (const id of picture.hidden)
    steps.push({
      key: `hidden ${id}`,
      text: words.hiddenStep(labels.get(id) ?? id),
      evidence: [],
      content: (
        <>
          {words.hiddenStep(labels.get(id) ?? id)}{' '}
          <button type="button" onClick={() => onChange(withNodeAgain(picture, id))}>
            {words.reveal}
          </button>
        </>
      ),
    });
  const { from, to } = picture;
  if ((from ?? to) !== undefined) steps.push(textStep(words.spanStep(from ?? '…', to ?? '…')));
  return steps;
}

/** What all nodes are called that were loaded, the hidden ones too. */
function labelsOf(parts: GraphParts): ReadonlyMap<string, string> {
  return new Map(
    [...parts.values()].flatMap(({ nodes }) => nodes.map((node) => [node.nodeId, node.label])),
  );
}

const textStep = (text: string): TrailStep => ({ key: text, text, evidence: [], content: text });

function nodeStep({ nodeId, label }: PictureNode): TrailStep {
  const content = <NodeLink id={nodeId} words={label} />;
  return { key: `node ${nodeId}`, text: label, evidence: [], content };
}

function startStep(node: PictureNode | undefined, id: string): TrailStep {
  const label = node?.label ?? id;
  return { key: 'start', text: label, evidence: [], content: <NodeLink id={id} words={label} /> };
}

function openedStep(
  opened: OpenedNeighbors,
  nodes: ReadonlyMap<string, PictureNode>,
  { picture, parts, words, onChange }: TrailOptions,
): TrailStep {
  const { id, types } = opened;
  const part = parts.get(keyOfOpened(opened));
  const kinds =
    types.length === 0
      ? words.neighbors
      : types.map((type) => words.plurals[type as PictureNode['type']] ?? type).join(', ');
  const label = nodes.get(id)?.label ?? id;
  const text = words.openedStep(
    label,
    kinds,
    words.someOf(part?.nodes.length ?? 0, part?.total ?? 0),
  );
  return {
    key: `opened ${id} ${types.join()}`,
    text,
    evidence: [],
    content: (
      <>
        {text}{' '}
        <button type="button" onClick={() => onChange(withoutNeighbors(picture, id, types))}>
          {words.collapse}
        </button>
      </>
    ),
  };
}
