import { z } from 'zod';
import { isKeyPart } from '../../graph/model/node-id.ts';
import { PartialDate } from '../../text/partial-date.ts';
import { isPlainText } from '../../text/plain-text.ts';

/** Characters of an article's text at most: 2 MiB even where each takes three bytes. */
export const MAX_TEXT = 700_000;

const Line = z
  .string()
  .max(300, { error: 'must have at most 300 characters' })
  .refine(isPlainText, {
    error: 'must be text without lone surrogates or NUL',
  });

/** An article as it is handed in; the same members as the schema's `ArticleInput`. */
export const ArticleInput = z.strictObject({
  id: Line.refine((id) => isKeyPart(id.replace(/^Article:/u, '')), {
    error: 'must have a character that shows',
  }).nullish(),
  title: Line.nullish(),
  url: z
    .url({ protocol: /^https?$/u, error: 'must be an http or https address' })
    .max(1000, { error: 'must have at most 1000 characters' })
    .nullish(),
  source: Line.nullish(),
  published: PartialDate.nullish(),
  /** When it first came into a graph, as `xianzhi articles` prints it. */
  loadedAt: z.iso.datetime({ error: 'must be a time such as 2026-01-31T08:00:00Z' }).nullish(),
  /** What tells the file that it was read from, as `fileKey` makes it. */
  file: z
    .string()
    .regex(/^[0-9a-f]{32}(?:\.[A-Za-z]{1,8})?$/u, {
      error: 'must be 32 digits of a digest, and the ending of a file',
    })
    .nullish(),
  text: z
    .string({ error: 'must be a text' })
    .max(MAX_TEXT, { error: `must have at most ${MAX_TEXT} characters` })
    .refine((text) => text.trim() !== '', { error: 'must not be blank' })
    .refine((text) => text.isWellFormed(), { error: 'must be text without lone surrogates' }),
});
export type ArticleInput = z.infer<typeof ArticleInput>;
