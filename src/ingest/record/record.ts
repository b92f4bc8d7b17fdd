import { z } from 'zod';
import { PartialDate } from '../../text/partial-date.ts';

/** The words of a fact: `quote` is the clean text from `start` up to `end`. */
export const RecordEvidence = z.strictObject({
  quote: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
  /** From 0 to 1, by the rule that read it; null if another extractor gives none. */
  confidence: z.number().min(0).max(1).nullable(),
  /** The rule that read it, one of `extract/rule.ts`; null where another extractor did. */
  rule: z.string().nullable(),
});
export type RecordEvidence = z.infer<typeof RecordEvidence>;

const evidence = z.array(RecordEvidence).min(1);

/** The administrative level of an area, in the words of the record. */
export const RecordLevel = z.enum(['province', 'prefecture', 'county', 'township']);
export type RecordLevel = z.infer<typeof RecordLevel>;

/** The kinds of meeting, in the words of the record. */
export const RecordMeetingType = z.enum([
  'congress',
  'standing-committee',
  'executive',
  'video',
  'mobilization',
  'consultative',
  'inspection',
  'work',
  'other',
]);
export type RecordMeetingType = z.infer<typeof RecordMeetingType>;

/** What a participant did, in the words of the record. */
export const RecordRole = z.enum(['host', 'speaker', 'attendee', 'observer']);
export type RecordRole = z.infer<typeof RecordRole>;

/** The kinds of policy, in the words of the record. */
export const RecordPolicyKind = z.enum([
  'plan',
  'program',
  'measure',
  'opinion',
  'notice',
  'law',
  'report',
  'other',
]);
export type RecordPolicyKind = z.infer<typeof RecordPolicyKind>;

const RecordPolicy = z.strictObject({
  title: z.string().min(1),
  kind: RecordPolicyKind,
  /** As in the text: 县委、县政府. */
  issuer: z.string().nullable(),
  evidence,
});

/** One article's facts, in simplified Chinese, each with the words that it was read from. */
export const ExtractionRecord = z.strictObject({
  document: z.strictObject({
    id: z.string(),
    title: z.string().nullable(),
    source: z.string().nullable(),
    publishedDate: PartialDate.nullable(),
  }),
  counties: z.array(
    z.strictObject({
      name: z.string().min(1),
      code: z.string().nullable(),
      level: RecordLevel,
      prefecture: z.string().nullable(),
      province: z.string().nullable(),
      evidence,
    }),
  ),
  officials: z.array(
    z.strictObject({
      name: z.string().min(2),
      posts: z.array(
        z.strictObject({
          title: z.string().min(1),
          /** The name of one of `counties`, where the post is of one of them. */
          county: z.string().nullable(),
          /** GB/T 2260 code of the area of the post: 340800 for 市委常委 in 岳西县. */
          code: z.string().nullable(),
          evidence,
        }),
      ),
      /** The name of one of `counties`; null if the article does not state it. */
      county: z.string().nullable(),
      evidence,
    }),
  ),
  meetings: z.array(
    z.strictObject({
      title: z.string().min(1),
      type: RecordMeetingType,
      date: PartialDate.nullable(),
      /** The last day that it may have been on: that of 9-10日, or the last of the month that `date` is. */
      lastDay: PartialDate.nullable(),
      place: z.string().nullable(),
      county: z.string().nullable(),
      attendeeCount: z.int().min(0).nullable(),
      participants: z.array(
        z.strictObject({
          name: z.string().min(2),
          roles: z.array(RecordRole).min(1),
          /** The post as printed there. */
          post: z.string().nullable(),
          /** The place in the meeting's lists of names, from 1; null for who is in none. */
          order: z.int().min(1).nullable(),
          evidence,
        }),
      ),
      /** Titles of `policies` and `policySets` that the meeting dealt with. */
      policies: z.array(z.string()),
      /** Names of `organizations` that took part. */
      organizations: z.array(z.string()),
      evidence,
    }),
  ),
  policies: z.array(RecordPolicy),
  /** Numbered sets of policies, such as “1+17”. */
  policySets: z.array(RecordPolicy),
  organizations: z.array(z.strictObject({ name: z.string().min(1), evidence })),
  targets: z.array(
    z.strictObject({
      metric: z.string().min(1),
      value: z.number(),
      unit: z.string().nullable(),
      year: z.int().nullable(),
      /** Whether it is to be reached: 力争, 目标, 年底要达到. */
      isGoal: z.boolean(),
      /** The other end of 由A降到B. */
      former: z.strictObject({ value: z.number(), year: z.int().nullable() }).nullable(),
      /** The title of the one of `meetings` that stated it. */
      meeting: z.string().nullable(),
      evidence,
    }),
  ),
});
export type ExtractionRecord = z.infer<typeof ExtractionRecord>;
