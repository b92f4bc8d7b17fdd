import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type StaticParameters, staticParametersOf } from './prune.ts';

const CYPHER_ROOT = new URL('../../cypher/', import.meta.url);

/** One Cypher file, the parameters it takes and the rows it returns. */
export interface Statement<
  Kind extends 'read' | 'write' = 'read' | 'write',
  Params extends z.ZodObject = z.ZodObject,
  Row extends z.ZodType = z.ZodType,
> {
  readonly kind: Kind;
  /** Its path under cypher/ without the extension, such as `official/by-ids`; of a pattern, the path that it would have. */
  readonly name: string;
  /** The path of the file that it was read from: its name, or that of a pattern. */
  readonly file: string;
  readonly cypher: string;
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
  /** The parameter that it begins at; the anchor is not used where that is null or empty. */
  readonly parameter: string;
  /** Whether all nodes that it finds match the filter on that parameter. */
  readonly impliesFilter: boolean;
}

/** The clause whose place an anchor takes: `MATCH (meeting:Meeting)`. */
export const NODE_SCAN = /^MATCH \(\w+:\w+\)$/mu;

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
}

/** A file that serves every label: `(kind:Kind)` in it becomes `(official:Official)`. */
export interface Pattern {
  readonly file: string;
  readonly label: string;
}

/** Binds cypher/<name>.cypher, or a pattern, which only reads, to its parameters and its rows. */
export function readStatement<Params extends z.ZodObject, Row extends z.ZodType>(
  name: string,
  { anchors = [], columns, pattern, isHeavy = false, ...shapes }: ReadBinding<Params, Row>,
): Statement<'read', Params, Row> {
  const text = textOf(name, pattern);
  const cypher = columns === undefined ? text : withColumns(name, text, columns);
  if (anchors.length > 0 && !NODE_SCAN.test(cypher))
    throw new Error(`cypher/${name}.cypher must have MATCH (node:Label) on a line of its own`);
  const staticParameters = staticParametersOf(cypher);
  const file = pattern?.file ?? name;
  return bind({ kind: 'read', name, file, cypher, staticParameters, anchors, isHeavy, ...shapes });
}

/** `{id: node.id}` → `{id: node.id, name: node.name, ...}`. */
function withColumns(name: string, cypher: string, columns: readonly string[]): string {
  const isMap = /\{id: \w+\.id\}/u.test(cypher);
  const place = isMap ? /\{id: (\w+)\.id\}/gu : /\b(\w+)\.id AS id(?=\s*$)/gu;
  if ([...cypher.matchAll(place)].length !== 1)
    throw new Error(`cypher/${name}.cypher must have one {id: node.id}, or end with node.id AS id`);
  return cypher.replace(place, (_id, variable: string) =>
    isMap
      ? `{${columns.map((column) => `${column}: ${variable}.${column}`).join(', ')}}`
      : columns.map((column) => `${variable}.${column} AS ${column}`).join(', '),
  );
}

/** The text of a statement's own file, or of a pattern for its label; comments stay as they are. */
function textOf(name: string, pattern: Pattern | undefined): string {
  if (pattern === undefined) return readCypherFile(name);
  const { file, label } = pattern;
  const variable = label.slice(0, 1).toLowerCase() + label.slice(1);
  return readCypherFile(file).replace(/^(?!\/\/).*$/gmu, (line) =>
    line.replaceAll('Kind', label).replaceAll('kind', variable),
  );
}

const anchors: Anchor[] = [];

/** Every anchor bound so far, in the order of binding. */
export const boundAnchors: readonly Anchor[] = anchors;

/** Binds cypher/<name>.cypher as an anchor, which takes the place of a statement's node scan. */
export function bindAnchor(name: string, options: Omit<Anchor, 'name' | 'cypher'>): Anchor {
  const anchor = { name, cypher: readCypherFile(name), ...options };
  anchors.push(anchor);
  return anchor;
}

/** Binds cypher/<name>.cypher, or a pattern, which writes and returns no rows, to its parameters. */
export function writeStatement<Params extends z.ZodObject>(
  name: string,
  params: Params,
  pattern?: Pattern,
): Statement<'write', Params, z.ZodNever> {
  const staticParameters = { conditions: [], choices: [] };
  return bind({
    kind: 'write',
    name,
    file: pattern?.file ?? name,
    cypher: textOf(name, pattern),
    params,
    row: z.never(),
    staticParameters,
    anchors: [],
    isHeavy: false,
  });
}

/**
 * The same statement for relationships that are known to be new: `CREATE` in the place of `MERGE`, which
 * looks for each first.
 */
export function createInsteadOfMerge<S extends Statement<'write'>>(statement: S): S {
  const cypher = statement.cypher.replace('MERGE', 'CREATE');
  return { ...statement, name: `${statement.name} of new ones`, cypher };
}

function bind<S extends Statement>(statement: S): S {
  bound.push(statement);
  return statement;
}

function readCypherFile(name: string): string {
  return readFileSync(new URL(`${name}.cypher`, CYPHER_ROOT), 'utf8');
}
