import { z } from 'zod';
import { isKeyPart } from '../../graph/model/node-id.ts';
import { PartialDate } from '../../text/partial-date.ts';
import { isPlainText } from '../../text/plain-text.ts';
import { ArticleInput } from './article-input.ts';
import { RecordLevel, RecordMeetingType, RecordPolicyKind, RecordRole } from './record.ts';

/** The words of a fact as they occur in `article.text`; without offsets they must occur once. */
export const GivenEvidence = z.looseObject({
  quote: z.string().min(1).max(2000),
  /** UTF-16 code units of `article.text` from 0; `end` is exclusive. */
  start: z.int().min(0).optional(),
  end: z.int().min(1).optional(),
  /** From 0 to 1; null or absent if the other extractor gives none. */
  confidence: z.number().min(0).max(1).nullish(),
});

const evidence = z.array(GivenEvidence).min(1).max(50);
const SHOWN = { error: 'must have a character that shows, and no lone surrogate or NUL' };
const isShown = (text: string) => isPlainText(text) && isKeyPart(text);
/** A title, a place, a unit, as another extractor or a curator writes it. */
export const GivenText = z.string().trim().min(1).max(300).refine(isShown, SHOWN);
/** The name of a person. */
export const GivenName = z.string().trim().min(2).max(60).refine(isShown, SHOWN);
/** A number of people, or a place in a list, as GraphQL's Int holds it. */
const Count = z
  .int()
  .min(0)
  .max(2 ** 31 - 1);
/** Facts of one kind that one article has at most. */
const MOST = 2000;

/** A document in a given record. */
export const GivenPolicy = z.looseObject({
  title: GivenText,
  kind: RecordPolicyKind.default('other'),
  issuer: GivenText.nullish(),
  evidence,
});

/** A record that another extractor made: the members of `record.ts`, with evidence in the article's own words. */
export const GivenRecord = z.looseObject({
  document: z
    .looseObject({
      title: GivenText.nullish(),
      source: GivenText.nullish(),
      publishedDate: PartialDate.nullish(),
    })
    .default({}),
  counties: z
    .array(
      z.looseObject({
        name: GivenText,
        /** GB/T 2260; looked up by the name, prefecture and province where it is absent. */
        code: z
          .string()
          .regex(/^\d{6}$/u)
          .nullish(),
        level: RecordLevel.nullish(),
        prefecture: GivenText.nullish(),
        province: GivenText.nullish(),
        evidence,
      }),
    )
    .max(MOST)
    .default([]),
  officials: z
    .array(
      z.looseObject({
        name: GivenName,
        posts: z
          .array(
            z.union([
              GivenText,
              z.looseObject({ title: GivenText, evidence: evidence.optional() }),
            ]),
          )
          .max(MOST)
          .default([]),
        county: GivenText.nullish(),
        evidence,
      }),
    )
    .max(MOST)
    .default([]),
  meetings: z
    .array(
      z.looseObject({
        title: GivenText,
        type: RecordMeetingType.default('other'),
        date: PartialDate.nullish(),
        /** At most 31 days after `date`, which then is a day; the last day of `date` where it is absent. */
        lastDay: PartialDate.nullish(),
        place: GivenText.nullish(),
        county: GivenText.nullish(),
        attendeeCount: Count.nullish(),
        participants: z
          .array(
            z.looseObject({
              name: GivenName,
              roles: z.array(RecordRole).min(1),
              post: GivenText.nullish(),
              /** Null for who is in no list of names; where it is absent, the place in this one. */
              order: Count.min(1).nullish(),
              evidence,
            }),
          )
          .max(MOST)
          .default([]),
        policies: z.array(GivenText).max(MOST).default([]),
        organizations: z.array(GivenText).max(MOST).default([]),
        evidence,
      }),
    )
    .max(MOST)
    .default([]),
  policies: z.array(GivenPolicy).max(MOST).default([]),
  policySets: z.array(GivenPolicy).max(MOST).default([]),
  organizations: z
    .array(z.looseObject({ name: GivenText, evidence }))
    .max(MOST)
    .default([]),
  targets: z
    .array(
      z.looseObject({
        metric: GivenText,
        value: z.number(),
        unit: GivenText.nullish(),
        year: z.int().min(1).max(9999).nullish(),
        isGoal: z.boolean().nullish(),
        former: z
          .looseObject({ value: z.number(), year: z.int().min(1).max(9999).nullish() })
          .nullish(),
        meeting: GivenText.nullish(),
        evidence,
      }),
    )
    .max(MOST)
    .default([]),
});
export type GivenRecord = z.infer<typeof GivenRecord>;

/** One line of `xianzhi ingest --records`: an article and what another extractor read in it. */
export const RecordLine = z.strictObject({ article: ArticleInput, record: GivenRecord });
export type RecordLine = z.infer<typeof RecordLine>;

/** Whether an input is an article with a record beside it, and not an article alone. */
export function isRecordLine(input: unknown): input is object {
  return typeof input === 'object' && input !== null && 'record' in input;
}
