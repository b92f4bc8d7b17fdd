import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Settling, settlingOf } from './prune.ts';

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
  /** Which parameters its wording depends on. */
  readonly settling: Settling;
  /** Where it can start, in place of its first clause: at the first one that is given. */
  readonly starts: readonly Start[];
}

/** A better place to start than at everything of one kind. */
export interface Start {
  /** A file of Cypher, `MATCH ... RETURN DISTINCT meeting`. */
  readonly name: string;
  readonly cypher: string;
  /** The parameter that it starts at; null or empty, it does not. */
  readonly given: string;
  /** Whether the condition on that parameter then holds of all that it finds. */
  readonly settles: boolean;
}

const bound: Statement[] = [];

/** Every statement bound so far, in the order of binding. */
export const boundStatements: readonly Statement[] = bound;

/** Binds cypher/<name>.cypher, which only reads, to its parameters and its rows. */
export function readStatement<Params extends z.ZodObject, Row extends z.ZodType>(
  name: string,
  { starts = [], ...shapes }: { params: Params; row: Row; starts?: readonly Start[] },
): Statement<'read', Params, Row> {
  const cypher = load(name);
  return bind({ kind: 'read', name, cypher, settling: settlingOf(cypher), starts, ...shapes });
}

const boundAsStart: Start[] = [];

/** Every start bound so far, in the order of binding. */
export const boundStarts: readonly Start[] = boundAsStart;

/** Binds cypher/<name>.cypher, with which statements about everything of one kind can start. */
export function startAt(name: string, start: Omit<Start, 'name' | 'cypher'>): Start {
  const bound = { name, cypher: load(name), ...start };
  boundAsStart.push(bound);
  return bound;
}

/** Binds cypher/<name>.cypher, which writes and returns no rows, to its parameters. */
export function writeStatement<Params extends z.ZodObject>(
  name: string,
  params: Params,
): Statement<'write', Params, z.ZodNever> {
  const settling = { conditions: [], choices: [] };
  return bind({
    kind: 'write',
    name,
    cypher: load(name),
    params,
    row: z.never(),
    settling,
    starts: [],
  });
}

/**
 * The same statement for rows of which the graph surely holds nothing yet: `CREATE` in the place of
 * `MERGE`, which looks for each first.
 */
export function creating<S extends Statement<'write'>>(statement: S): S {
  const cypher = statement.cypher.replace('MERGE', 'CREATE');
  return { ...statement, name: `${statement.name} of new ones`, cypher };
}

function bind<S extends Statement>(statement: S): S {
  bound.push(statement);
  return statement;
}

function load(name: string): string {
  return readFileSync(new URL(`${name}.cypher`, CYPHER_ROOT), 'utf8');
}
