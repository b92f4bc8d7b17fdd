import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import { nestQueries } from './nest-queries.ts';
import { canBeNested } from './parse.ts';
import { type ColumnSet, projectShape } from './project.ts';
import { isAbsent, specializationKey, specialize, stripComment } from './prune.ts';
import type { ClaimsColumn, CompiledTree, NestedQuery, ParentColumn } from './query-tree.ts';
import { type Anchor, NODE_SCAN, type Statement } from './statement.ts';

type Parameters = Readonly<Record<string, unknown>>;

/** What else is read for the rows of a statement, in the same compiled query. */
export type NestedRead =
  | PerParentRead
  | ClaimsColumn
  /** How many rows there are, where the statement returns a page of them. */
  | { readonly kind: 'totalCount'; readonly statement: Statement<'read'> };

/** A statement with `$parentIds` that is read for nodes which the rows around it lead to. */
export type PerParentRead = ParentColumn &
  ReadOptions & {
    readonly statement: Statement<'read'>;
    /** All but `parentIds`, which are those nodes. */
    readonly params: Parameters;
  };

/** Which columns of a statement's rows are read, and what is read for each row. */
export interface ReadOptions {
  /** All columns by default. */
  readonly columns?: ColumnSet | undefined;
  readonly nested: readonly NestedRead[];
}

/** What an engine runs, and how its rows are decoded. */
export interface CompiledQuery extends Pick<CompiledTree, 'cypher' | 'decode'> {
  /** The shapes of the rows: of the statement, then of each nested read; only selected columns are in them. */
  readonly shapes: readonly (z.ZodType | undefined)[];
  /** The parameters that the text uses; those of pruned conditions are not sent. */
  readonly params: Parameters;
  /** All nested reads, depth first: `onRow` names one by its place in this list, from 1. */
  readonly nested: readonly NestedRead[];
}

/** A compiled query without the values of its parameters. */
interface QueryTemplate {
  readonly text: Pick<CompiledTree, 'cypher' | 'decode'>;
  readonly shapes: CompiledQuery['shapes'];
  readonly bindings: readonly ParameterBinding[];
}

/** A parameter as the text names it, `$limit_2`, and as nested read 2 does, `limit`; 0 is the statement itself. */
interface ParameterBinding {
  readonly inText: string;
  readonly name: string;
  readonly of: number;
}

/** Bytes that templates may take: a statement has a few, and a client may try all of them. */
const TEMPLATE_BYTES = 8_000_000;

/** What the shape of a row, its decoder and the bindings take beside the text, for each nested read. */
const BYTES_A_READ = 20_000;

const templates = new LRUCache<string, QueryTemplate>({
  maxSize: TEMPLATE_BYTES,
  sizeCalculation: ({ text, shapes }, key) =>
    2 * (text.cypher.length + key.length) + BYTES_A_READ * shapes.length,
});

/** Compiles a statement for its parameters, with the nested reads of its rows in one text. */
export function compile(
  statement: Statement,
  params: Parameters,
  options: ReadOptions = { nested: [] },
): CompiledQuery {
  const nested = flatten(options.nested);
  const root = chooseAnchor(statement, params);
  const key = templateKey(statement, root.params, options) + (root.anchor?.name ?? '');
  const known = templates.get(key);
  const template = known ?? compileTemplate(statement, root, options, nested);
  if (known === undefined) templates.set(key, template);
  const { text, shapes, bindings } = template;
  const bound: Record<string, unknown> = {};
  for (const { inText, name, of } of bindings)
    bound[inText] = of === 0 ? params[name] : paramsOf(nested[of - 1])[name];
  return { ...text, shapes, params: bound, nested };
}

function compileTemplate(
  statement: Statement,
  root: Anchored,
  { nested, columns }: ReadOptions,
  all: readonly NestedRead[],
): QueryTemplate {
  const cypher = prunedText(statement, root);
  const isReadAsWritten = nested.length === 0 && !canBeNested(cypher);
  const text = isReadAsWritten
    ? { cypher, decode: (rows: readonly Record<string, unknown>[]) => [...rows] }
    : nestQueries({ cypher, columns, nested: nested.map((one) => nestedQueryOf(one, root)) });
  const shapes = [
    isReadAsWritten ? statement.row : projectShape(statement, columns),
    ...all.map(shapeOf),
  ];
  const names = new Set([...text.cypher.matchAll(/\$(\w+)/gu)].map(([, name = '']) => name));
  const bindings = [...names].map((inText) => {
    const [, name = '', number = ''] = /^(\w+)_(\d+)$/u.exec(inText) ?? [];
    return name in paramsOf(all[Number(number) - 1])
      ? { inText, name, of: Number(number) }
      : { inText, name: inText, of: 0 };
  });
  return { text, shapes, bindings };
}

/** The statement whose rows a nested read returns; undefined for claims. */
export function statementOf(read: NestedRead): Statement | undefined {
  return read.kind === 'claims' ? undefined : read.statement;
}

/** Whether a nested read runs a statement with `$parentIds`. */
export function isPerParentRead(read: NestedRead): read is PerParentRead {
  return read.kind === 'perNode' || read.kind === 'perClaimedArticle';
}

function shapeOf(read: NestedRead): z.ZodType | undefined {
  return isPerParentRead(read)
    ? projectShape(read.statement, read.columns)
    : statementOf(read)?.row;
}

function paramsOf(read: NestedRead | undefined): Parameters {
  return read !== undefined && isPerParentRead(read) ? read.params : {};
}

/** Nested reads and those nested in them, depth first. */
function flatten(nested: readonly NestedRead[]): NestedRead[] {
  return nested.flatMap((read) =>
    isPerParentRead(read) ? [read, ...flatten(read.nested)] : [read],
  );
}

function templateKey(
  { name, staticParameters }: Statement,
  params: Parameters,
  { nested, columns }: ReadOptions,
): string {
  let key = `${name} ${specializationKey(staticParameters, params)} ${columns ?? '*'}`;
  for (const read of nested) key += `(${placeOf(read)} ${nestedKeyOf(read)})`;
  return key;
}

function placeOf(read: NestedRead): string {
  switch (read.kind) {
    case 'perNode':
      return read.idColumn;
    case 'perClaimedArticle':
      return `articles ${read.claimsColumn}`;
    case 'claims':
      return read.column;
    case 'totalCount':
      return read.statement.name;
  }
}

function nestedKeyOf(read: NestedRead): string {
  return isPerParentRead(read) ? templateKey(read.statement, read.params, read) : '';
}

/** A statement's text with its anchor, pruned for its parameters. */
function prunedText({ cypher }: Statement, { params, anchor }: Anchored): string {
  return specialize(anchorAt(cypher, anchor), params);
}

function nestedQueryOf(read: NestedRead, root: Anchored): NestedQuery {
  if (read.kind === 'totalCount')
    return { kind: 'totalCount', cypher: prunedText(read.statement, root) };
  if (read.kind === 'claims') return read;
  const { statement, params, nested, ...place } = read;
  return {
    ...place,
    cypher: specialize(statement.cypher, params),
    nested: nested.map((inner) => nestedQueryOf(inner, root)),
  };
}

/** Where a statement begins to match, and the parameters whose conditions are still open then. */
interface Anchored {
  readonly anchor?: Anchor | undefined;
  readonly params: Parameters;
}

/** The first anchor whose parameter is given. */
function chooseAnchor({ anchors }: Statement, params: Parameters): Anchored {
  const anchor = anchors.find(({ parameter }) => !isAbsent(params[parameter]));
  if (anchor?.impliesFilter !== true) return { anchor, params };
  return { anchor, params: { ...params, [anchor.parameter]: null } };
}

/** Puts an anchor, `MATCH ... RETURN DISTINCT meeting`, in the place of the node scan `MATCH (meeting:Meeting)`. */
function anchorAt(cypher: string, anchor: Anchor | undefined): string {
  if (anchor === undefined) return cypher;
  const text = stripComment(anchor.cypher);
  return cypher.replace(NODE_SCAN, () => text.replace('RETURN DISTINCT', 'WITH DISTINCT'));
}
