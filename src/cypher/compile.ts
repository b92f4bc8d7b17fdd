import type { z } from 'zod';
import { type Branch, type Composed, composed } from './nest-queries.ts';
import { isComposable } from './parse.ts';
import { type Members, narrowedRow } from './project.ts';
import { isOpen, knownOf, specialized, withoutHeading } from './prune.ts';
import type { Start, Statement } from './statement.ts';

type Params = Readonly<Record<string, unknown>>;

/** What else is asked of each row of a statement, in the same breath. */
export type Asked =
  | ((
      | {
          /** Where a node's id stands in a row: `node.id`. */
          readonly node: string;
        }
      | {
          /** Of the articles that tell of the relationship, of the first `params.first` that do. */
          readonly articlesBeside: string;
        }
    ) & {
      readonly statement: Statement<'read'>;
      /** Without `parentIds`, which are those nodes. */
      readonly params: Params;
    } & Inside)
  | {
      /** What articles say of the relationship of which this member of the row is a property. */
      readonly claimsBeside: string;
    }
  | {
      /** How many rows there are, where the statement has a page of them. */
      readonly countedBy: Statement<'read'>;
    };

/** What is read of the rows of a statement, and what else is asked of them. */
export interface Inside {
  /** The members that are read; all unless given. */
  readonly members?: Members | undefined;
  readonly asked: readonly Asked[];
}

/** How a question is put to an engine, and how what it returns is read. */
export interface Wording extends Pick<Composed, 'cypher' | 'read'> {
  /** The shapes of the rows of the statement and of what was asked, in which only members are that are read. */
  readonly shapes: readonly (z.ZodType | undefined)[];
  /** Those that the text uses: most of a filter is settled by the wording. */
  readonly params: Params;
  /** What was asked of each row, under the numbers that it is heard by. */
  readonly asked: readonly Asked[];
}

/** A text that is kept, and which parameters it uses. */
interface Worded {
  readonly text: Pick<Composed, 'cypher' | 'read'>;
  readonly shapes: Wording['shapes'];
  readonly used: readonly Used[];
}

/** A parameter as the text names it, `$limit_2`, and as what was asked second does, `limit`; 0 is the statement itself. */
interface Used {
  readonly inText: string;
  readonly name: string;
  readonly of: number;
}

/** Wordings kept at the most: a statement has a few, and someone may try all of them. */
const MAX_KEPT = 2_000;

const kept = new Map<string, Worded>();

/** Words a statement for its parameters, together with what is asked of each of its rows. */
export function wordingOf(
  statement: Statement,
  params: Params,
  inside: Inside = { asked: [] },
): Wording {
  const all = flat(inside.asked);
  const root = startOf(statement, params);
  const key = keyOf(statement, root.params, inside) + (root.start?.name ?? '');
  const known = kept.get(key);
  const worded = known ?? wordedOf(statement, root, inside, all);
  if (known === undefined) {
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(key, worded);
  }
  const { text, shapes, used } = worded;
  const given: Record<string, unknown> = {};
  for (const { inText, name, of } of used)
    given[inText] = of === 0 ? params[name] : paramsOf(all[of - 1])[name];
  return { ...text, shapes, params: given, asked: all };
}

function wordedOf(
  statement: Statement,
  root: Started,
  { asked, members }: Inside,
  all: readonly Asked[],
): Worded {
  const cypher = textOf(statement, root);
  const isAsItStands = asked.length === 0 && !isComposable(cypher);
  const text = isAsItStands
    ? { cypher, read: (rows: readonly Record<string, unknown>[]) => [...rows] }
    : composed({ cypher, members, branches: asked.map((one) => branchOf(one, root)) });
  const shapes = [
    isAsItStands ? statement.row : narrowedRow(statement, members),
    ...all.map(shapeOf),
  ];
  const names = new Set([...text.cypher.matchAll(/\$(\w+)/gu)].map(([, name = '']) => name));
  const used = [...names].map((inText) => {
    const [, name = '', number = ''] = /^(\w+)_(\d+)$/u.exec(inText) ?? [];
    return name in paramsOf(all[Number(number) - 1])
      ? { inText, name, of: Number(number) }
      : { inText, name: inText, of: 0 };
  });
  return { text, shapes, used };
}

/** What a row that comes beside others is a row of; undefined for claims. */
export function statementOf(one: Asked): Statement | undefined {
  if ('statement' in one) return one.statement;
  return 'countedBy' in one ? one.countedBy : undefined;
}

function shapeOf(one: Asked): z.ZodType | undefined {
  return 'statement' in one ? narrowedRow(one.statement, one.members) : statementOf(one)?.row;
}

function paramsOf(one: Asked | undefined): Params {
  return one !== undefined && 'statement' in one ? one.params : {};
}

/** All that is asked, depth first. */
function flat(asked: readonly Asked[]): Asked[] {
  return asked.flatMap((one) => ('statement' in one ? [one, ...flat(one.asked)] : [one]));
}

function keyOf(statement: Statement, params: Params, { asked, members }: Inside): string {
  let key = `${statement.name} ${knownOf(statement.settling, params)} ${members ?? '*'}`;
  for (const one of asked) key += `(${placeOf(one)} ${keyOfAsked(one)})`;
  return key;
}

function placeOf(one: Asked): string {
  if ('node' in one) return one.node;
  if ('articlesBeside' in one) return `articles ${one.articlesBeside}`;
  return 'claimsBeside' in one ? one.claimsBeside : one.countedBy.name;
}

function keyOfAsked(one: Asked): string {
  return 'statement' in one ? keyOf(one.statement, one.params, one) : '';
}

/** A statement as it starts at what is given, and is worded for it. */
function textOf({ cypher }: Statement, { params, start }: Started): string {
  return specialized(startingAt(cypher, start), params);
}

function branchOf(one: Asked, root: Started): Branch {
  if ('countedBy' in one) return { total: textOf(one.countedBy, root) };
  if ('claimsBeside' in one) return one;
  const { statement, params, asked, ...place } = one;
  return {
    ...place,
    cypher: specialized(statement.cypher, params),
    branches: asked.map((inner) => branchOf(inner, root)),
  };
}

interface Started {
  readonly start?: Start | undefined;
  readonly params: Params;
}

/** The first start that the parameters give, and the parameters whose conditions it leaves. */
function startOf({ starts }: Statement, params: Params): Started {
  const start = starts.find(({ given }) => !isOpen(params[given]));
  if (start?.settles !== true) return { start, params };
  return { start, params: { ...params, [start.given]: null } };
}

/** Puts a start, `MATCH ... RETURN DISTINCT meeting`, in the place of `MATCH (meeting:Meeting)`. */
function startingAt(cypher: string, start: Start | undefined): string {
  if (start === undefined) return cypher;
  const text = withoutHeading(start.cypher);
  return cypher.replace(/^MATCH \(\w+:\w+\)$/mu, () =>
    text.replace('RETURN DISTINCT', 'WITH DISTINCT'),
  );
}
