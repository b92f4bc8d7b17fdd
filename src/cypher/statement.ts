import { z } from 'zod';
import { checkAnchor, checkAnchors, checkForm } from './binding-checks.ts';
import {
  type Anchor,
  beginningAtParents,
  counted,
  filtered,
  formOf,
  type Pattern,
  type Source,
  sourceOf,
  sourceWithColumns,
  withCreate,
} from './source.ts';
import type { ReadForm } from './transform/read-form.ts';
import { type StaticParameters, staticParametersOf } from './transform/static-parameters.ts';

/** One statement of Cypher, the parameters it takes and the rows it returns. */
export interface Statement<
  Kind extends 'read' | 'write' = 'read' | 'write',
  Params extends z.ZodObject = z.ZodObject,
  Row extends z.ZodType = z.ZodType,
> extends Source {
  readonly kind: Kind;
  /** Its path under cypher/ without the extension, such as `official/by-ids`; of one that is derived, the path that it would have. */
  readonly name: string;
  /** Of one that reads: what it matches and what it returns. */
  readonly form: ReadForm | undefined;
  readonly params: Params;
  readonly row: Row;
  /** The parameters that its compiled text depends on. */
  readonly staticParameters: StaticParameters;
  /** Where it can begin in place of its node scan; the first anchor whose parameter is given is taken. */
  readonly anchors: readonly Anchor[];
  /** Whether it may take seconds on a large graph, so that few of its kind run at a time. */
  readonly isHeavy: boolean;
}

const bound: Statement[] = [];

/** Every statement bound so far, in the order of binding. */
export const boundStatements: readonly Statement[] = bound;

/** What a reading statement is bound to. */
export interface ReadBinding<Params extends z.ZodObject, Row extends z.ZodType> {
  readonly params: Params;
  readonly row: Row;
  readonly anchors?: readonly Anchor[];
  /** The columns that take the place of `{id: node.id}`, or of `node.id AS id` at the end. */
  readonly columns?: readonly string[];
  /** Whether it may take seconds on a large graph. */
  readonly isHeavy?: boolean;
  /** The pattern file, and the label in the place of `Kind` in it; the statement's own file by default. */
  readonly pattern?: Pattern;
  /** A page of the nodes that the file scans: the scan gets the conditions of that page. */
  readonly filteredLike?: Statement<'read'> | undefined;
  /** Whether one with `$parentIds` is never nested: it need not find its parent by `{id: parentId}`. */
  readonly isNeverNested?: boolean;
}

/** Binds cypher/<name>.cypher, or a pattern, which only reads, to its parameters and its rows. */
export function readStatement<Params extends z.ZodObject, Row extends z.ZodType>(
  name: string,
  { pattern, filteredLike, ...binding }: ReadBinding<Params, Row>,
): Statement<'read', Params, Row> {
  const source = sourceOf(name, pattern);
  const own = filteredLike === undefined ? source : filtered(source, filteredLike);
  return bindRead(name, own, binding);
}

/**
 * Binds a page of the nodes of each of many parents: `page`, begun where cypher/<name>.cypher finds the nodes of a parent.
 */
export function pagePerParent<Params extends z.ZodObject, Row extends z.ZodType>(
  name: string,
  page: Statement<'read'>,
  binding: ReadBinding<Params, Row>,
): Statement<'read', Params, Row> {
  return bindRead(name, beginningAtParents(sourceOf(name), page, formOf(page)), binding);
}

/** Binds the count of a page, of all nodes or of those of each parent: its matches, counted. */
export function countStatement<Params extends z.ZodObject, Row extends z.ZodType>(
  name: string,
  page: Statement<'read'>,
  binding: ReadBinding<Params, Row>,
): Statement<'read', Params, Row> {
  return bindRead(name, counted(page, formOf(page)), binding);
}

function bindRead<Params extends z.ZodObject, Row extends z.ZodType>(
  name: string,
  source: Source,
  binding: ReadBinding<Params, Row>,
): Statement<'read', Params, Row> {
  const { anchors = [], columns, isHeavy = false, isNeverNested = false, params, row } = binding;
  const own = columns === undefined ? source : sourceWithColumns(source, columns);
  const form = formOf(own);
  checkForm(own, form, { params, row, isNeverNested });
  checkAnchors(own, anchors);
  const staticParameters = staticParametersOf(own.clauses);
  return bind({
    ...own,
    kind: 'read',
    name,
    form,
    params,
    row,
    staticParameters,
    anchors,
    isHeavy,
  });
}

const anchors: Anchor[] = [];

/** Every anchor bound so far, in the order of binding. */
export const boundAnchors: readonly Anchor[] = anchors;

/** Binds cypher/<name>.cypher as an anchor, which takes the place of a statement's node scan. */
export function bindAnchor(
  name: string,
  options: Pick<Anchor, 'parameter' | 'impliesFilter'>,
): Anchor {
  const anchor = { ...sourceOf(name), ...options };
  checkAnchor(anchor);
  anchors.push(anchor);
  return anchor;
}

/** Binds cypher/<name>.cypher, or a pattern, which writes and returns no rows, to its parameters. */
export function writeStatement<Params extends z.ZodObject>(
  name: string,
  params: Params,
  pattern?: Pattern,
): Statement<'write', Params, z.ZodNever> {
  const source = sourceOf(name, pattern);
  return bind({
    ...source,
    kind: 'write',
    name,
    form: undefined,
    params,
    row: z.never(),
    staticParameters: staticParametersOf(source.clauses),
    anchors: [],
    isHeavy: false,
  });
}

/**
 * The same statement for relationships that are known to be new: `CREATE` in the place of `MERGE`, which
 * looks for each first.
 */
export function createInsteadOfMerge<S extends Statement<'write'>>(statement: S): S {
  return { ...statement, ...withCreate(statement), name: `${statement.name} of new ones` };
}

function bind<S extends Statement>(statement: S): S {
  bound.push(statement);
  return statement;
}
