import DataLoader from 'dataloader';
import type { Context } from './builder.ts';

const loaders = new WeakMap<Context, Map<string, DataLoader<string, unknown>>>();

/**
 * What `load` has for a key, asked together with everything that is asked under the same name in
 * the same request: one call of `load` a level of the query, each key once.
 */
export function batched<Value>(
  context: Context,
  name: string,
  key: string,
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Promise<Value | undefined> {
  const own = loaders.get(context) ?? new Map<string, DataLoader<string, unknown>>();
  loaders.set(context, own);
  const loader =
    own.get(name) ??
    new DataLoader<string, unknown>(async (keys) => {
      const found = await load(keys);
      return keys.map((one) => found.get(one));
    });
  own.set(name, loader);
  return loader.load(key) as Promise<Value | undefined>;
}
