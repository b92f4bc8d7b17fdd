import {
  MOST_NEIGHBORS,
  type NetworkPicture,
  type OpenedNeighbors,
} from '../../picture-address.ts';

/** Neighbors that one step adds. */
export const STEP = 25;

const isSame = (one: OpenedNeighbors, id: string, types: readonly string[]) =>
  one.id === id && one.types.join() === types.join();

/** The neighbors of these types that were added of a node; undefined where none were. */
export function openedOf(
  { opened }: NetworkPicture,
  id: string,
  types: readonly string[],
): OpenedNeighbors | undefined {
  return opened.find((one) => isSame(one, id, types));
}

/** The picture with some neighbors of a node, or with more of them; as it is, where there cannot be more. */
export function withNeighbors(
  picture: NetworkPicture,
  id: string,
  types: readonly string[],
): NetworkPicture {
  const before = openedOf(picture, id, types);
  const count = Math.min(MOST_NEIGHBORS, (before?.count ?? 0) + STEP);
  if (before?.count === count) return picture;
  const rest = picture.opened.filter((one) => one !== before);
  const opened =
    before === undefined
      ? [...rest, { id, types, count }]
      : picture.opened.map((one) => (one === before ? { ...one, count } : one));
  return { ...picture, opened, hidden: picture.hidden.filter((one) => one !== id) };
}

/** The picture without what was added of a node: of these types, or of all. */
export function withoutNeighbors(
  picture: NetworkPicture,
  id: string,
  types?: readonly string[],
): NetworkPicture {
  const isGone = (one: OpenedNeighbors) =>
    types === undefined ? one.id === id : isSame(one, id, types);
  return { ...picture, opened: picture.opened.filter((one) => !isGone(one)) };
}

/** The picture with one node more. */
export function withNode(picture: NetworkPicture, id: string): NetworkPicture {
  const added = picture.added.includes(id) ? picture.added : [...picture.added, id];
  return { ...picture, added, hidden: picture.hidden.filter((one) => one !== id) };
}

/** The picture without a node, whatever brought it. */
export function withoutNode(picture: NetworkPicture, id: string): NetworkPicture {
  const { added, hidden, pinned } = withoutNeighbors(picture, id);
  return {
    ...withoutNeighbors(picture, id),
    added: added.filter((one) => one !== id),
    hidden: [...hidden, id],
    pinned: pinned.filter((one) => one.id !== id),
  };
}

/** The picture with a hidden node again. */
export function withNodeAgain(picture: NetworkPicture, id: string): NetworkPicture {
  return { ...picture, hidden: picture.hidden.filter((one) => one !== id) };
}

/** The picture with a node that stays at a place; without a place it moves again. */
export function withPinned(
  picture: NetworkPicture,
  id: string,
  place: { readonly x: number; readonly y: number } | undefined,
): NetworkPicture {
  const rest = picture.pinned.filter((one) => one.id !== id);
  if (place === undefined) return { ...picture, pinned: rest };
  return {
    ...picture,
    pinned: [...rest, { id, x: Math.round(place.x), y: Math.round(place.y) }],
  };
}

/**
 * The picture as the graph has its first node now: what was made of an id that was merged is made of the node into which it was, which
 * is never hidden.
 */
export function withCurrentStart(
  { opened, added, hidden, pinned, ...span }: NetworkPicture,
  given: string,
  current: string,
): NetworkPicture {
  const idOf = (id: string) => (id === given ? current : id);
  return {
    ...span,
    opened: opened.map((one) => ({ ...one, id: idOf(one.id) })),
    added: added.map(idOf),
    hidden: hidden.map(idOf).filter((id) => id !== current),
    pinned: pinned.map((one) => ({ ...one, id: idOf(one.id) })),
  };
}
