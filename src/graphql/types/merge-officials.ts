import { RejectedInputError } from '../../errors.ts';
import type { NodeId } from '../../graph/model/node-id.ts';
import { builder } from '../builder/builder.ts';
import { badUserInput } from '../builder/errors.ts';
import { OfficialRef } from '../builder/node-refs.ts';

builder.mutationFields((t) => ({
  mergeOfficials: t.field({
    description:
      'Declares that two officials are one person. The id of `duplicate` then resolves to `keep`, which lists it in `mergedIds`. Needs the curate key as a bearer token.',
    type: OfficialRef,
    args: {
      keep: t.arg.id({ required: true, description: 'The survivor.' }),
      duplicate: t.arg.id({
        required: true,
        description: 'The official that is merged into `keep`.',
      }),
      reason: t.arg.string({ required: true, description: 'The reason, which is stored.' }),
    },
    resolve(_root, { keep, duplicate, reason }, { curate, requireRight }) {
      requireRight('curate', 'mergeOfficials');
      return asUserError(() => curate.merge(keep, duplicate, reason));
    },
  }),
  splitOfficial: t.field({
    description:
      'Undoes the merge of `duplicate`. Returns the official it was merged into, then the restored one. Needs the curate key as a bearer token.',
    type: [OfficialRef],
    args: {
      duplicate: t.arg.id({ required: true, description: 'The official that was merged.' }),
      reason: t.arg.string({ required: true, description: 'The reason, which is stored.' }),
    },
    resolve(_root, { duplicate, reason }, { curate, requireRight }) {
      requireRight('curate', 'splitOfficial');
      return asUserError(() => curate.split(duplicate, reason));
    },
  }),
}));

/** The reason why a merge or a split is refused reaches the client as a sentence, unmasked. */
async function asUserError<Result extends NodeId | NodeId[]>(
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof RejectedInputError ? badUserInput(error.message) : error;
  }
}
