import type { MaybePromise } from '@pothos/core';
import { labelOf, type NodeId } from '../../graph/model/node-id.ts';
import { countyOf } from '../../graph/nodes/county.ts';
import { type Official, officialPage } from '../../graph/nodes/official.ts';
import { toSimplified } from '../../text/simplified.ts';
import type { Context } from '../builder/builder.ts';
import { badUserInput } from '../builder/errors.ts';
import { wrongId } from '../builder/id-argument.ts';
import { currentIds } from './current-ids.ts';

/** Characters of a name that an error repeats. */
const MAX_SHOWN = 60;

/** Officials that an error lists at most. */
const MAX_LISTED = 5;

/**
 * The ids that the officials of an argument have now, each once. Throws BAD_USER_INPUT for what is no id of an official,
 * with the ids of those who are called so.
 */
export function currentOfficialIds(
  context: Context,
  argument: string,
  given: readonly string[] | null | undefined,
): MaybePromise<NodeId[]> {
  const ids = given ?? [];
  const wrong = ids.find((id) => labelOf(id) !== 'Official');
  return wrong === undefined ? currentIds(context, ids) : refuse(context, argument, wrong);
}

async function refuse(context: Context, argument: string, wrong: string): Promise<never> {
  const sentence = wrongId(argument, wrong, 'Official');
  if (labelOf(wrong) !== undefined) throw badUserInput(sentence);
  const named = await officialsNamed(context, wrong, null);
  const meant = named
    .slice(0, MAX_LISTED)
    .map(({ id }) => id)
    .join(' or ');
  throw badUserInput(meant === '' ? sentence : `${sentence} Did you mean ${meant}?`);
}

/** The officials of a name, of a county or of all, by id; one more than an error lists at most. */
export async function officialsNamed(
  { store }: Context,
  name: string,
  county: NodeId | null,
): Promise<Official[]> {
  const [row] = await store.read(officialPage.page, {
    name: toSimplified(name),
    nameWords: [],
    county,
    within: null,
    post: null,
    attended: null,
    minMeetings: null,
    orderBy: 'NAME',
    keyDown: false,
    idDown: false,
    afterKey: null,
    afterId: null,
    limit: MAX_LISTED + 1,
  });
  return (row?.edges ?? []).map(({ node }) => node);
}

/** The one official of a name. Throws BAD_USER_INPUT where there is none, and where there are several, with their ids. */
export async function officialNamed(
  context: Context,
  name: string,
  county: NodeId | null,
): Promise<Official> {
  const named = await officialsNamed(context, name, county);
  const [official] = named;
  const where = county === null ? '' : ` in ${countyOf(county).name}`;
  const called = name.length > MAX_SHOWN ? `${name.slice(0, MAX_SHOWN)}…` : name;
  if (official === undefined)
    throw badUserInput(`\`name\`: no official${where} is called ${called}.`);
  if (named.length === 1) return official;
  const listed = named
    .slice(0, MAX_LISTED)
    .map(({ id }) => id)
    .join(', ');
  const more = named.length > MAX_LISTED ? ' and others' : '';
  throw badUserInput(
    `\`name\`: several officials${where} are called ${name}: ${listed}${more}; give the id of one${county === null ? ', or the county' : ''}.`,
  );
}
