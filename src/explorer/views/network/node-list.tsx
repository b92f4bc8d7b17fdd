import { useState } from 'preact/hooks';
import { SIGNS } from '../../canvas/shapes.ts';
import { useKeptFocus } from '../../kept-focus.ts';
import { Chinese } from '../../parts/chinese.tsx';
import { useGraphWords } from '../../words/graph-words.ts';
import { type DisplayedGraph, neighborIds } from './displayed-graph.ts';
import { distinctionsOf } from './distinctions.ts';

/** What keys do with a node of the list. */
export type NodeKeys = Readonly<Record<string, (id: string) => void>>;

const STEP = 200;

/**
 * The nodes of a picture as buttons, one of which takes the focus: up and down go through the list, right along an edge to a
 * neighbor and on to the next, left back to where it came from.
 */
export function NodeList({
  graph,
  selectedId,
  onSelect,
  keys,
}: {
  readonly graph: DisplayedGraph;
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly keys: NodeKeys;
}) {
  const words = useGraphWords();
  const list = useKeptFocus<HTMLUListElement>();
  const [count, setCount] = useState(STEP);
  const [from, setFrom] = useState<string | undefined>();
  const nodes = graph.nodes.slice(0, count);
  const distinctions = distinctionsOf(graph.nodes);
  const active = nodes.some(({ nodeId }) => nodeId === selectedId) ? selectedId : nodes[0]?.nodeId;
  const neighborsOf = (id: string) => neighborIds(graph, id);
  const placeOf = (id: string) => nodes.findIndex(({ nodeId }) => nodeId === id);
  const go = (id: string | undefined) => {
    const place = placeOf(id ?? '');
    if (id === undefined || place === -1) return;
    onSelect(id);
    list.current?.querySelectorAll<HTMLButtonElement>('button')[place]?.focus();
  };
  const along = (id: string) => {
    const hub = from !== undefined && neighborsOf(from).includes(id) ? from : id;
    const around = neighborsOf(hub);
    const next = hub === id ? around[0] : around[(around.indexOf(id) + 1) % around.length];
    setFrom(hub);
    go(next);
  };
  const moves: NodeKeys = {
    ArrowDown: (id) => go(nodes[placeOf(id) + 1]?.nodeId),
    ArrowUp: (id) => go(nodes[placeOf(id) - 1]?.nodeId),
    Home: () => go(nodes[0]?.nodeId),
    End: () => go(nodes.at(-1)?.nodeId),
    ArrowRight: along,
    ArrowLeft: () => go(from),
  };
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const act = moves[event.key] ?? keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act(id);
  };
  return (
    <>
      <ul class="nodes" ref={list} aria-label={words.nodesOf}>
        {nodes.map(({ nodeId, type, label, date }) => (
          <li key={nodeId}>
            <button
              type="button"
              tabIndex={nodeId === active ? 0 : -1}
              aria-pressed={nodeId === selectedId}
              onClick={() => onSelect(nodeId)}
              onKeyDown={(event) => onKeyDown(event, nodeId)}
            >
              <span aria-hidden="true">{SIGNS[type]}</span> <Chinese>{label}</Chinese>{' '}
              <span class="faint">
                {words[type.toLowerCase() as 'official']} {date ?? distinctions.get(nodeId)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {graph.nodes.length > count && (
        <button type="button" onClick={() => setCount(count + STEP)}>
          {words.more(Math.min(STEP, graph.nodes.length - count))}
        </button>
      )}
    </>
  );
}
