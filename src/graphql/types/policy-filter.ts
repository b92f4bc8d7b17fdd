import { completeValue } from '@pothos/core';
import { labelOf } from '../../graph/model/node-id.ts';
import { builder, type Context } from '../builder/builder.ts';
import { containedWords } from '../builder/contained-words.ts';
import { PolicyKindRef } from '../builder/enums.ts';
import { checkId } from '../builder/id-argument.ts';
import { orderInput } from '../builder/order-input.ts';
import { isGiven } from '../builder/page-size.ts';
import { areaId, areaIds } from '../request/area-argument.ts';

/** The GraphQL input `PolicyFilter`. */
export const PolicyFilterRef = builder.inputType('PolicyFilter', {
  description:
    'All conditions must hold. A condition that is absent, null or an empty list is ignored.',
  fields: (t) => ({
    titleContains: t.string({
      description: 'Words that the title contains, simplified or traditional.',
    }),
    kinds: t.field({ type: [PolicyKindRef], description: 'One of these kinds.' }),
    issuedBy: t.id({
      description: "Issued by this: an organization's id, or a county's id, code, name or pinyin.",
    }),
    discussedAt: t.id({ description: 'Discussed at this meeting.' }),
    county: t.id({
      description:
        'Issued by this county or discussed at its meetings: its id, code, name or pinyin.',
    }),
    within: t.id({
      description: 'The same for this area or one that lies in it: its id, code, name or pinyin.',
    }),
  }),
});

const policyOrders = orderInput(
  'Policy',
  'policies',
  {
    TITLE: { description: 'The title.' },
    MEETING_COUNT: {
      description: 'Number of reported meetings that discussed it.',
      isDescending: true,
    },
  },
  'TITLE',
);

/** The GraphQL input `PolicyOrder`. */
export const PolicyOrderRef = policyOrders.ref;

/** The arguments of a list of policies. */
export interface PolicyArgs {
  readonly filter?: typeof PolicyFilterRef.$inferInput | null | undefined;
  readonly orderBy?: typeof PolicyOrderRef.$inferInput | null | undefined;
}

/** The parameters of a filter. */
export function policyFilter(context: Context, filter: PolicyArgs['filter']) {
  return completeValue(issuerId(context, filter?.issuedBy), (issuedBy) =>
    completeValue(areaIds(context, filter), (areas) => ({
      ...areas,
      titleWords: containedWords('titleContains', filter?.titleContains),
      kinds: filter?.kinds ?? [],
      issuedBy,
      discussedAt: isGiven(filter?.discussedAt)
        ? checkId('discussedAt', filter.discussedAt, 'Meeting')
        : null,
    })),
  );
}

function issuerId(context: Context, given: string | null | undefined) {
  if (isGiven(given) && labelOf(given) === 'Organization') return given;
  return areaId(context, 'issuedBy', given);
}

/** By title by default. */
export const policyOrder = policyOrders.parse;
