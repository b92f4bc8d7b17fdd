import { readFileSync } from 'node:fs';
import { z } from 'zod';

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
}

const bound: Statement[] = [];

/** Every statement bound so far, in the order of binding. */
export const boundStatements: readonly Statement[] = bound;

/** Binds cypher/<name>.cypher, which only reads, to its parameters and its rows. */
export function readStatement<Params extends z.ZodObject, Row extends z.ZodType>(
  name: string,
  shapes: { params: Params; row: Row },
): Statement<'read', Params, Row> {
  return bind({ kind: 'read', name, cypher: load(name), ...shapes });
}

/** Binds cypher/<name>.cypher, which writes and returns no rows, to its parameters. */
export function writeStatement<Params extends z.ZodObject>(
  name: string,
  params: Params,
): Statement<'write', Params, z.ZodNever> {
  return bind({ kind: 'write', name, cypher: load(name), params, row: z.never() });
}

function bind<S extends Statement>(statement: S): S {
  bound.push(statement);
  return statement;
}

function load(name: string): string {
  return readFileSync(new URL(`${name}.cypher`, CYPHER_ROOT), 'utf8');
}
