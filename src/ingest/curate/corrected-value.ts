import { z } from 'zod';
import { RejectedInputError } from '../../errors.ts';
import { AttendanceRole } from '../../graph/model/attendance-role.ts';
import { MEETING_DAYS, MeetingType } from '../../graph/nodes/meeting.ts';
import { PolicyKind } from '../../graph/nodes/policy.ts';
import { PartialDate } from '../../text/partial-date.ts';
import { GivenName, GivenText } from '../record/record-line.ts';

const Count = z
  .int()
  .min(0)
  .max(2 ** 31 - 1);
const Year = z.int().min(1).max(9999);

/** Without what cannot be seen, and with one form of each character, as in an id. */
const visible = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\p{Cf}|\p{Cc}/gu, ''));
const WrittenName = visible.pipe(GivenName);
const WrittenText = visible.pipe(GivenText);
const Day = PartialDate.refine((date) => date.length === '2017-09-23'.length, {
  error: 'must be a day such as 2017-09-23',
});

/** What a curator may write of a fact, by the label of the node or the type of the relationship. */
const VALUES: Readonly<Record<string, z.ZodObject>> = {
  Official: z.strictObject({ name: WrittenName }),
  Organization: z.strictObject({ name: WrittenText }),
  Post: z.strictObject({ title: WrittenText }),
  Policy: z.strictObject({ title: WrittenText, kind: PolicyKind }),
  Meeting: z.strictObject({
    title: WrittenText,
    type: MeetingType,
    date: PartialDate.nullable(),
    lastDay: Day.nullable(),
    place: WrittenText.nullable(),
    statedAttendance: Count.nullable(),
  }),
  Figure: z.strictObject({
    metric: WrittenText,
    value: z.number(),
    unit: WrittenText.nullable(),
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
    postTitle: WrittenText.nullable(),
  }),
};

/** WrittenValues by property. */
type WrittenValues = Readonly<Record<string, unknown>>;

/** Checks what a curator writes of a fact of a kind: the label of the node or the type of the relationship. Null is no value. */
export function checkedValue(kind: string, given: WrittenValues): Record<string, unknown> {
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
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0]);
  if (given[name] === null)
    throw new RejectedInputError(`\`value.${name}\` must not be null: ${kind} always has one.`);
  throw new RejectedInputError(`\`value.${issue?.path.join('.')}\`: ${issue?.message}`);
}

/** The same for a fact with the values that it has: the days of a meeting must fit each other. */
export function correctedValue(
  kind: string,
  now: WrittenValues,
  given: WrittenValues,
): Record<string, unknown> {
  const value = checkedValue(kind, given);
  if (!('date' in value || 'lastDay' in value)) return value;
  const date = 'date' in value ? value.date : now.date;
  // The last day of another date is that date's own.
  const lastDay = 'lastDay' in value ? value.lastDay : null;
  if (typeof lastDay === 'string' && !(Day.safeParse(date).success && lasts(String(date), lastDay)))
    throw new RejectedInputError(
      `\`value.lastDay\` is ${lastDay}, and must be at most ${MEETING_DAYS} days after the date, a day: that is ${String(date ?? 'unknown')}.`,
    );
  return { ...value, lastDay };
}

/** Whether a meeting may go on from one day to another. */
function lasts(day: string, lastDay: string): boolean {
  const days = (Date.parse(lastDay) - Date.parse(day)) / 86_400_000;
  return days >= 0 && days <= MEETING_DAYS;
}
