import type { MaybePromise } from '@pothos/core';
import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';
import type { Members } from '../../cypher/project.ts';
import type { Statement } from '../../cypher/statement.ts';
import { ALONE } from '../../store/store.ts';
import type { Context } from '../builder/builder.ts';

/** A statement that has a row for each of `parentIds`, with its other parameters. */
export interface Ask<Row extends z.ZodType = z.ZodType> {
  readonly statement: Statement<'read', z.ZodObject, Row>;
  readonly params: Readonly<Record<string, unknown>>;
  /** The members of its rows that are read; all unless given. */
  readonly members?: Members | undefined;
  /** The same for all that ask alike. */
  readonly key: string;
}

/** A statement with the parameters beside `parentIds`; what is read of some members is apart from what is read of all. */
export function askOf<Row extends z.ZodType>(
  statement: Statement<'read', z.ZodObject, Row>,
  params: Readonly<Record<string, unknown>>,
  members?: Members,
): Ask<Row> {
  const key = `${statement.name} ${JSON.stringify(params)} ${members ?? '*'}`;
  return { statement, params, members, key };
}

/** What one request has read or is about to read. */
interface Reading {
  readonly loaders: Map<string, DataLoader<string, unknown>>;
  readonly known: Map<string, Map<string, unknown>>;
  readonly made: Map<GraphQLResolveInfo['fieldNodes'] | FieldNode | string, unknown>;
}

const readings = new WeakMap<Context, Reading>();

function readingOf(context: Context): Reading {
  const own = readings.get(context);
  if (own !== undefined) return own;
  const reading = { loaders: new Map(), known: new Map(), made: new Map() };
  readings.set(context, reading);
  return reading;
}

/**
 * What was noted of a key under a name, at once; else what `load` has for it, asked together with
 * everything that is asked under the same name in the same request: one call of `load` a level of
 * the query, each key once.
 */
export function batched<Value>(
  context: Context,
  name: string,
  key: string,
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): MaybePromise<Value | undefined> {
  const { loaders, known } = readingOf(context);
  const rows = known.get(name);
  if (rows?.has(key)) return rows.get(key) as Value;
  const loader =
    loaders.get(name) ??
    new DataLoader<string, unknown>(async (keys) => {
      try {
        const found = await load(keys);
        return keys.map((one) => found.get(one));
      } catch (cause) {
        // Given key by key it is remembered: what took too long once is not asked again by the request.
        const error = cause instanceof Error ? cause : new Error('a question failed', { cause });
        return keys.map(() => error);
      }
    });
  loaders.set(name, loader);
  return loader.load(key) as Promise<Value | undefined>;
}

/** The row that a statement has for a parent: at once where it is known already, else batched. */
export function rowFor<Row extends z.ZodType>(
  context: Context,
  { statement, params, members, key }: Ask<Row>,
  parentId: string,
): MaybePromise<z.output<Row> | undefined> {
  return batched(context, key, parentId, async (parentIds) => {
    const given = { ...params, parentIds: [...parentIds] };
    const rows = await context.store.read(statement, given, { ...ALONE, members });
    return new Map(rows.map((row) => [(row as { parentId: string }).parentId, row]));
  });
}

/** Notes what is known under a key of a parent, so that nobody asks for it any more. */
export function note(context: Context, key: string, parentId: string, row: unknown): void {
  const { known } = readingOf(context);
  const rows = known.get(key) ?? new Map<string, unknown>();
  known.set(key, rows.set(parentId, row));
}

/** What was noted under a key of a parent; undefined where nothing was. */
export function noted(context: Context, key: string, parentId: string): unknown {
  return readingOf(context).known.get(key)?.get(parentId);
}

/**
 * What is made under a name, once by all of a request that ask for it. Under a field is made what
 * follows from its arguments, be it when it is planned or when it is resolved; under the fields of a
 * place what follows from their arguments and selections, for all parents there.
 */
export function once<Value>(
  context: Context,
  name: GraphQLResolveInfo['fieldNodes'] | FieldNode | string,
  make: () => Value,
): Value {
  const { made } = readingOf(context);
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as Value;
}
