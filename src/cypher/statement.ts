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
  /** Path under cypher/ without the extension, such as `official/by-ids`. */
  readonly name: string;
  readonly cypher: string;
  readonly params: Params;
  readonly row: Row;
  /** The parameters that its compiled text depends on. */
  readonly staticParameters: StaticParameters;
  /** Where it can begin in place of its node scan; the first anchor whose parameter is given is taken. */
  readonly anchors: readonly Anchor[];
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

const bound: Statement[] = [];

/** Every statement bound so far, in the order of binding. */
export const boundStatements: readonly Statement[] = bound;

/** Binds cypher/<name>.cypher, which only reads, to its parameters and its rows. */
export function readStatement<Params extends z.ZodObject, Row extends z.ZodType>(
  name: string,
  { anchors = [], ...shapes }: { params: Params; row: Row; anchors?: readonly Anchor[] },
): Statement<'read', Params, Row> {
  const cypher = readCypherFile(name);
  const staticParameters = staticParametersOf(cypher);
  return bind({ kind: 'read', name, cypher, staticParameters, anchors, ...shapes });
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

/** Binds cypher/<name>.cypher, which writes and returns no rows, to its parameters. */
export function writeStatement<Params extends z.ZodObject>(
  name: string,
  params: Params,
): Statement<'write', Params, z.ZodNever> {
  const staticParameters = { conditions: [], choices: [] };
  return bind({
    kind: 'write',
    name,
    cypher: readCypherFile(name),
    params,
    row: z.never(),
    staticParameters,
    anchors: [],
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
