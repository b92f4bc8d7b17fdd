import { type NetworkPicture, parametersOfPicture, pictureOf } from './picture-address.ts';

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

/** A way between two nodes: through which kinds of edge (all without), from when to when. */
export interface PathView {
  readonly name: 'path';
  readonly from: string;
  readonly to: string;
  readonly through: readonly string[];
  readonly since: string;
  readonly until: string;
  /** The area and the types to which the meetings of both are narrowed; all where there are none. */
  readonly area: string;
  readonly types: readonly string[];
}

/** Who met whom: of an area, from when to when, at which types of meeting (all without), and how often at the least. */
export interface CoAttendanceView {
  readonly name: 'co-attendance';
  readonly area: string;
  readonly since: string;
  readonly until: string;
  readonly types: readonly string[];
  readonly least: number;
}

/** Who met whom anywhere and at any time. */
export const EVERYBODY: CoAttendanceView = {
  name: 'co-attendance',
  area: '',
  since: '',
  until: '',
  types: [],
  least: 2,
};

/** The id of nothing, for a request about what is not chosen yet. */
export const NO_NODE = 'County:none';

/** What the page shows; each has an address that opens it again. */
export type View =
  | { readonly name: 'home' }
  | { readonly name: 'search'; readonly words: string }
  | { readonly name: NodePage; readonly id: string }
  | { readonly name: 'network'; readonly id: string; readonly picture: NetworkPicture }
  | PathView
  | CoAttendanceView
  | { readonly name: 'nowhere' };

/** The view of what joins two nodes. */
export function pathBetween(from: string, to: string): PathView {
  return { name: 'path', from, to, through: [], since: '', until: '', area: '', types: [] };
}

const isNodePage = (name: string): name is NodePage =>
  (NODE_PAGES as readonly string[]).includes(name);

/** The view of an address: `/official?id=Official:620821/温树平` is the page of that official. */
export function viewOf({ pathname, searchParams, hash }: URL): View {
  const name = pathname.slice(1);
  const value = (parameter: string) => searchParams.get(parameter) ?? '';
  const list = (parameter: string) => value(parameter).split(',').filter(Boolean);
  const span = { since: dateOf(value('since')), until: dateOf(value('until')) };
  if (name === '') return { name: 'home' };
  if (name === 'search') return { name, words: value('q') };
  if (name === 'network')
    return { name, id: value('id'), picture: pictureOf(new URLSearchParams(hash.slice(1))) };
  if (name === 'path')
    return {
      name,
      from: value('from'),
      to: value('to'),
      through: list('through'),
      ...span,
      area: value('area'),
      types: list('types'),
    };
  if (name === 'co-attendance')
    return {
      name,
      area: value('area'),
      ...span,
      types: list('types'),
      least: leastOf(value('min')),
    };
  const id = value('id');
  return isNodePage(name) && id ? { name, id } : { name: 'nowhere' };
}

/** Whether a span ends before it begins: from 2019 until 2018-03. */
export function isBackwardSpan({ since, until }: { since: string; until: string }): boolean {
  return since !== '' && until !== '' && since > `${until}~`;
}

/** A year, a month or a day as an address has it; anything else is none. */
function dateOf(given: string): string {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(given) ? given : '';
}

/** How often two must have met; twice, where nothing is said. */
function leastOf(given: string): number {
  const least = Math.floor(Number(given || 2));
  return Number.isNaN(least) ? 2 : Math.min(999, Math.max(1, least));
}

/** The address of a view, in characters that people can read. */
export function addressOf(view: View): string {
  switch (view.name) {
    case 'home':
    case 'nowhere':
      return '/';
    case 'search':
      return `/search?q=${readable(view.words)}`;
    case 'network': {
      const made = joined(parametersOfPicture(view.picture));
      return `/network?id=${readable(view.id)}${made === '' ? '' : `#${made}`}`;
    }
    case 'path':
      return pathTo('path', {
        from: view.from,
        to: view.to,
        through: view.through.join(','),
        since: view.since,
        until: view.until,
        area: view.area,
        types: view.types.join(','),
      });
    case 'co-attendance':
      return pathTo('co-attendance', {
        area: view.area,
        since: view.since,
        until: view.until,
        types: view.types.join(','),
        min: view.least === 2 ? '' : String(view.least),
      });
    default:
      return `/${view.name}?id=${readable(view.id)}`;
  }
}

/** A path with its parameters; those that are empty are left out. */
function pathTo(name: string, parameters: Readonly<Record<string, string>>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== '');
  return given.length === 0 ? `/${name}` : `/${name}?${joined(given)}`;
}

const joined = (parameters: readonly (readonly [string, string])[]) =>
  parameters.map(([name, value]) => `${name}=${readable(value)}`).join('&');

/** The address of a node by its id: that of `Official:620821/温树平` is of the page of an official; undefined for what has none. */
export function addressOfNode(id: string): string | undefined {
  const name = id.slice(0, id.indexOf(':')).toLowerCase();
  return isNodePage(name) ? addressOf({ name, id }) : undefined;
}

/** Words in the clean text of an article: from `start` to `end`, in UTF-16 code units. */
export interface ArticleWords {
  readonly article: { readonly id: string };
  readonly start: number;
  readonly end: number;
}

/** The address of words within the page of their article, which marks them. */
export function addressOfWords({ article, start, end }: ArticleWords): string {
  return `${addressOf({ name: 'article', id: article.id })}#${start}-${end}`;
}

/** Escapes what ends a parameter, and leaves 620821/温树平 and https://… as they are read. */
function readable(value: string): string {
  return value.replace(/[%&#+\s\p{C}"'<>\\^`{|}]/gu, (character) =>
    character === "'" ? '%27' : encodeURIComponent(character.isWellFormed() ? character : '\ufffd'),
  );
}
