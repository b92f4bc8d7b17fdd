import type { NodeId } from '../../graph/model/node-id.ts';
import type { UndoneMerge } from '../../graph/ports/curate.ts';
import { builder } from '../builder/builder.ts';
import { asUserError } from '../builder/errors.ts';
import { OfficialRef } from '../builder/node-refs.ts';

const MergeOfficialsInputRef = builder.inputType('MergeOfficialsInput', {
  description: 'Which officials are one person.',
  fields: (t) => ({
    keep: t.id({ required: true, description: 'The survivor.' }),
    duplicate: t.id({
      required: true,
      description: 'The official that is merged into `keep`.',
    }),
    reason: t.string({ required: true, description: 'The reason, which is stored.' }),
  }),
});

const MergeOfficialsPayloadRef = builder
  .objectRef<{ readonly official: NodeId }>('MergeOfficialsPayload')
  .implement({
    description: 'The result of a merge.',
    fields: (t) => ({
      official: t.expose('official', { type: OfficialRef, description: 'The survivor.' }),
    }),
  });

const SplitOfficialInputRef = builder.inputType('SplitOfficialInput', {
  description: 'Which merge to undo.',
  fields: (t) => ({
    duplicate: t.id({ required: true, description: 'The official that was merged.' }),
    reason: t.string({ required: true, description: 'The reason, which is stored.' }),
  }),
});

const SplitOfficialPayloadRef = builder.objectRef<UndoneMerge>('SplitOfficialPayload').implement({
  description: 'The result of a split.',
  fields: (t) => ({
    official: t.expose('official', {
      type: OfficialRef,
      nullable: true,
      description:
        'The official that it was merged into; null if no article names that one any more.',
    }),
    restored: t.expose('restored', {
      type: OfficialRef,
      nullable: true,
      description: 'The restored one; null if no article names it any more.',
    }),
  }),
});

builder.mutationFields((t) => ({
  mergeOfficials: t.field({
    description:
      'Declares that two officials are one person. The id of `duplicate` then resolves to `keep`, which lists it in `mergedIds`. Needs the curate key as a bearer token.',
    type: MergeOfficialsPayloadRef,
    nullable: true,
    args: {
      input: t.arg({
        type: MergeOfficialsInputRef,
        required: true,
        description: 'Which officials are one person.',
      }),
    },
    async resolve(_root, { input: { keep, duplicate, reason } }, { curate, requireRight }) {
      requireRight('curate', 'mergeOfficials');
      return { official: await asUserError(() => curate.merge(keep, duplicate, reason)) };
    },
  }),
  splitOfficial: t.field({
    description: 'Undoes the merge of `duplicate`. Needs the curate key as a bearer token.',
    type: SplitOfficialPayloadRef,
    nullable: true,
    args: {
      input: t.arg({
        type: SplitOfficialInputRef,
        required: true,
        description: 'Which merge to undo.',
      }),
    },
    resolve(_root, { input: { duplicate, reason } }, { curate, requireRight }) {
      requireRight('curate', 'splitOfficial');
      return asUserError(() => curate.split(duplicate, reason));
    },
  }),
}));
