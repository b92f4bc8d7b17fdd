import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CypherFormError } from './syntax/form-error.ts';
import { parse } from './syntax/parser.ts';
import { readableText } from './syntax/readable-text.ts';
import type { MatchClause, QueryClause } from './syntax/syntax-tree.ts';
import {
  anchorAtParent,
  anchorFault,
  type NodeScan,
  nodeScanOf,
  parentAnchorFault,
} from './transform/anchor.ts';
import { countOf, splitPage } from './transform/count.ts';
import { createForMerge } from './transform/create.ts';
import { perParent } from './transform/per-parent.ts';
import { parentPattern, type ReadForm, readFormOf } from './transform/read-form.ts';
import { type StaticParameters, staticParametersOf } from './transform/static-parameters.ts';
import { withColumns } from './transform/with-columns.ts';

const CYPHER_ROOT = new URL('../../cypher/', import.meta.url);

/** One statement of Cypher, the parameters it takes and the rows it returns. */
export interface Statement<
  Kind extends 'read' | 'write' = 'read' | 'write',
  Params extends z.ZodObject = z.ZodObject,
  Row extends z.ZodType = z.ZodType,
> {
  readonly kind: Kind;
  /** Its path under cypher/ without the extension, such as `official/by-ids`; of one that is derived, the path that it would have. */
  readonly name: string;
  /** The path of the file that it was read from: its name, that of a pattern, or that of the page it is derived from. */
  readonly file: string;
  /** What it returns, in a sentence. */
  readonly description: string;
  /** The whole text, with the names of the file. */
  readonly cypher: string;
  readonly clauses: readonly QueryClause[];
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

/** A better place to begin matching than a scan of all nodes of a label. */
export interface Anchor {
  /** Path under cypher/ of the file, `MATCH ... RETURN DISTINCT meeting`. */
  readonly name: string;
  readonly cypher: string;
  readonly clauses: readonly QueryClause[];
  /** The parameter that it begins at; the anchor is not used where that is null or empty. */
  readonly parameter: string;
  /** Whether all nodes that it finds match the filter on that parameter. */
  readonly impliesFilter: boolean;
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

/** A file that serves every label: `(kind:Kind)` in it becomes `(official:Official)`. */
export interface Pattern {
  readonly file: string;
  readonly label: string;
}

/** The text of a statement: of a file, or derived from one. */
interface Source {
  readonly file: string;
  readonly description: string;
  readonly cypher: string;
  readonly clauses: readonly QueryClause[];
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

function filtered(source: Source, page: Statement<'read'>): Source {
  const own = nodeScanOf(source.clauses);
  const scan = nodeScanOf(page.clauses);
  const isAlike = own !== undefined && own.label === scan?.label && own.variable === scan.variable;
  if (!isAlike || own.where.length > 0)
    return refuse(
      source,
      `a statement with the conditions of ${page.name} begins like it, with MATCH alone`,
    );
  const [first, ...rest] = source.clauses;
  const clauses = [{ ...(first as MatchClause), where: scan?.where ?? [] }, ...rest];
  return derived(source.file, source.description, clauses);
}

/**
 * Binds a page of the nodes of each of many parents: `page`, begun where cypher/<name>.cypher finds the nodes of a parent.
 */
export function pagePerParent<Params extends z.ZodObject, Row extends z.ZodType>(
  name: string,
  page: Statement<'read'>,
  binding: ReadBinding<Params, Row>,
): Statement<'read', Params, Row> {
  const finding = sourceOf(name);
  const { file, description } = finding;
  const scan = nodeScanOf(page.clauses) ?? refuse(page, 'a page begins with MATCH (x:Label)');
  const fault = parentAnchorFault(finding.clauses, scan);
  if (fault !== undefined) refuse(finding, fault);
  const returned = page.form?.returned;
  const column = returned?.kind === 'list' ? returned.name : '';
  const clauses = perParent(anchorAtParent(page.clauses, finding.clauses), column);
  return bindRead(name, derived(file, description, clauses), binding);
}

/** Binds the count of a page, all nodes or those of each parent: its matches, counted. */
export function countStatement<Params extends z.ZodObject, Row extends z.ZodType>(
  name: string,
  page: Statement<'read'>,
  { anchors = [], isHeavy = false, ...shapes }: ReadBinding<Params, Row>,
): Statement<'read', Params, Row> {
  const split = page.form === undefined ? 'a page reads' : splitPage(page.form);
  if (typeof split === 'string') return refuse(page, split);
  const count = countOf(split);
  const clauses = page.form?.isPerParent ? perParent(count, 'total') : count;
  const description = `How many rows ${page.name} has pages of.`;
  const source = derived(page.file, description, clauses);
  return bindRead(name, source, { anchors, isHeavy, ...shapes });
}

function derived(file: string, description: string, clauses: readonly QueryClause[]): Source {
  return { file, description, clauses, cypher: `// ${description}\n${readableText(clauses)}\n` };
}

function bindRead<Params extends z.ZodObject, Row extends z.ZodType>(
  name: string,
  source: Source,
  {
    anchors = [],
    columns,
    isHeavy = false,
    isNeverNested = false,
    params,
    row,
  }: ReadBinding<Params, Row>,
): Statement<'read', Params, Row> {
  const own = columns === undefined ? source : sourceWithColumns(source, columns);
  const { file, cypher, clauses, description } = own;
  const form = readFormOf(clauses);
  if (typeof form === 'string') return refuse(own, form);
  checkForm(own, form, params, row, isNeverNested);
  checkAnchors(own, anchors);
  return bind({
    kind: 'read',
    name,
    file,
    description,
    cypher,
    clauses,
    form,
    params,
    row,
    staticParameters: staticParametersOf(clauses),
    anchors,
    isHeavy,
  });
}

function sourceWithColumns(source: Source, columns: readonly string[]): Source {
  const clauses = withColumns(source.clauses, columns);
  if (typeof clauses === 'string') return refuse(source, clauses);
  return derived(source.file, source.description, clauses);
}

/** A list travels as columns, and a statement per parent can be nested: both need their forms. */
function checkForm(
  source: Source,
  { returned, isPerParent, before }: ReadForm,
  params: z.ZodObject,
  row: z.ZodType,
  isNeverNested: boolean,
): void {
  const shape = row instanceof z.ZodObject ? row.shape : {};
  const list = returned.kind === 'value' ? shape[returned.name] : undefined;
  if (list instanceof z.ZodArray && list.element instanceof z.ZodObject)
    refuse(source, 'a list of maps is returned as `collect({key: value}) AS name`');
  if (!('parentIds' in params.shape)) return;
  if (!isPerParent)
    refuse(
      source,
      'a statement with $parentIds is `UNWIND $parentIds AS parentId CALL (parentId) { ... } RETURN parentId, name`',
    );
  if (!isNeverNested && parentPattern(before) === undefined)
    refuse(
      source,
      'a statement with $parentIds finds its parent by {id: parentId}, in a MATCH that is not nested',
    );
}

function checkAnchors(source: Source, anchors: readonly Anchor[]): void {
  if (anchors.length === 0) return;
  const scan =
    nodeScanOf(source.clauses) ??
    refuse(source, 'a statement with anchors begins with MATCH (x:Label)');
  for (const anchor of anchors) {
    const fault = anchorFault(anchor.clauses, scan) ?? filterFault(anchor, scan);
    if (fault !== undefined) refuse({ ...anchor, file: anchor.name }, fault);
  }
}

/** An anchor that implies a filter takes its condition away: there must be one. */
function filterFault(
  { parameter, impliesFilter }: Anchor,
  { where }: NodeScan,
): string | undefined {
  const isFilter = where.some(
    ([only, ...more]) =>
      only?.kind === 'optional' && only.parameter === parameter && more.length === 0,
  );
  return impliesFilter && !isFilter
    ? `the anchor implies a filter by $${parameter}, which the statement has not`
    : undefined;
}

function refuse({ file, clauses }: Pick<Source, 'file' | 'clauses'>, reason: string): never {
  throw new CypherFormError(file, clauses.at(-1)?.line ?? 1, reason);
}

/** The text of a statement's own file, or of a pattern for its label. */
function sourceOf(name: string, pattern?: Pattern): Source {
  if (pattern === undefined) {
    const cypher = readCypherFile(name);
    return { ...parse(name, cypher), cypher };
  }
  const { file, label } = pattern;
  const variable = label.slice(0, 1).toLowerCase() + label.slice(1);
  const rename = (word: string) => word.replaceAll('Kind', label).replaceAll('kind', variable);
  const { description, clauses } = parse(file, readCypherFile(file), rename);
  return derived(file, description, clauses);
}

const anchors: Anchor[] = [];

/** Every anchor bound so far, in the order of binding. */
export const boundAnchors: readonly Anchor[] = anchors;

/** Binds cypher/<name>.cypher as an anchor, which takes the place of a statement's node scan. */
export function bindAnchor(
  name: string,
  options: Pick<Anchor, 'parameter' | 'impliesFilter'>,
): Anchor {
  const { cypher, clauses } = sourceOf(name);
  const anchor = { name, cypher, clauses, ...options };
  anchors.push(anchor);
  return anchor;
}

/** Binds cypher/<name>.cypher, or a pattern, which writes and returns no rows, to its parameters. */
export function writeStatement<Params extends z.ZodObject>(
  name: string,
  params: Params,
  pattern?: Pattern,
): Statement<'write', Params, z.ZodNever> {
  return bind({
    kind: 'write',
    name,
    ...sourceOf(name, pattern),
    form: undefined,
    params,
    row: z.never(),
    staticParameters: { conditions: [], choices: [] },
    anchors: [],
    isHeavy: false,
  });
}

/**
 * The same statement for relationships that are known to be new: `CREATE` in the place of `MERGE`, which
 * looks for each first.
 */
export function createInsteadOfMerge<S extends Statement<'write'>>(statement: S): S {
  const clauses = createForMerge(statement.clauses);
  if (typeof clauses === 'string') return refuse(statement, clauses);
  const { file, description } = statement;
  return {
    ...statement,
    name: `${statement.name} of new ones`,
    ...derived(file, description, clauses),
  };
}

function bind<S extends Statement>(statement: S): S {
  bound.push(statement);
  return statement;
}

function readCypherFile(name: string): string {
  return readFileSync(new URL(`${name}.cypher`, CYPHER_ROOT), 'utf8');
}
