import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import {
  flatten,
  isPerParentRead,
  type NestedRead,
  paramsOf,
  type ReadOptions,
  statementOf,
} from './nested-read.ts';
import type { Anchor } from './source.ts';
import type { Statement } from './statement.ts';
import { readableText } from './syntax/readable-text.ts';
import { shortText } from './syntax/short-text.ts';
import type { QueryClause } from './syntax/syntax-tree.ts';
import { templateKey } from './template-key.ts';
import { anchorAt } from './transform/anchor.ts';
import { nest } from './transform/nest.ts';
import { projectShape } from './transform/project.ts';
import { isAbsent, type Parameters, prune, pruneNodes } from './transform/prune.ts';
import type { Decode, NestedQuery, QueryTree } from './transform/query-tree.ts';
import { columnName, mapReturned, type ReadForm } from './transform/read-form.ts';

/** What an engine runs, and how its rows are decoded. */
export interface CompiledQuery {
  readonly cypher: string;
  readonly decode: Decode;
  /** The shapes of the rows: of the statement, then of each nested read; only selected columns are in them. */
  readonly shapes: readonly (z.ZodType | undefined)[];
  /** The parameters by their names in the text; those of pruned conditions are not sent. */
  readonly params: Parameters;
  /** What the file calls each of them: `limit`, or `limit_2` of nested read 2. */
  readonly names: Readonly<Record<string, string>>;
  /** All nested reads, depth first: `onRow` names one by its place in this list, from 1. */
  readonly nested: readonly NestedRead[];
}

/** A compiled query without the values of its parameters. */
interface QueryTemplate {
  readonly cypher: string;
  readonly decode: Decode;
  readonly shapes: CompiledQuery['shapes'];
  readonly bindings: readonly ParameterBinding[];
  readonly names: CompiledQuery['names'];
}

/** A parameter as the text names it, `b`, and as nested read 2 does, `limit`; 0 is the statement itself. */
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
  sizeCalculation: ({ cypher, shapes }, key) =>
    2 * (cypher.length + key.length) + BYTES_A_READ * shapes.length,
});

/** Compiles a statement for its parameters, with the nested reads of its rows in one text. */
export function compile(
  statement: Statement,
  params: Parameters,
  options: ReadOptions = { nested: [] },
): CompiledQuery {
  const nested = flatten(options.nested);
  const root = chooseAnchor(statement, params);
  const key = templateKey(statement, root.params, options) + (root.anchor?.file ?? '');
  const known = templates.get(key);
  const template = known ?? compileTemplate(statement, root, options, nested);
  if (known === undefined) templates.set(key, template);
  const { cypher, decode, shapes, bindings, names } = template;
  const bound: Record<string, unknown> = {};
  for (const { inText, name, of } of bindings)
    bound[inText] = of === 0 ? params[name] : paramsOf(nested[of - 1])[name];
  return { cypher, decode, shapes, params: bound, names, nested };
}

/** The same query as a person would read it, with the names of the files. */
export function readableQuery(
  statement: Statement,
  params: Parameters,
  options: ReadOptions = { nested: [] },
): string {
  return readableText(compositionOf(statement, chooseAnchor(statement, params), options).clauses);
}

function compileTemplate(
  statement: Statement,
  root: Anchored,
  options: ReadOptions,
  all: readonly NestedRead[],
): QueryTemplate {
  const tree = compositionOf(statement, root, options);
  const { cypher, nameOf, parameters } = shortText(tree.clauses, tree.columns);
  const shapes = [
    projectShape(
      statement.row,
      tree.isList ? statement.form?.returned : undefined,
      options.columns,
    ),
    ...all.map(shapeOf),
  ];
  const bindings = [...parameters].map(([name, inText]) => bindingOf(name, inText, all));
  const names = Object.fromEntries([...parameters].map(([name, inText]) => [inText, name]));
  return { cypher, decode: tree.decoderFor(nameOf), shapes, bindings, names };
}

/** `limit_2` is the `limit` of nested read 2. */
function bindingOf(name: string, inText: string, all: readonly NestedRead[]): ParameterBinding {
  const [, own = '', number = ''] = /^(\w+)_(\d+)$/u.exec(name) ?? [];
  return own in paramsOf(all[Number(number) - 1])
    ? { inText, name: own, of: Number(number) }
    : { inText, name, of: 0 };
}

/** What is printed: the clauses, the decoder of their rows, and the columns that are read by their own names. */
interface Composition {
  readonly clauses: readonly QueryClause[];
  readonly decoderFor: (nameOf: (variable: string) => string) => Decode;
  readonly columns: readonly string[];
  /** Whether rows travel as lists of columns. */
  readonly isList: boolean;
}

/** The steps of the compiler in their order: anchor, prune, project and nest. */
function compositionOf(
  { name, clauses, form }: Statement,
  { anchor, params }: Anchored,
  { nested, columns }: ReadOptions,
): Composition {
  if (form === undefined || (nested.length === 0 && form.returned.kind !== 'list'))
    return {
      clauses: prune(anchor === undefined ? clauses : anchorAt(clauses, anchor.clauses), params),
      decoderFor: () => (rows) => [...rows],
      columns: columnNames(clauses),
      isList: false,
    };
  const own =
    anchor === undefined ? form : { ...form, before: anchorAt(form.before, anchor.clauses) };
  const tree = nest({
    ...prunedForm(own, params),
    statement: name,
    columns,
    nested: nested.map(nestedQueryOf),
  });
  return { ...tree, columns: [], isList: true };
}

function prunedForm({ before, returned, isPerParent }: ReadForm, params: Parameters): ReadForm {
  return {
    before: prune(before, params),
    returned: mapReturned(returned, (nodes) => pruneNodes(nodes, params)),
    isPerParent,
  };
}

/** The names of the columns that a statement returns. */
function columnNames(clauses: readonly QueryClause[]): string[] {
  const last = clauses.at(-1);
  return last?.kind === 'return' ? last.items.map(columnName) : [];
}

function shapeOf(read: NestedRead): z.ZodType | undefined {
  if (!isPerParentRead(read)) return statementOf(read)?.row;
  const { statement, columns } = read;
  return projectShape(statement.row, statement.form?.returned, columns);
}

function nestedQueryOf(read: NestedRead): NestedQuery {
  if (read.kind === 'totalCount') return { kind: 'totalCount' };
  if (read.kind === 'claims') return read;
  const { statement, params, nested, columns, ...place } = read;
  if (statement.form === undefined)
    throw new Error(`${statement.name} writes: it cannot be nested`);
  const tree: QueryTree = {
    ...prunedForm(statement.form, params),
    statement: statement.name,
    columns,
    nested: nested.map(nestedQueryOf),
  };
  return { ...place, ...tree };
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
