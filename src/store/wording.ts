import { type Branch, type Composed, composed, isComposable } from './compose.ts';
import { isOpen, knownOf, specialized, withoutHeading } from './specialize.ts';
import type { Start, Statement } from './statement.ts';

type Params = Readonly<Record<string, unknown>>;

/** What else is asked of each row of a statement, in the same breath. */
export type Asked =
  | {
      /** Where a node's id stands in a row: `node.id`. */
      readonly node: string;
      readonly statement: Statement<'read'>;
      /** Without `parentIds`, which are those nodes. */
      readonly params: Params;
      readonly asked: readonly Asked[];
    }
  | {
      /** What articles say of the relationship of which this member of the row is a property. */
      readonly claimsBeside: string;
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
  const text = known ?? textOf(startingAt(statement.cypher, root.start), root.params, asked);
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
  for (const one of asked) {
    key +=
      'statement' in one
        ? `(${one.node} ${keyOf(one.statement, one.params, one.asked)})`
        : `(${one.claimsBeside})`;
  }
  return key;
}

function textOf(cypher: string, params: Params, asked: readonly Asked[]): Composed {
  const text = specialized(cypher, params);
  if (asked.length === 0 && !isComposable(text)) return { cypher: text, read: (rows) => [...rows] };
  return composed({ cypher: text, branches: asked.map(branchOf) });
}

function branchOf(one: Asked): Branch {
  if (!('statement' in one)) return one;
  return {
    node: one.node,
    cypher: specialized(one.statement.cypher, one.params),
    branches: one.asked.map(branchOf),
  };
}

/** The first start that the parameters give, and the parameters whose conditions it leaves. */
function startOf(
  { starts }: Statement,
  params: Params,
): { start?: Start | undefined; params: Params } {
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
