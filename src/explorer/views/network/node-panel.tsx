import type { ResultOf } from 'gql.tada';
import { useState } from 'preact/hooks';
import { request } from '../../api/request.ts';
import { usePages } from '../../api/use-pages.ts';
import { useResponse } from '../../api/use-response.ts';
import { useKeptFocus } from '../../kept-focus.ts';
import { Chinese } from '../../parts/chinese.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { NodeLink } from '../../parts/node-link.tsx';
import type { NetworkPicture } from '../../picture-address.ts';
import { useGraphWords } from '../../words/graph-words.ts';
import { type DisplayedGraph, neighborsIn } from './displayed-graph.ts';
import {
  openedOf,
  STEP,
  withNeighbors,
  withNode,
  withoutNeighbors,
  withPinned,
} from './picture-steps.ts';
import { NEIGHBOR_LIST, NEIGHBOR_TYPES, type PictureNode } from './query.ts';

/** What can be done with the chosen node of a picture: its neighbors by type, and the list of them to choose from. */
export function NodePanel({
  node,
  picture,
  graph,
  isStart,
  isPinned,
  isWaiting,
  onChange,
  onHide,
}: {
  readonly node: PictureNode;
  readonly picture: NetworkPicture;
  readonly graph: DisplayedGraph;
  /** Whether it is the node with which the picture began, which stays. */
  readonly isStart: boolean;
  readonly isPinned: boolean;
  /** Whether a step is awaited: one at a time. */
  readonly isWaiting: boolean;
  readonly onChange: (picture: NetworkPicture) => void;
  readonly onHide: (id: string) => void;
}) {
  const words = useGraphWords();
  const panel = useKeptFocus<HTMLElement>();
  const response = useResponse(NEIGHBOR_TYPES, { id: node.nodeId });
  const id = node.nodeId;
  return (
    <section class="node-panel" ref={panel} aria-label={node.label}>
      <h2>
        <NodeLink id={id} words={node.label} />{' '}
        <span class="faint">
          {words[node.type.toLowerCase() as 'official']} {node.date}
        </span>
      </h2>
      <Loaded response={response}>
        {({ graphNode }) => (
          <ul class="types">
            {(graphNode?.neighborTypes ?? []).map(({ type, count }) => (
              <NeighborsOfType
                key={`${id} ${type}`}
                {...{ id, type, count, picture, isWaiting, onChange }}
                displayed={neighborsIn(graph, id, type)}
              />
            ))}
          </ul>
        )}
      </Loaded>
      <div class="files">
        {isPinned && (
          <button type="button" onClick={() => onChange(withPinned(picture, id, undefined))}>
            {words.unpin}
          </button>
        )}
        {picture.opened.some((one) => one.id === id) && (
          <button type="button" onClick={() => onChange(withoutNeighbors(picture, id))}>
            {words.collapse}
          </button>
        )}
        {!isStart && (
          <button type="button" onClick={() => onHide(id)}>
            {words.hide}
          </button>
        )}
      </div>
    </section>
  );
}

function NeighborsOfType({
  id,
  type,
  count,
  picture,
  displayed,
  isWaiting,
  onChange,
}: {
  readonly id: string;
  readonly type: PictureNode['type'];
  readonly count: number;
  readonly isWaiting: boolean;
  readonly picture: NetworkPicture;
  /** The neighbors of this type that the picture has, whatever brought them. */
  readonly displayed: ReadonlySet<string>;
  readonly onChange: (picture: NetworkPicture) => void;
}) {
  const words = useGraphWords();
  const [isListed, setListed] = useState(false);
  const opened = openedOf(picture, id, [type]);
  const told = displayed.size;
  const next = withNeighbors(picture, id, [type]);
  const name = words.plurals[type];
  return (
    <li>
      <b>{name}</b> {told > 0 ? words.someOf(told, count) : count}{' '}
      {told < count && next !== picture && (
        <button type="button" disabled={isWaiting} onClick={() => onChange(next)}>
          {words.addNeighbors(Math.min(STEP, count - told))}
        </button>
      )}{' '}
      {opened !== undefined && (
        <button type="button" onClick={() => onChange(withoutNeighbors(picture, id, [type]))}>
          {words.collapse}
        </button>
      )}{' '}
      <button type="button" aria-expanded={isListed} onClick={() => setListed(!isListed)}>
        {words.list}
      </button>
      {isListed && (
        <NeighborChoice
          {...{ id, type }}
          label={name}
          displayed={displayed}
          onAdd={(added) => onChange(withNode(picture, added))}
        />
      )}
    </li>
  );
}

function NeighborChoice({
  id,
  type,
  ...rest
}: {
  readonly id: string;
  readonly type: PictureNode['type'];
  readonly label: string;
  readonly displayed: ReadonlySet<string>;
  readonly onAdd: (id: string) => void;
}) {
  const response = useResponse(NEIGHBOR_LIST, { id, types: [type], after: null });
  return (
    <Loaded response={response}>
      {({ graphNode }) =>
        graphNode && <Neighbors id={id} type={type} first={graphNode.neighbors} {...rest} />
      }
    </Loaded>
  );
}

type NeighborList = NonNullable<ResultOf<typeof NEIGHBOR_LIST>['graphNode']>['neighbors'];

function Neighbors({
  id,
  type,
  first,
  label,
  displayed,
  onAdd,
}: {
  readonly id: string;
  readonly type: PictureNode['type'];
  readonly first: NeighborList;
  readonly label: string;
  readonly displayed: ReadonlySet<string>;
  readonly onAdd: (id: string) => void;
}) {
  const words = useGraphWords();
  const { rows, hasMore, isFailed, more } = usePages(
    { rows: first.nodes, pageInfo: first.pageInfo },
    async (after) => {
      const { graphNode } = await request(NEIGHBOR_LIST, { id, types: [type], after });
      if (graphNode === null) return undefined;
      return { rows: graphNode.neighbors.nodes, pageInfo: graphNode.neighbors.pageInfo };
    },
  );
  return (
    <>
      <ul class="choices" aria-label={label}>
        {rows.map((one) => (
          <li key={one.nodeId}>
            <button
              type="button"
              disabled={displayed.has(one.nodeId)}
              onClick={() => onAdd(one.nodeId)}
            >
              + <Chinese>{one.label}</Chinese> <span class="faint">{one.date}</span>
            </button>
          </li>
        ))}
      </ul>
      {isFailed && <p role="alert">{words.failed}</p>}
      {hasMore && (
        <button type="button" onClick={more}>
          {words.more(Math.min(STEP, first.totalCount - rows.length))}
        </button>
      )}
    </>
  );
}
