import type { MaybePromise } from '@pothos/core';
import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';
import type { Statement } from '../../cypher/statement.ts';
import type { ColumnSet } from '../../cypher/transform/project.ts';
import { NO_NESTED_READS } from '../../store/store.ts';
import type { Context } from '../builder/builder.ts';

/** Loads values by key, batched and cached within a request. */
export interface Loader<Value> {
  /**
   * The value of a key: at once where it is cached, else loaded together with all keys that the same
   * level of the query loads; undefined where there is none.
   */
  load(context: Context, key: string): MaybePromise<Value | undefined>;
  /** Gives the request the value of a key, which is then not loaded. */
  prime(context: Context, key: string, value: Value): void;
  /** The value that a key was primed with; undefined where it was not. */
  primed(context: Context, key: string): Value | undefined;
}

/** Loads the values of some keys, each of which is given once; a key without a value is left out. */
export type BatchFunction<Value> = (
  context: Context,
  keys: readonly string[],
) => Promise<ReadonlyMap<string, Value>>;

/** What one request has loaded or is about to load. */
interface RequestCache {
  readonly loaders: Map<unknown, DataLoader<string, unknown>>;
  readonly primed: Map<unknown, Map<string, unknown>>;
  readonly memoized: Map<MemoKey, unknown>;
}

const requestCaches = new WeakMap<Context, RequestCache>();

function requestCacheOf(context: Context): RequestCache {
  const own = requestCaches.get(context);
  if (own !== undefined) return own;
  const cache = { loaders: new Map(), primed: new Map(), memoized: new Map() };
  requestCaches.set(context, cache);
  return cache;
}

/** A loader with this batch function. Loaders with equal identities share what they load; each has its own by default. */
export function createLoader<Value>(batch: BatchFunction<Value>, identity?: string): Loader<Value> {
  const loader: Loader<Value> = {
    load(context, key) {
      const { loaders, primed } = requestCacheOf(context);
      const values = primed.get(id);
      if (values?.has(key)) return values.get(key) as Value;
      const own = loaders.get(id) ?? dataLoader(context, batch);
      loaders.set(id, own);
      return own.load(key) as Promise<Value | undefined>;
    },
    prime(context, key, value) {
      const { primed } = requestCacheOf(context);
      const values = primed.get(id) ?? new Map<string, unknown>();
      primed.set(id, values.set(key, value));
    },
    primed: (context, key) => requestCacheOf(context).primed.get(id)?.get(key) as Value | undefined,
  };
  const id = identity ?? loader;
  return loader;
}

function dataLoader<Value>(
  context: Context,
  batch: BatchFunction<Value>,
): DataLoader<string, unknown> {
  return new DataLoader<string, unknown>(async (keys) => {
    try {
      const found = await batch(context, keys);
      return keys.map((key) => found.get(key));
    } catch (cause) {
      // Returned key by key, the error is cached: what timed out once is not read again by the request.
      const error = cause instanceof Error ? cause : new Error('a batch failed', { cause });
      return keys.map(() => error);
    }
  });
}

/** A statement that returns a row for each of `parentIds`, as a loader of these rows. */
export interface BatchRead<Row extends z.ZodType = z.ZodType> extends Loader<z.output<Row>> {
  readonly statement: Statement<'read', z.ZodObject, Row>;
  /** All parameters but `parentIds`. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The columns that are read; all by default. */
  readonly columns?: ColumnSet | undefined;
  /** The same for equal statements, parameters and columns, which share their rows. */
  readonly key: string;
}

/** A statement with its parameters and columns, read for all parents of a level together. */
export function batchRead<Row extends z.ZodType>(
  statement: Statement<'read', z.ZodObject, Row>,
  params: Readonly<Record<string, unknown>>,
  columns?: ColumnSet,
): BatchRead<Row> {
  const key = `${statement.name} ${JSON.stringify(params)} ${columns ?? '*'}`;
  const loader = createLoader<z.output<Row>>(async ({ store }, parentIds) => {
    const all = { ...params, parentIds: [...parentIds] };
    const rows = await store.read(statement, all, { ...NO_NESTED_READS, columns });
    return new Map(rows.map((row) => [(row as { parentId: string }).parentId, row]));
  }, key);
  return { ...loader, statement, params, columns, key };
}

/** What a value is memoized under: a field with its arguments, the selections of a place, or a text. */
export type MemoKey = GraphQLResolveInfo['fieldNodes'] | FieldNode | string;

/**
 * A value that a request computes once. Under a field node goes what follows from the field's
 * arguments, whether planned or resolved; under the field nodes of a place what follows from their
 * arguments and selections, for all parents there.
 */
export function memoize<Value>(context: Context, key: MemoKey, compute: () => Value): Value {
  const { memoized } = requestCacheOf(context);
  if (!memoized.has(key)) memoized.set(key, compute());
  return memoized.get(key) as Value;
}
