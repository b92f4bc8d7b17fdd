import { completeValue, type MaybePromise } from '@pothos/core';
import type { NodeId } from '../../graph/model/node-id.ts';
import { type FoundArea, findArea, findInGazetteer } from '../../graph/queries/find-area.ts';
import type { Context } from '../builder/builder.ts';
import { badUserInput } from '../builder/errors.ts';
import { memoize } from './request-cache.ts';

/**
 * The id of the area that an argument names by its id, code, full name, short name or pinyin; null where it is absent.
 * Throws BAD_USER_INPUT where none or several are called so. Only for a township the graph is read.
 */
export function areaId(
  context: Context,
  argument: string,
  given: string | null | undefined,
): MaybePromise<NodeId | null> {
  if (given === null || given === undefined) return null;
  const known = findInGazetteer(given);
  if (known !== undefined) return idOrError(argument, known);
  return completeValue(
    memoize(context, `area ${given}`, () => findArea(context.store.read, given)),
    (found) => idOrError(argument, found),
  );
}

function idOrError(argument: string, found: FoundArea): NodeId {
  if ('id' in found) return found.id;
  throw badUserInput(`\`${argument}\`: ${found.fault}${/[?]$/u.test(found.fault) ? '' : '.'}`);
}

/** The ids of the areas that the arguments `county` and `within` name. */
export function areaIds(
  context: Context,
  given:
    | { readonly county?: string | null | undefined; readonly within?: string | null | undefined }
    | null
    | undefined,
): MaybePromise<{ readonly county: NodeId | null; readonly within: NodeId | null }> {
  return completeValue(areaId(context, 'county', given?.county), (county) =>
    completeValue(areaId(context, 'within', given?.within), (within) => ({ county, within })),
  );
}
