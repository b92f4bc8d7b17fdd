import { z } from 'zod';
import { RejectedInputError } from '../../errors.ts';
import type { NodeFact, RelationshipFact } from '../../graph/claims/facts.ts';
import { AttendanceRole } from '../../graph/model/attendance-role.ts';
import { labelOf } from '../../graph/model/node-id.ts';
import { MeetingType } from '../../graph/nodes/meeting.ts';
import { PolicyKind } from '../../graph/nodes/policy.ts';
import { lastDayOf, PartialDate } from '../../text/partial-date.ts';
import { GivenName, GivenText } from '../record/record-line.ts';

const Count = z
  .int()
  .min(0)
  .max(2 ** 31 - 1);
const Year = z.int().min(1).max(9999);

/** What a curator may write of a fact, by the label of the node or the type of the relationship. */
const VALUES: Readonly<Record<string, z.ZodObject>> = {
  Official: z.strictObject({ name: GivenName }),
  Organization: z.strictObject({ name: GivenText }),
  Post: z.strictObject({ title: GivenText }),
  Policy: z.strictObject({ title: GivenText, kind: PolicyKind }),
  Meeting: z.strictObject({
    title: GivenText,
    type: MeetingType,
    date: PartialDate.nullable(),
    lastDay: PartialDate.nullable(),
    place: GivenText.nullable(),
    statedAttendance: Count.nullable(),
  }),
  Figure: z.strictObject({
    metric: GivenText,
    value: z.number(),
    unit: GivenText.nullable(),
    year: Year.nullable(),
    isGoal: z.boolean(),
    formerValue: z.number().nullable(),
    formerYear: Year.nullable(),
  }),
  ATTENDED: z.strictObject({
    roles: z
      .array(AttendanceRole)
      .min(1)
      .transform((roles) => [...new Set(roles)].sort()),
    order: Count.min(1).nullable(),
    postTitle: GivenText.nullable(),
  }),
};

/** Checks what a curator writes of a fact; a property that is absent stays as it was read, and null is none. */
export function correctedValue(
  fact: NodeFact | RelationshipFact,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const kind = 'type' in fact ? fact.type : (labelOf(fact.id) ?? '');
  const shape = VALUES[kind];
  if (shape === undefined)
    throw new RejectedInputError(`A fact of the kind ${kind} has no value to correct; reject it.`);
  const names = Object.keys(shape.shape);
  const other = Object.keys(given).find((name) => !names.includes(name));
  if (other !== undefined)
    throw new RejectedInputError(
      `\`value.${other}\` is none of this fact: ${kind} has ${names.join(', ')}.`,
    );
  if (Object.keys(given).length === 0)
    throw new RejectedInputError(`\`value\` is empty: ${kind} has ${names.join(', ')}.`);
  const parsed = shape.partial().safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new RejectedInputError(`\`value.${issue?.path.join('.')}\`: ${issue?.message}`);
  }
  return withDependents(fact, parsed.data);
}

/** The values with those that follow from them. */
function withDependents(
  { properties }: NodeFact | RelationshipFact,
  value: Record<string, unknown>,
): Record<string, unknown> {
  if (!('date' in value || 'lastDay' in value)) return value;
  const date = 'date' in value ? value.date : properties.date;
  // The last day of another date is that date's own.
  const lastDay = 'lastDay' in value ? value.lastDay : null;
  if (typeof lastDay === 'string' && (typeof date !== 'string' || lastDay < lastDayOf(date)))
    throw new RejectedInputError(
      `\`value.lastDay\` is ${lastDay}, before the end of the date, ${String(date ?? 'which is unknown')}.`,
    );
  return { ...value, lastDay };
}
