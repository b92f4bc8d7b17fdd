/** The kinds of node that pictures show. */
export const NODE_TYPES = [
  'OFFICIAL',
  'MEETING',
  'COUNTY',
  'POLICY',
  'ORGANIZATION',
  'POST',
  'FIGURE',
  'ARTICLE',
] as const;

/** A kind of node. */
export type NodeType = (typeof NODE_TYPES)[number];

/** Neighbors that were added to a picture: of which node, of which types (of all where there are none), and how many. */
export interface OpenedNeighbors {
  readonly id: string;
  readonly types: readonly string[];
  readonly count: number;
}

/** A node that stays where the reader put it. */
export interface PinnedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** What a reader made of a network, beside the node with which it began. */
export interface NetworkPicture {
  readonly opened: readonly OpenedNeighbors[];
  /** Nodes that were added one by one. */
  readonly added: readonly string[];
  readonly hidden: readonly string[];
  readonly pinned: readonly PinnedNode[];
  /** The months that are shown: 2018-03; all without. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A picture of which nothing was made yet. */
export const EMPTY_PICTURE: NetworkPicture = { opened: [], added: [], hidden: [], pinned: [] };

/** Neighbors of a node that one answer has at most. */
export const MOST_NEIGHBORS = 100;

const OPENED = /^(?<types>[A-Z,]*)\.(?<count>\d{1,3})\.(?<id>.+)$/su;
const PINNED = /^(?<x>-?\d{1,6})\.(?<y>-?\d{1,6})\.(?<id>.+)$/su;

/** The picture that the parameters behind the # of an address hold; what they hold wrongly is left out. */
export function pictureOf(parameters: URLSearchParams): NetworkPicture {
  const matches = (name: string, pattern: RegExp) =>
    parameters.getAll(name).flatMap((value) => {
      const groups = pattern.exec(value)?.groups;
      return groups === undefined ? [] : [groups];
    });
  return {
    opened: matches('open', OPENED).flatMap(({ types = '', count, id = '' }) => {
      const given = types.split(',').filter(Boolean);
      const known = given.filter((type) => (NODE_TYPES as readonly string[]).includes(type));
      // Of no types would be of all.
      if (known.length < given.length && known.length === 0) return [];
      const bounded = Math.min(MOST_NEIGHBORS, Math.max(1, Number(count)));
      return [{ id, types: known, count: bounded }];
    }),
    added: parameters.getAll('add').filter(Boolean),
    hidden: parameters.getAll('hide').filter(Boolean),
    pinned: matches('pin', PINNED).map(({ x, y, id = '' }) => ({ id, x: Number(x), y: Number(y) })),
    ...monthsOf(parameters.get('from') ?? '', parameters.get('to') ?? ''),
  };
}

/** A span of months; none where it ends before it begins. */
function monthsOf(from: string, to: string): Pick<NetworkPicture, 'from' | 'to'> {
  const isMonth = (text: string) => /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(text);
  if (isMonth(from) && isMonth(to) && from > to) return {};
  return { ...(isMonth(from) && { from }), ...(isMonth(to) && { to }) };
}

/** The parameters that hold a picture, each as a name and a value. */
export function parametersOfPicture({
  opened,
  added,
  hidden,
  pinned,
  from,
  to,
}: NetworkPicture): readonly (readonly [string, string])[] {
  const one = (name: string, value: string | undefined) =>
    value === undefined ? [] : [[name, value] as const];
  return [
    ...opened.map(({ id, types, count }) => ['open', `${types.join(',')}.${count}.${id}`] as const),
    ...added.map((id) => ['add', id] as const),
    ...hidden.map((id) => ['hide', id] as const),
    ...pinned.map(({ id, x, y }) => ['pin', `${x}.${y}.${id}`] as const),
    ...one('from', from),
    ...one('to', to),
  ];
}
