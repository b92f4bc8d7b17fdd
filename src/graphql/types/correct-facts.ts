import type { CuratedFact } from '../../graph/ports/curate.ts';
import { builder, type FieldBuilder } from '../builder/builder.ts';
import { AttendanceRoleRef, MeetingTypeRef, PolicyKindRef } from '../builder/enums.ts';
import { asUserError } from '../builder/errors.ts';
import { ArticleRef } from '../builder/node-refs.ts';

const FACT_ID = 'The id of the fact, as `Evidence.factId` and `xianzhi list-facts` tell it.';
const REASON = 'The reason, which is stored.';

const RejectFactInputRef = builder.inputType('RejectFactInput', {
  description: 'Which fact to keep out of the graph.',
  fields: (t) => ({
    factId: t.id({ required: true, description: FACT_ID }),
    reason: t.string({ required: true, description: REASON }),
  }),
});

const RestoreFactInputRef = builder.inputType('RestoreFactInput', {
  description: 'Which rejection or correction to undo.',
  fields: (t) => ({
    factId: t.id({ required: true, description: FACT_ID }),
    reason: t.string({
      required: true,
      description: 'The reason; stored where a correction takes the place of the rejection.',
    }),
  }),
});

const FactValueInputRef = builder.inputType('FactValueInput', {
  description:
    'The values in the place of those that were read: those of one kind of fact. A value that is absent stays as it is. Null says that there is none: of a date, a last day, a place, a stated attendance, an order, a post, a unit, a year or a former value.',
  fields: (t) => ({
    name: t.string({ description: 'Of an official or an organization.' }),
    title: t.string({ description: 'Of a meeting, a policy or a post.' }),
    type: t.field({ type: MeetingTypeRef, description: 'Of a meeting.' }),
    date: t.field({ type: 'PartialDate', description: 'Of a meeting.' }),
    lastDay: t.field({
      type: 'PartialDate',
      description: 'Of a meeting; the last day of its date by default.',
    }),
    place: t.string({ description: 'Of a meeting.' }),
    statedAttendance: t.int({ description: 'Of a meeting.' }),
    roles: t.field({ type: [AttendanceRoleRef], description: 'Of an attendance.' }),
    order: t.int({ description: 'Of an attendance.' }),
    postTitle: t.string({ description: 'Of an attendance.' }),
    kind: t.field({ type: PolicyKindRef, description: 'Of a policy.' }),
    metric: t.string({ description: 'Of a figure.' }),
    value: t.float({ description: 'Of a figure.' }),
    unit: t.string({ description: 'Of a figure.' }),
    year: t.int({ description: 'Of a figure.' }),
    isGoal: t.boolean({ description: 'Of a figure.' }),
    formerValue: t.float({ description: 'Of a figure.' }),
    formerYear: t.int({ description: 'Of a figure.' }),
  }),
});

const CorrectFactInputRef = builder.inputType('CorrectFactInput', {
  description: 'Which values of a fact to write anew.',
  fields: (t) => ({
    factId: t.id({ required: true, description: FACT_ID }),
    value: t.field({
      type: FactValueInputRef,
      required: true,
      description: 'The values in the place of those that were read.',
    }),
    reason: t.string({ required: true, description: REASON }),
  }),
});

/** A payload with the fact and its article. */
function payload(name: string, description: string) {
  return builder.objectRef<CuratedFact>(name).implement({
    description,
    fields: (t: FieldBuilder<CuratedFact>) => ({
      factId: t.id({
        description: 'The id of the fact now: another one where a node got another id.',
        resolve: ({ factId }) => factId,
      }),
      article: t.field({
        type: ArticleRef,
        nullable: true,
        description: 'The article that states it; null if it is no longer in the graph.',
        resolve: ({ articleId }) => articleId,
      }),
    }),
  });
}

const RejectFactPayloadRef = payload('RejectFactPayload', 'The fact that was rejected.');
const RestoreFactPayloadRef = payload('RestoreFactPayload', 'The fact that was restored.');
const CorrectFactPayloadRef = payload('CorrectFactPayload', 'The fact that was corrected.');

builder.mutationFields((t) => ({
  rejectFact: t.field({
    description:
      'Rejects what one article states of a node or a relationship. Where a node is rejected, its relationships in that article go too. Other articles that state the same are not touched. It stays so when the article is read again. Needs the curate key as a bearer token.',
    type: RejectFactPayloadRef,
    nullable: true,
    args: {
      input: t.arg({
        type: RejectFactInputRef,
        required: true,
        description: 'Which fact to keep out of the graph.',
      }),
    },
    resolve(_root, { input: { factId, reason } }, { curate, requireRight }) {
      requireRight('curate', 'rejectFact');
      return asUserError(() => curate.rejectFact(factId, reason));
    },
  }),
  restoreFact: t.field({
    description:
      'Undoes `rejectFact`: the fact is what it was before. Undoes `correctFact` where it was not rejected: the fact is what was read. Needs the curate key as a bearer token.',
    type: RestoreFactPayloadRef,
    nullable: true,
    args: {
      input: t.arg({
        type: RestoreFactInputRef,
        required: true,
        description: 'Which rejection or correction to undo.',
      }),
    },
    resolve(_root, { input: { factId, reason } }, { curate, requireRight }) {
      requireRight('curate', 'restoreFact');
      return asUserError(() => curate.restoreFact(factId, reason));
    },
  }),
  correctFact: t.field({
    description:
      'Writes values in the place of those that one article states: they come before those of all other articles, and `Evidence.corrected` marks them. A value from which an id is made, such as a name or a date, gives the node of this article another id. A second correction adds to the first. Needs the curate key as a bearer token.',
    type: CorrectFactPayloadRef,
    nullable: true,
    args: {
      input: t.arg({
        type: CorrectFactInputRef,
        required: true,
        description: 'Which values of a fact to write anew.',
      }),
    },
    resolve(_root, { input: { factId, value, reason } }, { curate, requireRight }) {
      requireRight('curate', 'correctFact');
      return asUserError(() => curate.correctFact(factId, { ...value }, reason));
    },
  }),
}));
