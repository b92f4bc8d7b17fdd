import { type Branch, type Composed, composed } from './compose.ts';
import { isComposable } from './question.ts';
import { isOpen, knownOf, specialized, withoutHeading } from './specialize.ts';
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
      readonly asked: readonly Asked[];
    })
  | {
      /** What articles say of the relationship of which this member of the row is a property. */
      readonly claimsBeside: string;
    }
  | {
      /** How many rows there are, where the statement has a page of them. */
      readonly countedBy: Statement<'read'>;
    };

/** How a question is put to an engine, and how what it returns is read. */
export interface Wording extends Composed {
  readonly params: Params;
  /** What was asked of each row, under the numbers that it is heard by. */
  readonly asked: readonly Asked[];
}

/** Wordings kept at the most: a statement has a few, and someone may try all of them. */
const MAX_KEPT = 2_000;

const kept = new Map<string, Composed>();

/** Words a statement for its parameters, together with what is asked of each of its rows. */
export function wordingOf(
  statement: Statement,
  params: Params,
  asked: readonly Asked[] = [],
): Wording {
  const all = flat(asked);
  const root = startOf(statement, params);
  const key = keyOf(statement, root.params, asked) + (root.start?.name ?? '');
  const known = kept.get(key);
  const text = known ?? composedOf(statement, root, asked);
  if (known === undefined) {
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(key, text);
  }
  const given: Record<string, unknown> = { ...params };
  all.forEach((one, index) => {
    if (!('statement' in one)) return;
    for (const name in one.params) given[`${name}_${index + 1}`] = one.params[name];
  });
  return { ...text, params: given, asked: all };
}

/** All that is asked, depth first. */
function flat(asked: readonly Asked[]): Asked[] {
  return asked.flatMap((one) => ('statement' in one ? [one, ...flat(one.asked)] : [one]));
}

function keyOf(statement: Statement, params: Params, asked: readonly Asked[]): string {
  let key = `${statement.name} ${knownOf(statement.settling, params)}`;
  for (const one of asked) key += `(${placeOf(one)} ${keyOfAsked(one)})`;
  return key;
}

function placeOf(one: Asked): string {
  if ('node' in one) return one.node;
  if ('articlesBeside' in one) return `articles ${one.articlesBeside}`;
  return 'claimsBeside' in one ? one.claimsBeside : one.countedBy.name;
}

function keyOfAsked(one: Asked): string {
  return 'statement' in one ? keyOf(one.statement, one.params, one.asked) : '';
}

/** A statement as it starts at what is given, and is worded for it. */
function textOf({ cypher }: Statement, { params, start }: Started): string {
  return specialized(startingAt(cypher, start), params);
}

function composedOf(statement: Statement, root: Started, asked: readonly Asked[]): Composed {
  const cypher = textOf(statement, root);
  if (asked.length === 0 && !isComposable(cypher)) return { cypher, read: (rows) => [...rows] };
  return composed({ cypher, branches: asked.map((one) => branchOf(one, root)) });
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
