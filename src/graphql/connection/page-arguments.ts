import { z } from 'zod';
import { SortKey } from '../../graph/model/page.ts';
import { badUserInput } from '../builder/errors.ts';
import { isGiven, sizeOf } from '../builder/page-size.ts';

/** The arguments of a connection, as the Relay specification names them. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** The order of a list. `tag` names it: a cursor of one order is refused by another. */
export interface ListOrder {
  readonly tag: string;
  readonly descending: boolean;
  /** Its keys are numbers, not texts. */
  readonly isNumeric: boolean;
}

/** The page that is requested. */
export interface PageWindow {
  readonly size: number;
  /** Read from the end of the list. */
  readonly backward: boolean;
  readonly from: { readonly key: SortKey; readonly id: string } | null;
}

/** Checks the arguments of a connection. */
export function pageWindow(args: PageArguments, order: ListOrder): PageWindow {
  const { first, after, last, before } = args;
  const forward = [first, after].some(isGiven);
  const backward = [last, before].some(isGiven);
  if (forward && backward) {
    throw badUserInput('Give `first` with `after` or `last` with `before`, not of both.');
  }
  const [name, cursor] = backward ? (['before', before] as const) : (['after', after] as const);
  return {
    size: backward ? sizeOf('last', last) : sizeOf('first', first),
    backward,
    from: isGiven(cursor) ? readCursor(name, cursor, order) : null,
  };
}

const Cursor = z.tuple([z.string(), SortKey, z.string()]);

/** Encodes the place of an entry in a list, so that a page can begin after it even if the list has changed. */
export function writeCursor({ tag }: ListOrder, key: SortKey, id: string): string {
  return Buffer.from(JSON.stringify([tag, key, id])).toString('base64url');
}

function readCursor(
  name: string,
  cursor: string,
  { tag, isNumeric }: ListOrder,
): PageWindow['from'] {
  const [of, key, id] = decoded(cursor) ?? [];
  const isOfList = of === tag && typeof key === (isNumeric ? 'number' : 'string');
  if (!isOfList || key === undefined || id === undefined) {
    throw badUserInput(`\`${name}\` must be a cursor of this list in this order.`);
  }
  return { key, id };
}

function decoded(cursor: string): z.infer<typeof Cursor> | undefined {
  if (cursor.length > 4_000) return undefined;
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}
