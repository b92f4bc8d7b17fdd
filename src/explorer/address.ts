/** The kinds of node that have a page each. */
export const NODE_PAGES = [
  'official',
  'meeting',
  'county',
  'policy',
  'organization',
  'article',
  'post',
] as const;

/** The page of one kind of node. */
export type NodePage = (typeof NODE_PAGES)[number];

/** What the page shows; each has an address that opens it again. */
export type View =
  | { readonly name: 'home' }
  | { readonly name: 'search'; readonly words: string }
  | { readonly name: NodePage; readonly id: string }
  | { readonly name: 'nowhere' };

const isNodePage = (name: string): name is NodePage =>
  (NODE_PAGES as readonly string[]).includes(name);

/** The view of an address: `/official?id=Official:620821/温树平` is the page of that official. */
export function viewOf({ pathname, searchParams }: URL): View {
  const name = pathname.slice(1);
  if (name === '') return { name: 'home' };
  if (name === 'search') return { name, words: searchParams.get('q') ?? '' };
  const id = searchParams.get('id');
  return isNodePage(name) && id ? { name, id } : { name: 'nowhere' };
}

/** The address of a view, in characters that people can read. */
export function addressOf(view: View): string {
  if (view.name === 'search') return `/search?q=${readable(view.words)}`;
  if ('id' in view) return `/${view.name}?id=${readable(view.id)}`;
  return '/';
}

/** The address of a node by its id: that of `Official:620821/温树平` is of the page of an official; undefined for what has none. */
export function addressOfNode(id: string): string | undefined {
  const name = id.slice(0, id.indexOf(':')).toLowerCase();
  return isNodePage(name) ? addressOf({ name, id }) : undefined;
}

/** Escapes what ends a parameter, and leaves 620821/温树平 and https://… as they are read. */
function readable(value: string): string {
  return value.replace(/[%&#+\s\p{C}"'<>\\^`{|}]/gu, (character) =>
    character === "'" ? '%27' : encodeURIComponent(character.isWellFormed() ? character : '\ufffd'),
  );
}
